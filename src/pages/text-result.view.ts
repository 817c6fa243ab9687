import { type Html, html } from '../base/html.ts'
import type { PlaygroundWords } from '../strings/playground.fa.ts'
import type { Correction, Judgement } from './text-judgement.ts'

/** The corrected text and the corrections, the same whether the server or the reader's own browser found them. */
export function textResult(words: PlaygroundWords, judgement: Judgement): Html {
  const { pieces, sure, offered, sureCount, offeredCount } = judgement
  const mended = pieces.map(({ text, isChanged }) => (isChanged ? html`<mark>${text}</mark>` : text))
  return html`<section><h2>${words.mended}</h2><div class="mended" lang="fa" dir="auto">${mended}</div></section>
${list(words, words.sure, sure, sureCount)}
${list(words, words.offered, offered, offeredCount)}`
}

function list(
  words: PlaygroundWords,
  heading: string,
  all: readonly Correction[],
  count: number,
): Html | null {
  if (all.length === 0) return null
  const items = all.map(
    ({ was, becomes, why }) =>
      html`<li><p class="change" lang="fa"><del>${was}</del> <span class="becomes">${words.becomes}</span> ${becomes.map(
        (word, i) => html`${i > 0 && '، '}<ins>${word}</ins>`,
      )}</p><p class="why">${why}</p></li>`,
  )
  const rest = count - all.length
  return html`<section><h2>${heading}</h2><ol class="corrections">${items}</ol>${rest > 0 && html`<p class="why">${words.more(rest)}</p>`}</section>`
}
