/** One address of every kind of page that readers meet, found by following the site's own links. */
import { inject } from 'vitest'

export type PageKind = { readonly kind: string; readonly path: string; readonly status: number }

const read = async (path: string): Promise<string> => (await fetch(inject('site').origin + path)).text()

function firstLink(markup: string, beginning: string): string {
  const href = new RegExp(`href="(${beginning}[^"?#]+)"`).exec(markup)?.[1]
  if (href === undefined) throw new Error(`no link to ${beginning}… on the page`)
  return encodeURI(href)
}

export async function findPageKinds(): Promise<PageKind[]> {
  const { acceptancePath, withdrawnPath } = inject('site')
  const [story, photos, videos] = await Promise.all([read(acceptancePath), read('/photo'), read('/video')])
  const filmPath = /<a href="(\/news\/[^"]+)"/.exec(videos.split('film-sign">')[1] ?? '')?.[1]
  const galleryPath = firstLink(photos, '/news/')
  const gallery = await read(galleryPath)
  const shown: readonly (readonly [string, string])[] = [
    ['front', '/'],
    ['story', acceptancePath],
    ['story with a gallery', galleryPath],
    ['story with a film', encodeURI(filmPath!)],
    ['service', firstLink(story, '/service/')],
    ['tag', firstLink(story, '/tag/')],
    ['author', firstLink(gallery, '/author/')],
    ['photo', '/photo'],
    ['video', '/video'],
    ['archive', '/archive/1402/01/15'],
    ['search', '/search'],
    ['search with results', `/search?q=${encodeURIComponent('رایزنی')}`],
    ['search without results', `/search?q=${encodeURIComponent('پژژژاک')}`],
    ['about', '/about'],
    ['contact', '/contact'],
  ]
  return [
    ...shown.map(([kind, path]) => ({ kind, path, status: 200 })),
    { kind: 'refused', path: '/archive/1402/12/30', status: 404 },
    { kind: 'not found', path: '/nowhere', status: 404 },
    { kind: 'withdrawn', path: withdrawnPath, status: 410 },
  ]
}
