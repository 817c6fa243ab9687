/**
 * The front. A broadsheet's order: one story leads, seconds stand beside it, what is newest runs down the margin like
 * the stations of a road; then the boxes and a module for each service, no two neighbours alike.
 */
import { type Html, html } from '../base/html.ts'
import { card, cardList } from './parts/card.ts'
import type { Card, Collection } from './parts/card-types.ts'
import { collectionOf } from './parts/collection.ts'
import { isolate } from './parts/foreign.ts'
import type { Frame } from './parts/frame-types.ts'
import { pageShell } from './parts/page-shell.ts'
import type { Link } from './parts/printed.ts'
import { stamp } from './parts/stamp.ts'

/** The front. No story may come twice among lead, seconds, services and boxes; «latest» and «most read» list freely. */
export type FrontPageModel = {
  readonly frame: Frame
  /** Null only in an empty newsroom, which gets a sentence of its own. */
  readonly lead: Card | null
  /** Best with five or six; the first two may carry a picture. */
  readonly seconds: readonly Card[]
  /** Each best with four or five cards; the first one's picture is shown. Services without stories are left out. */
  readonly services: readonly { readonly service: Link; readonly cards: readonly Card[] }[]
  /** Best with eight to ten. */
  readonly latest: readonly Card[]
  /** Empty until there is data; then the heading is absent too. */
  readonly mostRead: readonly Card[]
  readonly collections: readonly Collection[]
}

export function frontPage(model: FrontPageModel): Html {
  const { frame, lead, collections } = model
  if (lead === null)
    return pageShell(frame, 'front', html`<p class="nothing">${frame.words.emptyNewsroom}</p>`)
  const box = (kind: Collection['kind']) => collectionOf(frame.words, collections, kind)
  const half = Math.ceil(model.services.length / 2)
  return pageShell(
    frame,
    'front',
    html`<div class="top">
${leading(frame, lead)}
${seconds(model)}
${latest(model)}
</div>
${box('dont-miss')}
<div class="modules">${model.services.slice(0, half).map(part => module(frame, part))}</div>
${box('video')}
<div class="with-most-read">${box('sport')}${mostRead(model)}</div>
<div class="modules">${model.services.slice(half).map(part => module(frame, part))}</div>
${box('photo')}`,
  )
}

function leading({ words }: Frame, story: Card): Html {
  return html`<section class="leading" aria-label="${words.leadStory}">${card(words, story, { rank: 2, picture: 'lead', lead: true, first: true })}</section>`
}

/** Two with their pictures beside the lead, the others in words alone under it. */
function seconds({ frame, seconds: stories }: FrontPageModel): Html {
  const list = (some: readonly Card[], role: string, picture: 'card' | null) =>
    some.length > 0 &&
    html`<ul class="${role}">${some.map(story => html`<li>${card(frame.words, story, { rank: 3, picture, lead: true })}</li>`)}</ul>`
  return html`${list(stories.slice(0, 2), 'pair', 'card')}${list(stories.slice(2), 'seconds', null)}`
}

/** A road with its stations: the hour, then the headline. */
function latest({ frame, latest: stories }: FrontPageModel): Html | null {
  if (stories.length === 0) return null
  const stations = stories.map(
    ({ published, href, headline }) =>
      html`<li>${stamp(published)} <a href="${href}">${isolate(headline)}</a></li>`,
  )
  return html`<section class="latest"><h2>${frame.words.latest}</h2><ol>${stations}</ol></section>`
}

function mostRead({ frame, mostRead: stories }: FrontPageModel): Html | null {
  if (stories.length === 0) return null
  const { words } = frame
  return html`<section class="most-read">
<h2>${words.mostRead} <small>${words.mostReadSpan}</small></h2>
<ol>${stories.map(({ href, headline }) => html`<li><a href="${href}">${isolate(headline)}</a></li>`)}</ol>
</section>`
}

/** A service: its first story large, the others under a hairline. */
function module({ words }: Frame, { service, cards }: FrontPageModel['services'][number]): Html | null {
  const [first, ...rest] = cards
  if (first === undefined) return null
  const others = rest.length > 0 && cardList(words, rest, { rank: 3, picture: null }, 'lines')
  return html`<section class="module">
<h2><a href="${service.href}">${service.label}</a></h2>
<div class="module-inner">${card(words, first, { rank: 3, picture: 'module', lead: true })}${others}</div>
</section>`
}
