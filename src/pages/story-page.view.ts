/**
 * One story as readers see it, top to bottom: what it says, who says it and when, the text, whom to thank and what
 * was changed, the tags, the comments; beside it what leads on, below it the boxes.
 */
import { type Html, html } from '../base/html.ts'
import type { List, Paragraph, Quote, Subhead } from '../story/body.ts'
import { blocks } from './parts/blocks.ts'
import { cardList } from './parts/card.ts'
import type { Card, Collection, CollectionKind } from './parts/card-types.ts'
import { collectionOf } from './parts/collection.ts'
import { comments } from './parts/comments.ts'
import type { CommentsModel } from './parts/comments-types.ts'
import { edits } from './parts/edits.ts'
import { film } from './parts/film.ts'
import { isolate } from './parts/foreign.ts'
import type { Frame } from './parts/frame-types.ts'
import { pageShell } from './parts/page-shell.ts'
import { figure } from './parts/picture.ts'
import type { Film, Picture } from './parts/picture-types.ts'
import type { Link, Stamp } from './parts/printed.ts'
import { stamp } from './parts/stamp.ts'

/** A block of the body with its media and stories resolved; blocks whose media are gone are left out by the page. */
export type ResolvedBlock =
  | Paragraph
  | Subhead
  | Quote
  | List
  | { readonly type: 'image'; readonly id: string; readonly picture: Picture }
  | {
      readonly type: 'gallery'
      readonly id: string
      readonly title: string
      readonly pictures: readonly Picture[]
    }
  | { readonly type: 'video'; readonly id: string; readonly film: Film }
  | { readonly type: 'related'; readonly id: string; readonly stories: readonly Card[] }

/** One change made to the wire's words. `reason` is a whole sentence or phrase, ready to print. */
export type Edit = {
  readonly before: string
  readonly after: string
  readonly reason: string
  readonly by: { readonly kind: 'machine' } | { readonly kind: 'editor'; readonly name: string | null }
  /** How often it was made, in the edition's digits; null for once. */
  readonly times: string | null
}

export type Correction = { readonly at: Stamp; readonly text: string }

export type StoryPageModel = {
  readonly frame: Frame
  readonly id: number
  /** کد خبر in the edition's digits. */
  readonly code: string
  readonly lang: string
  readonly dir: 'rtl' | 'ltr'
  readonly service: Link | null
  readonly kicker: string | null
  readonly headline: string
  readonly lead: string | null
  /** Who wrote it; an author without a page has no address. */
  readonly authors: readonly { readonly name: string; readonly href: string | null }[]
  /** The agency of «به گزارش …», by its name alone. */
  readonly reportedBy: string | null
  /** `text` is the Jalali day with its hour. */
  readonly published: Stamp
  readonly publishedGregorian: string
  readonly updated: Stamp | null
  /** Minutes, in the edition's digits. */
  readonly readingMinutes: string
  /** The picture or film above the body. */
  readonly picture: Picture | null
  readonly film: Film | null
  readonly body: readonly ResolvedBlock[]
  readonly source: { readonly name: string; readonly href: string | null } | null
  /** In reading order; empty when the text did not come from a wire or nothing was changed. */
  readonly edits: readonly Edit[]
  /** How many they are, in the edition's digits. */
  readonly editsCount: string
  readonly corrections: readonly Correction[]
  readonly tags: readonly Link[]
  /** `text` is the address as readers copy it, with scheme. */
  readonly shortLink: { readonly href: string; readonly text: string }
  readonly share: { readonly telegram: string; readonly email: string }
  readonly related: readonly Card[]
  /** Neighbours in time within the service. */
  readonly previous: Link | null
  readonly next: Link | null
  readonly collections: readonly Collection[]
  readonly comments: CommentsModel
}

export function storyPage(model: StoryPageModel): Html {
  const { frame } = model
  const { words } = frame
  const box = (kind: CollectionKind) => collectionOf(words, model.collections, kind)
  return pageShell(
    frame,
    'story',
    html`<article class="story" data-story-id="${model.id}" lang="${model.lang}" dir="${model.dir}">
${opening(model)}
${leadingMedia(model)}
${facts(model)}
<div class="column">
${corrections(model)}
<div class="body">${blocks(words, model.body)}</div>
${sourceCredit(model)}
${edits(words, model.editsCount, model.edits)}
${tags(model)}
</div>
${send(model)}
${comments(model.comments)}
</article>
${beside(model, box('dont-miss'))}
<div class="below">
${neighbours(model)}
${box('video')}${box('sport')}${box('photo')}
</div>`,
  )
}

