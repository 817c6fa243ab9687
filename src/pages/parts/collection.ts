/**
 * The boxes that editors or rules fill: don't-miss, film, sport, photo. An empty one is absent. Why an item stands
 * there can be asked in don't-miss alone: the others say it by their name.
 */
import { type Html, html } from '../../base/html.ts'
import type { PageWords } from '../../strings/pages.fa.ts'
import { type CardForm, card } from './card.ts'
import type { Collection, CollectionKind } from './card-types.ts'

const titles: Record<CollectionKind, (words: PageWords) => string> = {
  'dont-miss': words => words.dontMiss,
  video: words => words.featuredVideo,
  sport: words => words.featuredSport,
  photo: words => words.featuredPhoto,
}

const forms: Record<CollectionKind, CardForm> = {
  'dont-miss': { rank: 3, picture: 'thumb' },
  video: { rank: 3, picture: 'card', kicker: false },
  sport: { rank: 3, picture: 'card' },
  photo: { rank: 3, picture: 'strip', kicker: false },
}

export function collection(words: PageWords, box: Collection): Html | null {
  if (box.items.length === 0) return null
  const items = box.items.map(({ card: story, why }) => {
    const asked =
      box.kind === 'dont-miss' &&
      why !== null &&
      html`<details class="why"><summary>${words.whyHere}</summary><p>${why}</p></details>`
    return html`<li>${card(words, story, forms[box.kind])}${asked}</li>`
  })
  return html`<section class="collection" data-collection="${box.kind}">
<h2>${titles[box.kind](words)}</h2>
<ul>${items}</ul>
</section>`
}

/** The box of one kind out of several, or nothing. */
export function collectionOf(
  words: PageWords,
  boxes: readonly Collection[],
  kind: CollectionKind,
): Html | null {
  const box = boxes.find(candidate => candidate.kind === kind)
  return box === undefined ? null : collection(words, box)
}
