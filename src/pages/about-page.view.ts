import { type Html, html } from '../base/html.ts'
import type { Frame } from './parts/frame-types.ts'
import { pageShell } from './parts/page-shell.ts'
import { sealAgain } from './parts/seal.ts'

/** The words are the edition's own (`strings/pages.*.ts`); a newsroom's own text comes with the newsroom's settings. */
export type AboutPageModel = { readonly frame: Frame }

export function aboutPage({ frame }: AboutPageModel): Html {
  const { words, addresses } = frame
  const sections = words.aboutSections.map(
    ({ heading, text }) => html`<section><h2>${heading}</h2><p>${text}</p></section>`,
  )
  return pageShell(
    frame,
    'text',
    html`<article class="text">
<header><h1>${words.aboutHeading}</h1><p class="lead">${words.aboutLead}</p></header>
${sections}
<section class="of-name">${sealAgain}<div><h2>${words.aboutName}</h2><p>${words.nameMeans}</p></div></section>
<p><a href="${addresses.contact}">${words.contactHeading}</a></p>
</article>`,
  )
}
