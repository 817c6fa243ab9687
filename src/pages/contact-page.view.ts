import { type Html, html, safeHref } from '../base/html.ts'
import type { Frame } from './parts/frame-types.ts'
import { pageShell } from './parts/page-shell.ts'

/** What the newsroom has not set is null and not shown; when all are null the page says so. */
export type ContactPageModel = {
  readonly frame: Frame
  readonly email: string | null
  readonly phone: string | null
  readonly postal: string | null
}

export function contactPage(model: ContactPageModel): Html {
  const { words } = model.frame
  return pageShell(
    model.frame,
    'text',
    html`<article class="text">
<header><h1>${words.contactHeading}</h1><p class="lead">${words.contactLead}</p></header>
${ways(model)}
</article>`,
  )
}

function ways({ frame, email, phone, postal }: ContactPageModel): Html {
  const { words } = frame
  if (email === null && phone === null && postal === null) return html`<p>${words.contactNone}</p>`
  const address = email === null ? null : safeHref(`mailto:${email}`)
  const written = html`<bdi>${email}</bdi>`
  const way = (label: string, value: Html | string) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`
  return html`<dl>
${email && way(words.contactEmail, address === null ? written : html`<a href="${address}">${written}</a>`)}
${phone && way(words.contactPhone, html`<bdi>${phone}</bdi>`)}
${postal && way(words.contactPostal, postal)}
</dl>`
}
