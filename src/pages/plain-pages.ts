/** Pages that show no story: about us and contact. */
import { answersFa } from '../strings/answers.fa.ts'
import { pagesFa } from '../strings/pages.fa.ts'
import { aboutPage } from './about-page.view.ts'
import { contactPage } from './contact-page.view.ts'
import { loadSite, makeFrame, siteKey } from './frame.ts'
import { htmlAnswer, type Page } from './page.ts'

export const showAbout: Page = async context => {
  const site = await loadSite(context)
  const head = {
    title: pagesFa.aboutHeading,
    description: answersFa.siteDescription,
    canonicalPath: '/about',
  }
  return htmlAnswer(200, aboutPage({ frame: makeFrame(context, site, head) }), [siteKey])
}

export const showContact: Page = async context => {
  const site = await loadSite(context)
  const head = { title: pagesFa.contactHeading, description: pagesFa.contactLead, canonicalPath: '/contact' }
  return htmlAnswer(200, contactPage({ frame: makeFrame(context, site, head), ...site.settings.contact }), [
    siteKey,
  ])
}
