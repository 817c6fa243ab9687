import { type Html, html } from '../base/html.ts'
import { cardList } from './parts/card.ts'
import type { Card, FoundStory } from './parts/card-types.ts'
import { isolate } from './parts/foreign.ts'
import { found } from './parts/found.ts'
import type { Frame } from './parts/frame-types.ts'
import { pageShell } from './parts/page-shell.ts'
import { paging } from './parts/paging.ts'
import { image } from './parts/picture.ts'
import type { Paging } from './parts/printed.ts'
import { stamp } from './parts/stamp.ts'

export type SearchPageModel = {
  readonly frame: Frame
  /** As typed (already bounded), shown again in the box. */
  readonly query: string
  /** `value` goes back as `service=`; one of them may be selected. */
  readonly services: readonly {
    readonly value: string
    readonly label: string
    readonly isSelected: boolean
  }[]
  /** Jalali days as typed, `from=` and `to=`: «۱۴۰۲/۰۱/۱۵» or empty. */
  readonly from: string
  readonly to: string
  /** A whole sentence when the query or a date could not be understood. */
  readonly problem: string | null
  /** Null when nothing was asked yet. */
  readonly answer: {
    /** In the edition's digits; «۰» shows the empty page. */
    readonly count: string
    readonly found: readonly FoundStory[]
    readonly paging: Paging
  } | null
  /** Shown on the empty page and before a question is asked. */
  readonly latest: readonly Card[]
}

export function searchPage(model: SearchPageModel): Html {
  const { frame } = model
  const { words } = frame
  const problem = model.problem && html`<p class="problem" role="status">${isolate(model.problem)}</p>`
  return pageShell(
    frame,
    'search',
    html`<div class="railed">
<div class="rail"><header class="heading"><h1>${words.searchHeading}</h1></header>${form(model)}</div>
<div>${problem}${answer(model)}</div>
</div>`,
  )
}

/** An ordinary form: its address is its answer, so a search can be kept and sent. */
function form({ frame, query, services, from, to }: SearchPageModel): Html {
  const { words, addresses } = frame
  const day = (name: string, label: string, value: string) =>
    html`<p><label for="${name}">${label}</label><input id="${name}" name="${name}" type="text" inputmode="numeric" maxlength="20" value="${value}" aria-describedby="day-hint"></p>`
  const options = services.map(
    ({ value, label, isSelected }) =>
      html`<option value="${value}"${isSelected && html` selected`}>${label}</option>`,
  )
  return html`<search><form class="search-form" action="${addresses.search}">
<p class="wide"><label for="question">${words.searchQuestion}</label><input id="question" name="q" type="search" value="${query}" maxlength="200"></p>
<p><label for="service">${words.service}</label><select id="service" name="service"><option value="">${words.allServices}</option>${options}</select></p>
${day('from', words.fromDay, from)}
${day('to', words.toDay, to)}
<p class="hint" id="day-hint">${words.dayHint}</p>
<p><button type="submit">${words.search}</button></p>
</form></search>`
}

function answer(model: SearchPageModel): Html {
  const { query } = model
  const { words } = model.frame
  if (model.answer === null) return html`<p class="told">${words.searchInvitation}</p>${latest(model)}`
  const { found: stories, count, paging: pages } = model.answer
  if (stories.length > 0) {
    const said = query === '' ? words.foundCountPlain(count) : words.foundCount(count, query)
    return html`<p class="counts" role="status">${isolate(said)}</p>
<ol class="run">${stories.map(result)}</ol>
${paging(words, pages)}`
  }
  const said = query === '' ? words.nothingFoundPlain : words.nothingFound(query)
  return html`<p class="nothing" role="status">${isolate(said)}</p>
<p class="told">${words.nothingFoundNext}</p>
${latest(model)}`
}

function result({ href, headline, excerpt, service, published, picture }: FoundStory): Html {
  return html`<li><div class="card">${picture && html`<div class="shot">${image(picture, 'card')}</div>`}<div class="words">
${service && html`<p class="kicker">${service.label}</p>`}
<h2><a href="${href}">${found(headline)}</a></h2>
<p class="brief">${found(excerpt)}</p>
<p class="when">${stamp(published)}</p>
</div></div></li>`
}

function latest({ frame, latest: stories }: SearchPageModel): Html | null {
  if (stories.length === 0) return null
  const { words } = frame
  const list = cardList(words, stories, { rank: 3, picture: null, time: true }, 'lines')
  return html`<section class="goes-on"><h2>${words.latest}</h2>${list}</section>`
}
