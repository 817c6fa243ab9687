/**
 * The one place where public addresses are built. Paths carry Persian letters as they are (a link on a page is a third of
 * the bytes that way); `absolute` percent-encodes, for feeds, heads and everything that leaves the site.
 *
 * Only the id of a story's address matters: any slug leads to the canonical one, so a changed headline breaks no link.
 */
export const storyPath = (id: number, slug: string): string =>
  slug === '' ? `/news/${id}` : `/news/${id}/${slug}`
export const shortPath = (id: number): string => `/n/${id}`
/** Where a story's comments are sent; those under it (`/12/vote` …) stand below. */
export const commentsPath = (id: number): string => `/news/${id}/comments`
export const commentPath = (id: number, comment: number): string => `${commentsPath(id)}/${comment}`
export const servicePath = (slug: string): string => `/service/${slug}`
export const tagPath = (slug: string): string => `/tag/${slug}`
export const authorPath = (slug: string): string => `/author/${slug}`
export const mediaPath = (file: string): string => `/media/${file}`

/** `/archive/1402/01/15` */
export const archivePath = (day: { year: number; month: number; day: number }): string =>
  `/archive/${day.year}/${String(day.month).padStart(2, '0')}/${String(day.day).padStart(2, '0')}`

export const feedNames = ['rss', 'atom', 'feed.json'] as const
export type FeedName = (typeof feedNames)[number]

/** A feed of the whole site, or of the list that stands at `listPath`. */
export const feedPath = (name: FeedName, listPath = ''): string => `${listPath}/${name}`

/** The page of a list: the first has no number, so that every list has one address. */
export const pagePath = (path: string, page: number, query = ''): string => {
  const parts = [query, page > 1 ? `page=${page}` : ''].filter(part => part !== '')
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`
}

export const absolute = (publicUrl: string, path: string): string => publicUrl + encodeURI(path)
