/** Pages that say one thing: 404, 410, a request that could not be understood, 500 and 503. */
import { persianDigits } from 'persian'
import { findWithdrawal, listStoryIds } from '../store/reading.ts'
import { answersFa } from '../strings/answers.fa.ts'
import { printMoment } from '../strings/formats.fa.ts'
import { pagesFa } from '../strings/pages.fa.ts'
import { loadCards } from './cards.ts'
import { emptySite, loadSite, makeFrame } from './frame.ts'
import { type MessagePageModel, messagePage } from './message-page.view.ts'
import { htmlAnswer, htmlType, type Page, type PageAnswer, type PageContext } from './page.ts'

type Message = MessagePageModel['message']

const latestShown = 4

async function showMessage(
  context: PageContext,
  status: number,
  title: string,
  message: Message,
): Promise<PageAnswer> {
  const site = await loadSite(context)
  const { ids } = await listStoryIds(context.readers, latestShown)
  const cards = await loadCards(context, site, ids)
  const frame = makeFrame(context, site, {
    title,
    description: title,
    canonicalPath: null,
    isHiddenFromSearch: true,
  })
  return htmlAnswer(status, messagePage({ frame, message, latest: cards.of(ids) }), [])
}

export const showNotFound: Page = context =>
  showMessage(context, 404, pagesFa.notFoundHeading, { kind: 'not-found' })

/** The page of a withdrawn story; null when the story was never withdrawn. */
export async function showGone(context: PageContext, id: number): Promise<PageAnswer | null> {
  const withdrawal = await findWithdrawal(context.readers, id)
  if (withdrawal === null) return null
  return showMessage(context, 410, pagesFa.withdrawnHeading, {
    kind: 'withdrawn',
    code: persianDigits(id),
    reason: withdrawal.reason,
    at: printMoment(withdrawal.withdrawn_at),
  })
}

/** 400 and its like: the reason and the mend, in whole sentences. */
export const showRefused = (
  context: PageContext,
  status: number,
  sentence: string,
  nextStep: string | null,
): Promise<PageAnswer> =>
  showMessage(context, status, pagesFa.refusedHeading, {
    kind: 'refused',
    status: persianDigits(status),
    sentence,
    nextStep,
  })

/** 500 and 503. Asks nothing of the database, which may be what failed. */
export function showFailed(context: PageContext, status: number, reference: string | null): PageAnswer {
  const frame = makeFrame(context, emptySite, {
    title: pagesFa.failedHeading,
    description: pagesFa.failedSentence,
    canonicalPath: null,
    isHiddenFromSearch: true,
  })
  const message: Message = { kind: 'failed', status: persianDigits(status), reference }
  return htmlAnswer(status, messagePage({ frame, message, latest: [] }), [])
}

/** A request that could not be read as one. Asks nothing of the database: whoever sends such may send many. */
export function showUnreadable(
  context: PageContext,
  status: number,
): { readonly type: string; readonly body: string } {
  const frame = makeFrame(context, emptySite, {
    title: pagesFa.refusedHeading,
    description: answersFa.addressProblem,
    canonicalPath: null,
    isHiddenFromSearch: true,
  })
  const message: Message = {
    kind: 'refused',
    status: persianDigits(status),
    sentence: answersFa.addressProblem,
    nextStep: answersFa.addressNextStep,
  }
  return { type: htmlType, body: messagePage({ frame, message, latest: [] }).toString() }
}
