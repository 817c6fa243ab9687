import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useState } from 'react'
import type { Figure } from '../../../story/body.ts'
import { useWords } from '../app/words.tsx'
import { BlockTools } from './BlockTools.tsx'
import { useEditable } from './editable.ts'
import { FigureFields } from './FigureFields.tsx'
import { FocalPoint } from './FocalPoint.tsx'
import { figureFrom, MediaPicker } from './MediaPicker.tsx'
import { Thumb, useMediaItem } from './media.tsx'

/** A picture or a film in the body. */
export function ImageView({ node, editor, updateAttributes, deleteNode, getPos }: NodeViewProps) {
  const words = useWords()
  const isEditable = useEditable()
  const figure = node.attrs as Figure
  const isVideo = node.type.name === 'video'
  const item = useMediaItem(figure.mediaId)
  const [isChoosing, setChoosing] = useState(figure.mediaId === '' && isEditable)
  return (
    <NodeViewWrapper as="figure" className="block figure" contentEditable={false}>
      <BlockTools
        editor={editor}
        name={isVideo ? words.editor.blocks.video : words.editor.blocks.image}
        getPos={getPos}
        onRemove={deleteNode}
      >
        <button type="button" onClick={() => setChoosing(true)}>
          {figure.mediaId === ''
            ? isVideo
              ? words.editor.chooseVideo
              : words.editor.choosePicture
            : words.editor.changePicture}
        </button>
      </BlockTools>
      {item !== null && (
        <div className="figure-columns">
          {isVideo ? (
            <Thumb item={item} width={640} />
          ) : (
            <FocalPoint key={item.id} item={item} isReadOnly={!isEditable} />
          )}
          <FigureFields
            figure={figure}
            isVideo={isVideo}
            isReadOnly={!isEditable}
            onChange={updateAttributes}
          />
        </div>
      )}
      {isChoosing && (
        <MediaPicker
          kind={isVideo ? 'video' : 'image'}
          onClose={() => setChoosing(false)}
          onChoose={chosen => {
            updateAttributes(figureFrom(chosen))
            setChoosing(false)
          }}
        />
      )}
    </NodeViewWrapper>
  )
}
