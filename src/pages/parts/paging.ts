import { type Html, html } from '../../base/html.ts'
import type { PageWords } from '../../strings/pages.fa.ts'
import type { Paging } from './printed.ts'

/** The way through a long list; a list of one page has none. */
export function paging(words: PageWords, pages: Paging): Html | null {
  if (pages.newer === null && pages.older === null) return null
  return html`<nav class="paging" aria-label="${words.paging}">
${pages.newer && html`<a rel="prev" href="${pages.newer}">${words.newer}</a>`}
<span>${words.pageOf(pages.current, pages.total)}</span>
${pages.older && html`<a rel="next" href="${pages.older}">${words.older}</a>`}
</nav>`
}
