import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import type { MediaItem } from '../../api/contract.ts'
import { call } from '../app/api.ts'
import { useMay } from '../app/session.tsx'
import { useWords } from '../app/words.tsx'
import { renditionOf } from './media.tsx'

const inside = (value: number): number => Math.min(Math.max(Math.round(value * 1000) / 1000, 0), 1)

/** The picture with the point that must stay in every crop: set by a click, or moved with the arrow keys. */
export function FocalPoint({ item, isReadOnly }: { readonly item: MediaItem; readonly isReadOnly: boolean }) {
  const words = useWords()
  const may = useMay()
  const client = useQueryClient()
  const [focal, setFocal] = useState(item.focal)
  const save = useMutation({
    mutationFn: (point: MediaItem['focal']) =>
      call('PATCH /media/:media', { params: { media: item.id }, body: { focal: point } }),
    onSuccess: answer => client.setQueryData(['media', 'item', item.id], answer),
  })
  const set = (x: number, y: number) => {
    const point = { x: inside(x), y: inside(y) }
    setFocal(point)
    save.mutate(point)
  }
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    if (event.detail === 0) return
    const box = event.currentTarget.getBoundingClientRect()
    set((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height)
  }
  const key = (event: KeyboardEvent) => {
    const by = { ArrowLeft: [-0.02, 0], ArrowRight: [0.02, 0], ArrowUp: [0, -0.02], ArrowDown: [0, 0.02] }[
      event.key
    ]
    if (by === undefined) return
    event.preventDefault()
    set(focal.x + by[0]!, focal.y + by[1]!)
  }
  const picture = <img src={renditionOf(item, 640)} alt={item.alt} width={item.width} height={item.height} />
  if (isReadOnly || !may('media.edit')) return picture
  return (
    <button
      type="button"
      className="focal"
      aria-label={words.editor.focal}
      title={words.editor.focal}
      onClick={click}
      onKeyDown={key}
    >
      {picture}
      <span className="focal-point" style={{ left: `${focal.x * 100}%`, top: `${focal.y * 100}%` }} />
    </button>
  )
}
