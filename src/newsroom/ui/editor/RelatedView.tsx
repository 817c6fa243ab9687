import { useQueries, useQuery } from '@tanstack/react-query'
import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useState } from 'react'
import { call } from '../app/api.ts'
import { useSettled } from '../app/settled.ts'
import { useWords } from '../app/words.tsx'
import { StateChip } from '../stories/StoryLine.tsx'
import { BlockTools } from './BlockTools.tsx'
import { useEditable } from './editable.ts'

/** Stories to read beside this one, found by words or by code. */
export function RelatedView({ node, editor, updateAttributes, deleteNode, getPos }: NodeViewProps) {
  const words = useWords()
  const isEditable = useEditable()
  const { storyIds } = node.attrs as { storyIds: readonly number[] }
  const [text, setText] = useState('')
  const asked = useSettled(text)
  const found = useQuery({
    queryKey: ['stories', 'related', asked],
    queryFn: () => call('GET /stories', { query: { state: 'published', text: asked, limit: '6' } }),
    enabled: asked.trim() !== '',
  })
  const chosen = useQueries({
    queries: storyIds.map(id => ({
      queryKey: ['stories', 'of-code', id],
      queryFn: () => call('GET /stories', { query: { text: String(id), limit: '1' } }),
      staleTime: 60_000,
    })),
  })
  const set = (ids: readonly number[]) => updateAttributes({ storyIds: ids })
  return (
    <NodeViewWrapper as="aside" className="block related" contentEditable={false}>
      <BlockTools editor={editor} name={words.editor.blocks.related} getPos={getPos} onRemove={deleteNode} />
      {storyIds.length === 0 && <p className="hint">{words.editor.relatedNone}</p>}
      <ul>
        {storyIds.map((id, index) => {
          const row = chosen[index]?.data?.stories.find(each => each.id === id)
          const headline = row?.headline ?? String(id)
          return (
            <li key={id}>
              <b>{headline}</b>
              {row && <StateChip row={row} />}
              {isEditable && (
                <button
                  type="button"
                  aria-label={words.editor.removeRelated(headline)}
                  onClick={() => set(storyIds.filter(each => each !== id))}
                >
                  ×
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {isEditable && (
        <>
          <input
            type="search"
            dir="rtl"
            aria-label={words.editor.relatedSearch}
            placeholder={words.editor.relatedSearch}
            value={text}
            onChange={event => setText(event.target.value)}
          />
          <ul>
            {found.data?.stories
              .filter(row => !storyIds.includes(row.id))
              .map(row => (
                <li key={row.id}>
                  <button
                    type="button"
                    className="quiet"
                    onClick={() => {
                      set([...storyIds, row.id])
                      setText('')
                    }}
                  >
                    {row.headline}
                  </button>
                </li>
              ))}
          </ul>
        </>
      )}
    </NodeViewWrapper>
  )
}
