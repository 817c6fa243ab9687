import { type Html, html } from '../../base/html.ts'
import type { PageWords } from '../../strings/pages.fa.ts'
import { captionOf } from './picture.ts'
import type { Film } from './picture-types.ts'

/** A film plays in the browser's own player: nothing is fetched but the poster until it is started. */
export function film(words: PageWords, shown: Film): Html {
  const poster =
    shown.poster.renditions.find(rendition => rendition.width >= 960) ?? shown.poster.renditions.at(-1)
  const first = shown.sources[0]
  const sources = shown.sources.map(({ href, type }) => html`<source src="${href}" type="${type}">`)
  const tracks = shown.captions.map(
    ({ href, lang, label }, i) =>
      html`<track kind="captions" src="${href}" srclang="${lang}" label="${label}"${i === 0 && html` default`}>`,
  )
  const instead = html`${words.filmFallback}${first && html` <a href="${first.href}">${words.downloadFilm}</a>`}`
  return html`<figure class="film">
<video controls preload="none" playsinline width="${shown.width}" height="${shown.height}"${poster && html` poster="${poster.href}"`} aria-label="${shown.poster.alt}">${sources}${tracks}${instead}</video>
${captionOf(words, shown, words.filmCredit)}
</figure>`
}
