/** `/text`: the playground of the text engine. Without a script the form is answered by the server (`answerText`). */
import { loadEngine } from 'persian/node'
import { damagedExample, playgroundFa } from '../strings/playground.fa.ts'
import { loadSite, makeFrame, siteKey } from './frame.ts'
import { htmlAnswer, type Page, type PageAnswer, type PageContext } from './page.ts'
import { contentPolicy } from './parts/content-policy.ts'
import { engineAddresses } from './parts/engine-modules.ts'
import { judge, longestText } from './text-judgement.ts'
import { textPage } from './text-page.view.ts'

const words = playgroundFa
const policy = { 'Content-Security-Policy': contentPolicy(["script-src 'self'", "worker-src 'self'"]) }

export const showText: Page = context => answerText(context, null)

/** The page with what was found in a text; null: nothing was asked. Longer texts than `longestText` are not looked at. */
export async function answerText(context: PageContext, text: string | null): Promise<PageAnswer> {
  const site = await loadSite(context)
  const isLong = text !== null && text.length > longestText
  const head = { title: words.heading, description: words.lead, canonicalPath: '/text' }
  const model = {
    frame: makeFrame(context, site, head),
    words,
    text: isLong ? text.slice(0, longestText) : (text ?? damagedExample),
    longest: longestText,
    problem: isLong ? words.tooLong(longestText) : null,
    judgement: text === null || isLong ? null : judge(text, loadEngine().check(text), 'fa'),
    engine: engineAddresses(),
  }
  return htmlAnswer(isLong ? 413 : 200, textPage(model), text === null ? [siteKey] : [], { headers: policy })
}
