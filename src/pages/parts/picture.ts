/**
 * Pictures. `width` and `height` fix the shape before the file has come, the mean colour fills it, and the focal
 * point survives every crop; so nothing on the page moves. What stands below the first screen is loaded late, the
 * one picture that leads is asked for first.
 */
import { type Html, html } from '../../base/html.ts'
import { creditPrefix } from '../../story/body.ts'
import type { PageWords } from '../../strings/pages.fa.ts'
import { isolate } from './foreign.ts'
import type { Picture } from './picture-types.ts'

/** How wide each place is, for `sizes`; keep in step with the grid in `css/`. */
const places = {
  lead: '(min-width:80rem) 41rem,(min-width:60rem) 55vw,100vw',
  story: '(min-width:80rem) 56rem,(min-width:60rem) 68vw,100vw',
  body: '(min-width:46rem) 40rem,100vw',
  module: '(min-width:60rem) 38rem,(min-width:40rem) 50vw,100vw',
  card: '(min-width:60rem) 20rem,(min-width:40rem) 45vw,100vw',
  thumb: '8rem',
  strip: '(min-width:40rem) 28rem,80vw',
} as const

export type Place = keyof typeof places

/** No place but the widest needs the largest files, and 480 lies too near 640: offering fewer saves bytes on every page. */
const widest: Record<Place, number> = {
  lead: 1600,
  story: 1600,
  body: 1280,
  module: 1280,
  card: 960,
  thumb: 320,
  strip: 1280,
}

const percent = (part: number): string => `${Math.round(Math.min(1, Math.max(0, part)) * 100)}%`

/** Colour and focal point as an inline style; a colour that is not one is left out. */
export function pictureStyle(picture: Picture): string {
  const colour = /^#[0-9a-f]{6}$/i.test(picture.colour) ? `background-color:${picture.colour};` : ''
  return `${colour}object-position:${percent(picture.focal.x)} ${percent(picture.focal.y)}`
}

/** The `<img>` alone. `first` is for the one picture that leads the page. */
export function image(picture: Picture, place: Place, first = false): Html {
  const offered = picture.renditions.filter(
    ({ width }, i) => i === 0 || (width <= widest[place] && width !== 480),
  )
  const source = offered.find(rendition => rendition.width >= 640) ?? offered.at(-1)
  if (source === undefined) return html``
  const choice =
    offered.length > 1 &&
    html` srcset="${offered.map(({ href, width }) => `${href} ${width}w`).join(', ')}" sizes="${places[place]}"`
  const manner = first ? html` fetchpriority="high"` : html` loading="lazy" decoding="async"`
  return html`<img src="${source.href}"${choice} width="${picture.width}" height="${picture.height}" alt="${picture.alt}" style="${pictureStyle(picture)}"${manner}>`
}

/** Caption and credit; nothing when there is neither. */
export function captionOf(
  words: PageWords,
  subject: { readonly caption: string; readonly credit: string },
  creditLabel = words.photoCredit,
): Html | null {
  if (subject.caption === '' && subject.credit === '') return null
  return html`<figcaption>${isolate(subject.caption)}${subject.credit !== '' && html` <span class="credit">${creditPrefix(creditLabel, subject.credit)}${isolate(subject.credit)}</span>`}</figcaption>`
}

export function figure(words: PageWords, picture: Picture, place: Place, first = false): Html {
  const shape = picture.height > picture.width ? ' tall' : ''
  return html`<figure class="picture${shape}">${image(picture, place, first)}${captionOf(words, picture)}</figure>`
}
