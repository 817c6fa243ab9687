import { type Html, html } from '../../base/html.ts'
import type { Frame } from './frame-types.ts'
import { sealAgain } from './seal.ts'

/** The foot of every page: what the name means, the services, the ways to follow, whom to ask. */
export function foot({ words, addresses, services }: Frame): Html {
  return html`<footer class="foot"><div class="foot-inner"><div class="foot-name">${sealAgain}<p>${words.nameMeans}</p></div>${services.length > 0 && html`<nav aria-label="${words.services} (${words.foot})"><p class="label">${words.services}</p><ul class="columns">${services.map(service => html`<li><a href="${service.href}">${service.label}</a></li>`)}</ul></nav>`}<nav aria-label="${words.theSite}"><p class="label">${words.theSite}</p><ul><li><a href="${addresses.about}">${words.about}</a></li><li><a href="${addresses.contact}">${words.contact}</a></li><li><a href="${addresses.archive}">${words.archive}</a></li><li><a href="${addresses.search}">${words.search}</a></li></ul></nav><nav aria-label="${words.follow}"><p class="label">${words.follow}</p><ul><li><a href="${addresses.rss}">${words.rss}</a></li><li><a href="${addresses.atom}">${words.atom}</a></li><li><a href="${addresses.jsonFeed}">${words.jsonFeed}</a></li></ul></nav><p class="licence">${words.licence}</p></div></footer>`
}
