/** Runs of text with their marks, as markup. An address that is neither ours nor a web address prints as text alone. */
import { type Html, html, safeHref } from '../../base/html.ts'
import type { Mark, Run } from '../../story/body.ts'
import { isolate } from './foreign.ts'

const ownAddress = /^\/(?!\/)[^\s\\]*$/

function wrap(inside: Html, mark: Mark): Html {
  if (mark.type === 'strong') return html`<strong>${inside}</strong>`
  if (mark.type === 'emphasis') return html`<em>${inside}</em>`
  if (ownAddress.test(mark.href)) return html`<a href="${mark.href}">${inside}</a>`
  const outside = safeHref(mark.href)
  return outside === null ? inside : html`<a href="${outside}" rel="external">${inside}</a>`
}

export const runs = (content: readonly Run[]): Html =>
  html`${content.map(run => (run.marks ?? []).reduceRight(wrap, html`${isolate(run.text)}`))}`
