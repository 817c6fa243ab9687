import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useState } from 'react'
import type { Figure } from '../../../story/body.ts'
import { useWords } from '../app/words.tsx'
import { BlockTools } from './BlockTools.tsx'
import { useEditable } from './editable.ts'
import { FigureFields } from './FigureFields.tsx'
import { figureFrom, MediaPicker } from './MediaPicker.tsx'
import { Thumb, useMediaItem } from './media.tsx'

/** A gallery: a title and pictures in their order. */
export function GalleryView({ node, editor, updateAttributes, deleteNode, getPos }: NodeViewProps) {
  const words = useWords()
  const isEditable = useEditable()
  const { title, images } = node.attrs as { title: string; images: readonly Figure[] }
  const [isChoosing, setChoosing] = useState(images.length === 0 && isEditable)
  const set = (next: readonly Figure[]) => updateAttributes({ images: next })
  const move = (index: number, by: number) => {
    const next = [...images]
    const [moved] = next.splice(index, 1)
    next.splice(Math.max(index + by, 0), 0, moved!)
    set(next)
  }
  return (
    <NodeViewWrapper as="section" className="block gallery" contentEditable={false}>
      <BlockTools editor={editor} name={words.editor.blocks.gallery} getPos={getPos} onRemove={deleteNode}>
        <button type="button" onClick={() => setChoosing(true)}>
          {words.editor.addPicture}
        </button>
      </BlockTools>
      <input
        dir="rtl"
        aria-label={words.editor.galleryTitle}
        placeholder={words.editor.galleryTitle}
        value={title}
        readOnly={!isEditable}
        onChange={event => updateAttributes({ title: event.target.value })}
      />
      <ol>
        {images.map((figure, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one picture may stand twice
          <li key={`${figure.mediaId}-${index}`} className="figure-columns">
            <GalleryPicture id={figure.mediaId} />
            <div>
              <FigureFields
                figure={figure}
                isReadOnly={!isEditable}
                onChange={changed => set(images.map((each, at) => (at === index ? changed : each)))}
              />
              {isEditable && (
                <div className="acts">
                  <button
                    type="button"
                    aria-label={words.editor.moveUp}
                    disabled={index === 0}
                    onClick={() => move(index, -1)}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    aria-label={words.editor.moveDown}
                    disabled={index === images.length - 1}
                    onClick={() => move(index, 1)}
                  >
                    ↓
                  </button>
                  <button
                    type="button"
                    aria-label={words.editor.removePicture}
                    onClick={() => set(images.filter((_, at) => at !== index))}
                  >
                    ×
                  </button>
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
      {isChoosing && (
        <MediaPicker
          kind="image"
          onClose={() => setChoosing(false)}
          onChoose={chosen => {
            set([...images, figureFrom(chosen)])
            setChoosing(false)
          }}
        />
      )}
    </NodeViewWrapper>
  )
}

function GalleryPicture({ id }: { readonly id: string }) {
  const item = useMediaItem(id)
  return item === null ? <span className="no-picture" /> : <Thumb item={item} width={320} />
}
