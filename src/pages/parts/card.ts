/**
 * A story on a list or a front. One link a card, in its heading; `css/card.css` stretches it over the whole card,
 * so that a reader with a keyboard or a screen reader meets each story once.
 */
import { type Html, html } from '../../base/html.ts'
import type { PageWords } from '../../strings/pages.fa.ts'
import type { Card } from './card-types.ts'
import { isolate } from './foreign.ts'
import { image, type Place } from './picture.ts'
import { stamp } from './stamp.ts'

export type CardForm = {
  /** The heading's rank on this page. */
  readonly rank: 2 | 3
  /** Where its picture stands; null shows none. */
  readonly picture: Place | null
  readonly lead?: boolean
  /** What stands over the headline: the story's kicker, else its service. */
  readonly kicker?: boolean
  readonly time?: boolean
  readonly first?: boolean
}

export function card(words: PageWords, story: Card, form: CardForm): Html {
  const over = story.kicker ?? story.service?.label ?? null
  const link = html`<a href="${story.href}">${isolate(story.headline)}</a>`
  const shot =
    form.picture &&
    story.picture &&
    html`<div class="shot">${image(story.picture, form.picture, form.first)}${extent(words, story)}</div>`
  return html`<div class="card">${shot}<div class="words">
${form.kicker !== false && over && html`<p class="kicker">${isolate(over)}</p>`}
${form.rank === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
${form.lead && story.lead && html`<p class="brief">${isolate(story.lead)}</p>`}
${form.time && html`<p class="when">${stamp(story.published)}</p>`}
</div></div>`
}

/** The length of a film or the number of a gallery's pictures, on the picture. */
function extent(words: PageWords, story: Card): Html | null {
  if (story.media === null) return null
  return story.media.kind === 'film'
    ? html`<span class="extent film-sign"><span class="unseen">${words.filmPrefix}</span>${story.media.extent}</span>`
    : html`<span class="extent">${words.pictures(story.media.extent)}</span>`
}

export const cardList = (words: PageWords, stories: readonly Card[], form: CardForm, role: string): Html =>
  html`<ul class="${role}">${stories.map(story => html`<li>${card(words, story, form)}</li>`)}</ul>`
