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
import { dropAllDrafts, keepDraft, keptDraft } from './kept-draft.ts'
import { StoryEditor } from './StoryEditor.tsx'
import { thisTab } from './tab.ts'

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
  const openWith = (next: Omit<Opened, 'turn'>) => {
    setAsks(null)
    setOpened({ ...next, turn: (opened?.turn ?? 0) + 1 })
  }
  const asSaved = (fresh: StoryDetail) =>
    openWith({ content: fresh.content, base: fresh.row.revision, isUnsaved: false })
  if (asks !== null) {
    return (
      <UnsavedDialog
        unsaved={asks}
        detail={detail}
        onKeep={() => {
          void adoptDraft(storyId, asks, detail)
          openWith({ content: asks.content, base: asks.base, isUnsaved: true })
        }}
        onDrop={() => {
          dropAllDrafts(String(storyId))
          for (const { tab } of detail.drafts) void forgetDraft(storyId, tab)
          asSaved(detail)
        }}
      />
    )
  }
  if (opened === null) return null
  const reload = async () => {
    await client.invalidateQueries({ queryKey: ['revisions', storyId] })
    const { data: fresh } = await refetch()
    if (fresh === undefined) return
    const unsaved = unsavedOf(fresh)
    if (unsaved === null) asSaved(fresh)
    else setAsks(unsaved)
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

const forgetDraft = (storyId: number, tab: string): Promise<unknown> =>
  call('DELETE /stories/:story/drafts/:tab', { params: { story: storyId, tab } }).catch(() => undefined)

/** The text is this tab's from now on; where it was kept before is forgotten only once it is kept here. */
async function adoptDraft(
  storyId: number,
  { base, content, savedAt }: Unsaved,
  detail: StoryDetail,
): Promise<void> {
  dropAllDrafts(String(storyId))
  keepDraft(String(storyId), { base, content, savedAt })
  const params = { story: storyId, tab: thisTab() }
  await call('PUT /stories/:story/drafts/:tab', { params, body: { base, content } })
    .then(() =>
      Promise.all(
        detail.drafts.filter(draft => draft.tab !== thisTab()).map(draft => forgetDraft(storyId, draft.tab)),
      ),
    )
    .catch(() => undefined)
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
