/**
 * «آنچه در این متن ویراسته شد»: every change made to the wire's words, in the open. Changes with one reason and
 * one hand stand together, so that thirty half-spaces read as one line of work and not as thirty.
 */
import { type Html, html } from '../../base/html.ts'
import type { PageWords } from '../../strings/pages.fa.ts'
import type { Edit } from '../story-page.view.ts'

export function edits(words: PageWords, count: string, made: readonly Edit[]): Html | null {
  if (made.length === 0) return null
  const groups = grouped(words, made).map(
    ({ reason, hand, edits: changes }) => html`<section>
<p class="reason"><b>${reason}</b> <span>${hand}</span></p>
<ul>${changes.map(edit => change(words, edit))}</ul>
</section>`,
  )
  return html`<details class="edits">
<summary>${words.whatWasEdited} <span>${words.editsCount(count)}</span></summary>
<p>${words.editsExplained}</p>
${groups}
</details>`
}

function grouped(words: PageWords, made: readonly Edit[]) {
  const groups = new Map<string, { reason: string; hand: string; edits: Edit[] }>()
  for (const edit of made) {
    const hand = handOf(words, edit)
    const key = `${hand}\n${edit.reason}`
    const group = groups.get(key) ?? { reason: edit.reason, hand, edits: [] }
    group.edits.push(edit)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function handOf(words: PageWords, { by }: Edit): string {
  if (by.kind === 'machine') return words.editedByMachine
  return by.name === null ? words.editedByEditor : words.editedByNamed(by.name)
}

function change(words: PageWords, { before, after, times }: Edit): Html {
  const now =
    after === ''
      ? html`<span class="gone">${words.editRemoved}</span>`
      : html`<ins>${halfSpacesShown(after)}</ins>`
  return html`<li><del>${before}</del> ${now}${times && html` <small>${words.editTimes(times)}</small>`}</li>`
}

/** A half-space has no look of its own; each is wrapped so that the style sheet can draw a line where it stands. */
const halfSpacesShown = (text: string): (string | Html)[] =>
  text.split('\u200C').flatMap((piece, i) => (i === 0 ? [piece] : [html`<mark>\u200C</mark>`, piece]))