function opening({ service, kicker, headline, lead }: StoryPageModel): Html {
  const over = html`<div class="over">
${service && html`<p class="of-service"><a href="${service.href}">${service.label}</a></p>`}
${kicker && html`<p class="kicker">${isolate(kicker)}</p>`}
</div>`
  return html`<header class="opening">
${(service !== null || kicker !== null) && over}
<h1>${isolate(headline)}</h1>
${lead && html`<p class="lead">${isolate(lead)}</p>`}
</header>`
}

function leadingMedia({ frame, film: shown, picture }: StoryPageModel): Html | null {
  if (shown !== null) return film(frame.words, shown)
  return picture && figure(frame.words, picture, 'story', true)
}

/** Who, when, how long, and the number by which the newsroom knows it. */
function facts(model: StoryPageModel): Html {
  const { words } = model.frame
  return html`<div class="facts">
${byline(model)}
<p class="moment">${stamp(model.published)} <span>${model.publishedGregorian}</span></p>
${model.updated && html`<p>${words.updated} ${stamp(model.updated)}</p>`}
<p>${words.readingTime(model.readingMinutes)}</p>
<p>${words.storyCode} <b>${model.code}</b></p>
</div>`
}

function byline({ frame, authors, reportedBy }: StoryPageModel): Html {
  const { words } = frame
  if (authors.length === 0 && reportedBy === null) return html`<p class="byline">${words.newsroom}</p>`
  const names = authors.map(({ name, href }, i) => {
    const signed = href === null ? html`<bdi>${name}</bdi>` : html`<a rel="author" href="${href}">${name}</a>`
    return html`${i > 0 && words.listComma}${signed}`
  })
  const who = names.length > 0 && html`<span class="authors">${names}</span>`
  const whence = reportedBy !== null && html`<span class="agency">${words.reportedBy(reportedBy)}</span>`
  return html`<p class="byline">${who}${who && whence && ' '}${whence}</p>`
}

function corrections({ frame, corrections: made }: StoryPageModel): Html | null {
  if (made.length === 0) return null
  const notes = made.map(({ at, text }) => html`<p>${stamp(at)} ${isolate(text)}</p>`)
  return html`<section class="corrections"><h2>${frame.words.corrections}</h2>${notes}</section>`
}

function sourceCredit({ frame, source }: StoryPageModel): Html | null {
  if (source === null) return null
  const name =
    source.href === null
      ? html`<b>${isolate(source.name)}</b>`
      : html`<a href="${source.href}" rel="external">${isolate(source.name)}</a>`
  return html`<p class="source-credit">${frame.words.source} ${name}</p>`
}

function tags({ frame, tags: given }: StoryPageModel): Html | null {
  if (given.length === 0) return null
  const links = given.map(({ href, label }) => html`<li><a rel="tag" href="${href}">${label}</a></li>`)
  return html`<nav class="tags" aria-label="${frame.words.tags}"><ul>${links}</ul></nav>`
}

/** The short link is text to be selected and a link at once; printing is explained, as no control can do it without a script. */
function send({ frame, shortLink, share }: StoryPageModel): Html {
  const { words } = frame
  return html`<div class="send">
<p class="label">${words.shortLink}</p>
<p><a class="short-link" href="${shortLink.href}" dir="ltr" draggable="false">${breakable(shortLink.text)}</a></p>
<p class="label">${words.share}</p>
<ul>
<li><a href="${share.telegram}" rel="external">${words.telegram}</a></li>
<li><a href="${share.email}">${words.email}</a></li>
<li><details><summary>${words.print}</summary><p>${words.printHint}</p></details></li>
</ul>
</div>`
}

/** An address that may break after its slashes and nowhere else, so that a narrow rail does not split the code. */
const breakable = (address: string): Html =>
  html`${address.split(/(?<=\/)(?=[^/])/).map((part, i) => html`${i > 0 && html`<wbr>`}${part}`)}`

function beside({ frame, related }: StoryPageModel, dontMiss: Html | null): Html | null {
  if (related.length === 0 && dontMiss === null) return null
  const { words } = frame
  const list = cardList(words, related, { rank: 3, picture: null, time: true }, 'lines')
  return html`<aside class="beside" aria-label="${words.besideStory}">
${related.length > 0 && html`<section class="related"><h2>${words.related}</h2>${list}</section>`}
${dontMiss}
</aside>`
}

function neighbours({ frame, previous, next }: StoryPageModel): Html | null {
  if (previous === null && next === null) return null
  const { words } = frame
  const way = (link: Link | null, rel: 'prev' | 'next', label: string) =>
    link &&
    html`<a rel="${rel}" href="${link.href}"><span class="label">${label}</span> ${isolate(link.label)}</a>`
  return html`<nav class="neighbours" aria-label="${words.neighbours}">
${way(previous, 'prev', words.previousStory)}
${way(next, 'next', words.nextStory)}
</nav>`
}
