/** Figures that the story names, by id, for the editor's blocks. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { MediaItem } from '../../api/contract.ts'
import { call } from '../app/api.ts'

export function useMediaItem(id: string): MediaItem | null {
  const { data } = useQuery({
    queryKey: ['media', 'item', id],
    queryFn: () => call('GET /media/:media', { params: { media: id } }),
    enabled: id !== '',
    staleTime: 600_000,
  })
  return data ?? null
}

/** What came with the story is not asked for again. */
export function useKnownMedia(media: Readonly<Record<string, MediaItem>>): void {
  const client = useQueryClient()
  useEffect(() => {
    for (const item of Object.values(media)) client.setQueryData(['media', 'item', item.id], item)
  }, [client, media])
}

/** The smallest rendition that is at least so wide. */
export function renditionOf(item: MediaItem, width: number): string | undefined {
  const pictures = item.renditions.filter(each => each.type.startsWith('image/'))
  return (pictures.find(each => each.width >= width) ?? pictures.at(-1))?.src
}

export function Thumb({ item, width }: { readonly item: MediaItem; readonly width: number }) {
  const src = renditionOf(item, width)
  const style = {
    objectPosition: `${item.focal.x * 100}% ${item.focal.y * 100}%`,
    backgroundColor: item.colour,
  }
  return src === undefined ? (
    <span className="no-picture" style={style} />
  ) : (
    <img src={src} alt={item.alt} style={style} loading="lazy" />
  )
}
