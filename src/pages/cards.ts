/** Hydration: ids become cards, with one query for the stories and one for their media. */
import { type CardRow, listCards, listMedia, type MediaRow } from '../store/reading.ts'
import { mediaPath, storyPath } from '../story/addresses.ts'
import { answersFa } from '../strings/answers.fa.ts'
import { printCount, printDuration, printMomentFrom, printMomentShort } from '../strings/formats.fa.ts'
import { type Site, serviceHref } from './frame.ts'
import type { PageContext } from './page.ts'
import type { Card } from './parts/card-types.ts'
import type { Film, Picture } from './parts/picture-types.ts'
import type { Link } from './parts/printed.ts'

export type Cards = {
  /** The cards of these ids in their order; ids that are not live (any more) are left out. */
  of(ids: readonly number[]): Card[]
  /** The same for a list that runs back from now: stories of today show the hour alone. */
  fromNow(ids: readonly number[]): Card[]
  readonly keys: readonly string[]
}

export async function loadCards(
  { readers, clock }: PageContext,
  site: Site,
  ids: readonly number[],
): Promise<Cards> {
  const unique = [...new Set(ids)]
  const rows = unique.length === 0 ? [] : await listCards(readers, unique)
  const media = await loadMedia(
    readers,
    rows.flatMap(row => [row.picture_id, row.film_id].filter(id => id !== null)),
  )
  const cards = new Map(rows.map(row => [row.story_id, toCard(row, site, media)]))
  const published = new Map(
    rows.map(row => [row.story_id, printMomentFrom(clock(), row.dated_at, row.dated_grain)]),
  )
  const of = (wanted: readonly number[]): Card[] => wanted.flatMap(id => cards.get(id) ?? [])
  return {
    of,
    fromNow: wanted => of(wanted).map(card => ({ ...card, published: published.get(card.id)! })),
    keys: unique.map(id => `story:${id}`),
  }
}

export type Media = ReadonlyMap<string, MediaRow>

export async function loadMedia(readers: PageContext['readers'], ids: readonly string[]): Promise<Media> {
  const unique = [...new Set(ids)]
  const rows = unique.length === 0 ? [] : await listMedia(readers, unique)
  return new Map(rows.map(row => [row.id, row]))
}

export function serviceLink(site: Site, slug: string | null): Link | null {
  const service = site.services.find(each => each.slug === slug)
  return service === undefined ? null : { href: serviceHref(service), label: service.name }
}

function toCard(row: CardRow, site: Site, media: Media): Card {
  const film = row.film_id === null ? undefined : media.get(row.film_id)
  const poster = film?.poster_id ? media.get(film.poster_id) : undefined
  const picture = (row.picture_id === null ? undefined : media.get(row.picture_id)) ?? poster
  return {
    id: row.story_id,
    href: storyPath(row.story_id, row.slug),
    kicker: row.kicker,
    headline: row.headline,
    lead: row.lead,
    published: printMomentShort(row.dated_at, row.dated_grain),
    service: serviceLink(site, row.service_slug),
    picture: picture === undefined ? null : toPicture(picture),
    media:
      film?.seconds != null
        ? { kind: 'film', extent: printDuration(film.seconds) }
        : row.gallery_size !== null
          ? { kind: 'gallery', extent: printCount(row.gallery_size) }
          : null,
  }
}

/** Words of the story that shows it go before the picture's own. */
export function toPicture(
  row: MediaRow,
  words: { alt?: string; caption?: string; credit?: string } = {},
): Picture {
  return {
    renditions: row.renditions
      .filter(({ type }) => type === 'image/webp')
      .map(({ file, width }) => ({ href: mediaPath(file), width })),
    width: row.width,
    height: row.height,
    alt: words.alt || row.alt,
    caption: words.caption ?? row.caption,
    credit: words.credit || row.credit,
    colour: row.colour,
    focal: { x: row.focal_x, y: row.focal_y },
  }
}

export function toFilm(
  row: MediaRow,
  media: Media,
  words: { caption?: string; credit?: string } = {},
): Film | null {
  const poster = row.poster_id === null ? undefined : media.get(row.poster_id)
  if (poster === undefined) return null
  return {
    poster: toPicture(poster),
    sources: row.renditions.map(({ file, type }) => ({ href: mediaPath(file), type })),
    captions:
      row.captions_file === null
        ? []
        : [{ href: mediaPath(row.captions_file), lang: 'fa', label: answersFa.captionsLabel }],
    duration: printDuration(row.seconds ?? 0),
    width: row.width,
    height: row.height,
    caption: words.caption ?? row.caption,
    credit: words.credit || row.credit,
  }
}

/** The picture that stands for a story outside the site (Open Graph, feeds): the JPEG made for it. */
export function sharedPicture(
  row: MediaRow,
): { file: string; width: number; height: number; bytes: number; type: string } | null {
  return row.renditions.find(({ type }) => type === 'image/jpeg') ?? null
}
