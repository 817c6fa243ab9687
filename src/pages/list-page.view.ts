import { type Html, html } from '../base/html.ts'
import { card } from './parts/card.ts'
import type { Card } from './parts/card-types.ts'
import { isolate } from './parts/foreign.ts'
import type { Frame } from './parts/frame-types.ts'
import { pageShell } from './parts/page-shell.ts'
import { paging } from './parts/paging.ts'
import type { Link, Paging } from './parts/printed.ts'

/** Service, tag, author: a heading of its own kind and one list. */
export type ListPageModel = {
  readonly frame: Frame
  readonly heading:
    | { readonly kind: 'service'; readonly name: string; readonly description: string | null }
    | { readonly kind: 'tag'; readonly name: string }
    | {
        readonly kind: 'author'
        readonly name: string
        readonly role: string | null
        readonly biography: string | null
      }
  /** Number of stories in all, in the edition's digits. */
  readonly count: string
  readonly cards: readonly Card[]
  readonly paging: Paging
  readonly feeds: readonly Link[]
}

export function listPage(model: ListPageModel): Html {
  const { frame, cards } = model
  const shown = cards.length === 0 ? html`<p class="nothing">${frame.words.noStoriesHere}</p>` : list(model)
  return pageShell(
    frame,
    'list',
    html`<div class="railed">
<div class="rail">${heading(model)}</div>
<div>${shown}${paging(frame.words, model.paging)}</div>
</div>`,
  )
}

function heading({ frame, heading: of, count, feeds }: ListPageModel): Html {
  const { words } = frame
  const told = of.kind === 'service' ? of.description : of.kind === 'author' ? of.biography : null
  return html`<header class="heading">
<p class="label">${words[of.kind]}</p>
<h1>${isolate(of.name)}</h1>
${of.kind === 'author' && of.role && html`<p class="role">${of.role}</p>`}
${told && html`<p class="told">${isolate(told)}</p>`}
<p class="counts">${words.storiesCount(count)}${feeds.map(feed => html` <a href="${feed.href}">${feed.label}</a>`)}</p>
</header>`
}

/** On a service's page the newest story is large; tags and authors are plain runs. */
function list({ frame, heading: of, cards }: ListPageModel): Html {
  const [first, ...rest] = cards
  if (of.kind !== 'service' || first === undefined) return stories(frame, cards)
  const leading = card(frame.words, first, { rank: 2, picture: 'lead', lead: true, time: true, first: true })
  return html`<div class="leads">${leading}</div>${rest.length > 0 && stories(frame, rest)}`
}

const stories = ({ words }: Frame, cards: readonly Card[]): Html =>
  html`<ol class="run">${cards.map(story => html`<li>${card(words, story, { rank: 2, picture: 'card', lead: true, time: true })}</li>`)}</ol>`
