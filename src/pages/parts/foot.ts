import { type Html, html } from '../../base/html.ts'
import type { Frame } from './frame-types.ts'
import type { Link } from './printed.ts'
import { sealAgain } from './seal.ts'

const links = (all: readonly Link[]): Html[] =>
  all.map(({ href, label }) => html`<li><a href="${href}">${label}</a></li>`)

/** The foot of every page: what the name means, the services, the ways to follow, whom to ask. */
export function foot({ words, addresses, services }: Frame): Html {
  const house = [
    { href: addresses.about, label: words.about },
    { href: addresses.contact, label: words.contact },
    { href: addresses.archive, label: words.archive },
    { href: addresses.search, label: words.search },
    { href: addresses.text, label: words.textEngine },
  ]
  const feeds = [
    { href: addresses.rss, label: words.rss },
    { href: addresses.atom, label: words.atom },
    { href: addresses.jsonFeed, label: words.jsonFeed },
  ]
  const named = (label: string, all: readonly Link[], place = label) =>
    all.length > 0 &&
    html`<nav aria-label="${place}"><p class="label">${label}</p><ul>${links(all)}</ul></nav>`
  return html`<footer class="foot"><div class="foot-inner">
<div class="foot-name">${sealAgain}<p>${words.nameMeans}</p></div>
${named(words.services, services, `${words.services} (${words.foot})`)}
${named(words.theSite, house)}
${named(words.follow, feeds)}
<p class="licence">${words.licence}</p>
</div></footer>`
}
