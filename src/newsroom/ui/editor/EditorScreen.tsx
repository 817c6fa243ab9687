import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Content } from '../../../story/story.ts'
import type { StoryDetail } from '../../api/contract.ts'
import { call } from '../app/api.ts'
import { Dialog } from '../app/Dialog.tsx'
import { ProblemNote } from '../app/ProblemNote.tsx'
import { Moment, useWords } from '../app/words.tsx'
import '../css/editor.css'
import { emptyContent, sameContent } from './content-parts.ts'
import { Differences } from './DraftDifferences.tsx'
import { dropDraft, keptDraft } from './kept-draft.ts'
import { StoryEditor } from './StoryEditor.tsx'

/** One story, open for writing. A text of mine that was never saved is offered before anything is shown over it. */
export function EditorScreen({ storyId }: { readonly storyId: number | null }) {
  return storyId === null ? <NewStory /> : <OpenStory storyId={storyId} />
}

function NewStory() {
  const kept = keptDraft('new')
  return (
    <StoryEditor
      detail={null}
      content={kept?.content ?? emptyContent}
      base={0}
      isUnsaved={kept !== null}
      onReload={() => undefined}
    />
  )
}

type Opened = {
  readonly content: Content
  readonly base: number
  readonly isUnsaved: boolean
  readonly turn: number
}

function OpenStory({ storyId }: { readonly storyId: number }) {
  const words = useWords()
  const client = useQueryClient()
  const {
    data: detail,
    error,
    refetch,
  } = useQuery({
    queryKey: ['story', storyId],
    queryFn: () => call('GET /stories/:story', { params: { story: storyId } }),
  })
  const [opened, setOpened] = useState<Opened | null>(null)
  const [asks, setAsks] = useState<Unsaved | null>(null)

  useEffect(() => {
    if (detail === undefined || opened !== null || asks !== null) return
    const unsaved = unsavedOf(detail)
    if (unsaved !== null) setAsks(unsaved)
    else setOpened({ content: detail.content, base: detail.row.revision, isUnsaved: false, turn: 0 })
  }, [detail, opened, asks])

  if (detail === undefined) {
    return (
      <div className="page">
        {error ? (
          <ProblemNote error={error} retry={() => void refetch()} />
        ) : (
          <p className="hint">{words.app.loading}</p>
        )}
      </div>
    )
  }
  if (opened === null) {
    if (asks === null) return null
    return (
      <UnsavedDialog
        unsaved={asks}
        detail={detail}
        onKeep={() => setOpened({ content: asks.content, base: asks.base, isUnsaved: true, turn: 0 })}
        onDrop={() => {
          dropDraft(String(storyId))
          for (const draft of detail.drafts) {
            void call('DELETE /stories/:story/drafts/:tab', {
              params: { story: storyId, tab: draft.tab },
            }).catch(() => undefined)
          }
          setOpened({ content: detail.content, base: detail.row.revision, isUnsaved: false, turn: 0 })
        }}
      />
    )
  }
  const reload = async () => {
    await client.invalidateQueries({ queryKey: ['revisions', storyId] })
    const { data: fresh } = await refetch()
    if (fresh)
      setOpened({ content: fresh.content, base: fresh.row.revision, isUnsaved: false, turn: opened.turn + 1 })
  }
  return (
    <StoryEditor
      key={opened.turn}
      detail={detail}
      content={opened.content}
      base={opened.base}
      isUnsaved={opened.isUnsaved}
      onReload={() => void reload()}
    />
  )
}

type Unsaved = { readonly base: number; readonly content: Content; readonly savedAt: string }

/** The newest text of mine that was never saved, here or at the server, if it says anything else than the saved one. */
function unsavedOf(detail: StoryDetail): Unsaved | null {
  const kept = keptDraft(String(detail.row.id))
  const [newest] = [...(kept === null ? [] : [kept]), ...detail.drafts].sort((one, other) =>
    other.savedAt.localeCompare(one.savedAt),
  )
  return newest === undefined || sameContent(detail.content, newest.content) ? null : newest
}

function UnsavedDialog(props: {
  readonly unsaved: Unsaved
  readonly detail: StoryDetail
  readonly onKeep: () => void
  readonly onDrop: () => void
}) {
  const words = useWords()
  return (
    <Dialog isWide title={words.editor.draftFound} onClose={props.onKeep}>
      <p>
        {words.editor.draftFoundHint} <Moment at={props.unsaved.savedAt} />
      </p>
      <Differences theirs={props.detail.content} mine={props.unsaved.content} />
      <div className="acts">
        <button type="button" className="first" onClick={props.onKeep}>
          {words.editor.draftKeep}
        </button>
        <button type="button" onClick={props.onDrop}>
          {words.editor.draftDrop}
        </button>
      </div>
    </Dialog>
  )
}
