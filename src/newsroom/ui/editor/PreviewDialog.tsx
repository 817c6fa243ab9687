import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../app/api.ts'
import { Dialog } from '../app/Dialog.tsx'
import { ProblemNote } from '../app/ProblemNote.tsx'
import { Tabs } from '../app/Tabs.tsx'
import { useWords } from '../app/words.tsx'
import { thisTab } from './tab.ts'

const widths = { phone: 375, desk: 1280 } as const

/** The reader's own page of what is being written, at the widths of a phone and of a desk. */
export function PreviewDialog(props: {
  readonly storyId: number
  readonly headline: string
  /** Keeps the text at the server first; resolves when it is there. */
  readonly keep: () => Promise<void>
  readonly onClose: () => void
}) {
  const words = useWords()
  const [width, setWidth] = useState<keyof typeof widths>('phone')
  const { data, error, refetch } = useQuery({
    queryKey: ['preview', props.storyId],
    queryFn: async () => {
      await props.keep()
      return call('POST /stories/:story/preview', {
        params: { story: props.storyId },
        body: { tab: thisTab() },
      })
    },
    gcTime: 0,
    staleTime: 0,
  })
  return (
    <Dialog isWide title={words.editor.preview} onClose={props.onClose}>
      <Tabs label={words.editor.preview}>
        <button type="button" aria-pressed={width === 'phone'} onClick={() => setWidth('phone')}>
          {words.editor.previewPhone}
        </button>
        <button type="button" aria-pressed={width === 'desk'} onClick={() => setWidth('desk')}>
          {words.editor.previewDesk}
        </button>
        <button type="button" className="quiet" onClick={() => void refetch()}>
          {words.editor.previewRefresh}
        </button>
      </Tabs>
      <ProblemNote error={error} retry={() => void refetch()} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard as well */}
      <section className={`preview ${width}`} tabIndex={0} aria-label={words.editor.preview}>
        {data && (
          <iframe
            key={data.path}
            src={data.path}
            title={words.editor.previewOf(props.headline)}
            style={{ inlineSize: widths[width] }}
            sandbox="allow-same-origin"
          />
        )}
      </section>
    </Dialog>
  )
}
