import { type Html, html } from '../base/html.ts'
import { card } from './parts/card.ts'
import type { Card } from './parts/card-types.ts'
import type { Frame } from './parts/frame-types.ts'
import { pageShell } from './parts/page-shell.ts'
import { paging } from './parts/paging.ts'
import type { Paging } from './parts/printed.ts'

/** `/photo` and `/video`: a wall of pictures. Every card has a picture and `media`. */
export type MediaPageModel = {
  readonly frame: Frame
  readonly kind: 'photo' | 'video'
  readonly cards: readonly Card[]
  readonly paging: Paging
}

export function mediaPage({ frame, kind, cards, paging: pages }: MediaPageModel): Html {
  const { words } = frame
  const said =
    kind === 'photo'
      ? { heading: words.photos, told: words.photosExplained, nothing: words.noPhotos }
      : { heading: words.videos, told: words.videosExplained, nothing: words.noVideos }
  const shown = cards.map((story, i) => {
    const isFirst = i === 0
    const picture = isFirst ? 'lead' : 'module'
    return html`<li>${card(words, story, { rank: 2, picture, kicker: false, lead: isFirst, time: true, first: isFirst })}</li>`
  })
  return pageShell(
    frame,
    'media',
    html`<header class="heading"><h1>${said.heading}</h1><p class="told">${said.told}</p></header>
${cards.length === 0 ? html`<p class="nothing">${said.nothing}</p>` : html`<ul class="wall">${shown}</ul>`}
${paging(words, pages)}`,
  )
}
