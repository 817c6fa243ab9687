/**
 * The head of every page: seal and nameplate, the day, the services, the search box.
 *
 * One menu serves every width. It carries `popover`: on a phone the button opens it as a sheet, with Escape and a
 * tap outside closing it, all by the browser itself and without a script; on a wide screen the style sheet lays the
 * same list out in the open. A browser that knows no popover simply shows it.
 */
import { type Html, html } from '../../base/html.ts'
import type { Frame, ServiceLink } from './frame-types.ts'
import { nameDrawn, nameplate, seal } from './seal.ts'

/** On the front the name is the page's heading; elsewhere it leads to the front. */
export function masthead({ words, addresses, services, today, query }: Frame, isFront: boolean): Html {
  const isDrawn = words.siteName === nameDrawn
  const said = isFront ? words.siteName : words.homeOf(words.siteName)
  const mark = isDrawn
    ? html`${seal}${nameplate}<span class="unseen">${said}</span>`
    : html`${seal}<bdi class="plate-set">${words.siteName}</bdi>`
  const name = isFront
    ? html`<h1 class="name">${mark}</h1>`
    : html`<p class="name"><a href="${addresses.home}">${mark}</a></p>`
  return html`<header class="masthead">
${name}
<p class="day"><time datetime="${today.iso}">${today.jalali}</time> <span>${today.gregorian}</span></p>
<button class="menu-button" type="button" popovertarget="menu">${words.menu}</button>
<div class="menu" id="menu" popover>
<nav class="services" aria-label="${words.services}"><ul>
${services.map(serviceItem)}
<li><a href="${addresses.archive}">${words.archive}</a></li>
</ul></nav>
<search><form class="search-box" action="${addresses.search}">
<label class="unseen" for="q">${words.searchLabel}</label>
<input id="q" name="q" type="search" value="${query}" placeholder="${words.searchLabel}" maxlength="200">
<button type="submit">${words.search}</button>
</form></search>
<button class="menu-close" type="button" popovertarget="menu" popovertargetaction="hide">${words.closeSheet}</button>
</div>
</header>`
}

const serviceItem = ({ href, label, isCurrent }: ServiceLink): Html =>
  html`<li><a href="${href}"${isCurrent && html` aria-current="page"`}>${label}</a></li>`

export const breakingBar = ({ words, breaking }: Frame): Html | null =>
  breaking &&
  html`<aside class="breaking" aria-label="${words.breaking}"><p><b>${words.breaking}</b> <a href="${breaking.href}">${breaking.label}</a></p></aside>`
