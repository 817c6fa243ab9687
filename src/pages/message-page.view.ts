import { type Html, html } from '../base/html.ts'
import { cardList } from './parts/card.ts'
import type { Card } from './parts/card-types.ts'
import { isolate } from './parts/foreign.ts'
import type { Frame } from './parts/frame-types.ts'
import { pageShell } from './parts/page-shell.ts'
import type { Stamp } from './parts/printed.ts'
import { sealAgain } from './parts/seal.ts'
import { stamp } from './parts/stamp.ts'

/** Pages that say one thing: what happened, and where to go on. */
export type MessagePageModel = {
  readonly frame: Frame
  readonly message:
    | { readonly kind: 'not-found' }
    /** 410: the reason as the newsroom gave it. */
    | { readonly kind: 'withdrawn'; readonly code: string; readonly reason: string; readonly at: Stamp }
    /** 400 and its like: the sentence that names the reason, and the next step. */
    | {
        readonly kind: 'refused'
        readonly status: string
        readonly sentence: string
        readonly nextStep: string | null
      }
    /** 500 and 503: `reference` is what a reader may quote to the newsroom. */
    | { readonly kind: 'failed'; readonly status: string; readonly reference: string | null }
  readonly latest: readonly Card[]
}

export function messagePage(model: MessagePageModel): Html {
  const { frame, latest } = model
  const { words, addresses } = frame
  const list = cardList(words, latest, { rank: 3, picture: 'thumb', time: true }, 'lines')
  return pageShell(
    frame,
    'message',
    html`<div class="message">
${sealAgain}
${said(model)}
<search><form class="search-form" action="${addresses.search}">
<p class="wide"><label for="question">${words.searchQuestion}</label><input id="question" name="q" type="search" maxlength="200"></p>
<p><button type="submit">${words.search}</button></p>
</form></search>
<p><a href="${addresses.home}">${words.homeOf(words.siteName)}</a></p>
</div>
${latest.length > 0 && html`<section class="goes-on"><h2>${words.goOnWith}</h2>${list}</section>`}`,
  )
}

function said({ frame, message }: MessagePageModel): Html {
  const { words } = frame
  const opening = (status: string, heading: string) =>
    html`<p class="status">${status}</p><h1>${heading}</h1>`
  switch (message.kind) {
    case 'not-found':
      return html`${opening(words.notFoundStatus, words.notFoundHeading)}
<p class="told">${words.notFoundSentence}</p>`
    case 'withdrawn':
      return html`${opening(words.withdrawnStatus, words.withdrawnHeading)}
<p class="told"><b>${words.withdrawnReason}</b> ${isolate(message.reason)}</p>
<p class="counts"><span>${words.withdrawnAt} ${stamp(message.at)}</span> <span>${words.storyCode} ${message.code}</span></p>`
    case 'refused':
      return html`${opening(message.status, words.refusedHeading)}
<p class="told">${isolate(message.sentence)}</p>
${message.nextStep && html`<p class="told">${isolate(message.nextStep)}</p>`}`
    case 'failed':
      return html`${opening(message.status, words.failedHeading)}
<p class="told">${words.failedSentence}</p>
${message.reference && html`<p class="counts">${words.failedReference} <bdi>${message.reference}</bdi></p>`}`
  }
}
