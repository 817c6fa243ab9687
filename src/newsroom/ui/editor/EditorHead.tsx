import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Presence, StoryDetail } from '../../api/contract.ts'
import { call } from '../app/api.ts'
import { Dialog } from '../app/Dialog.tsx'
import { Link } from '../app/Link.tsx'
import { notify } from '../app/notices.tsx'
import { ProblemNote } from '../app/ProblemNote.tsx'
import { Moment, nowMs, useCount, useWords } from '../app/words.tsx'
import { StateChip } from '../stories/StoryLine.tsx'
import type { How } from './PublishDialog.tsx'
import type { SaveStatus } from './use-saving.ts'

/** What state the story is in, whether it is saved, and where it goes next. */
export function EditorHead(props: {
  readonly detail: StoryDetail | null
  readonly base: number
  readonly status: SaveStatus
  readonly isEditable: boolean
  readonly presence: Presence | null
  readonly save: () => Promise<number | null>
  readonly onPublish: (how: How) => void
  readonly onPreview: (() => void) | null
}) {
  const words = useWords()
  const count = useCount()
  const client = useQueryClient()
  const [isReturning, setReturning] = useState(false)
  const { detail, status } = props
  const storyId = detail?.row.id ?? 0
  const again = () => {
    void client.invalidateQueries({ queryKey: ['story', storyId] })
    void client.invalidateQueries({ queryKey: ['overview'] })
  }
  const move = useMutation({
    mutationFn: async (to: { readonly name: 'submit' | 'approve' | 'return'; readonly note?: string }) => {
      const base = await props.save()
      if (base === null) return null
      const params = { story: storyId }
      if (to.name === 'return')
        await call('POST /stories/:story/return', {
          params,
          body: { base, ...(to.note ? { note: to.note } : {}) },
        })
      else if (to.name === 'submit') await call('POST /stories/:story/submit', { params, body: { base } })
      else await call('POST /stories/:story/approve', { params, body: { base } })
      return to.name
    },
    onSuccess: name => {
      setReturning(false)
      if (name === null) return
      notify(
        { submit: words.editor.submitted, approve: words.editor.approved, return: words.editor.sentBack }[
          name
        ],
      )
      again()
    },
  })
  const unschedule = useMutation({
    mutationFn: () => call('DELETE /stories/:story/schedule', { params: { story: storyId } }),
    onSuccess: () => {
      notify(words.editor.unscheduled)
      again()
    },
  })
  const undo = useMutation({
    mutationFn: () =>
      call('POST /stories/:story/undo', {
        params: { story: storyId },
        body: { release: detail!.row.release },
      }),
    onSuccess: () => {
      notify(words.editor.undone)
      again()
    },
  })
  const may = (action: StoryDetail['allowed'][number]) => detail?.allowed.includes(action) === true
  const isLive = detail?.row.state === 'live' || detail?.row.state === 'corrected'
  const statuses: Readonly<Record<SaveStatus, string>> = {
    saved: detail === null ? '' : words.editor.saved,
    unsaved: words.editor.unsaved,
    saving: words.editor.saving,
    'kept-here': words.editor.keptHere,
    'kept-there': words.editor.keptThere,
    problem: words.editor.problemsSaving,
  }
  const canUndo = detail?.undoUntil && Date.parse(detail.undoUntil) > nowMs()
  return (
    <header className="editor-head">
      <div className="facts">
        {detail && <StateChip row={detail.row} />}
        {detail && <span>{words.stories.code(count(detail.row.id).replace(/[٬,]/g, ''))}</span>}
        {props.base > 0 && <span>{words.editor.revision(count(props.base))}</span>}
        <span role="status" className={`save-status is-${status}`}>
          {statuses[status]}
        </span>
        {isLive && detail.hasUnpublishedChanges && (
          <span className="open">{words.editor.unpublishedChanges}</span>
        )}
        {detail?.row.url && (
          <a href={detail.row.url} target="_blank" rel="noopener">
            {words.editor.seeLive}
          </a>
        )}
        {detail?.schedule && (
          <span>
            {words.editor.scheduledFor} <Moment at={detail.schedule.at} full />
          </span>
        )}
        {detail && <Link to={`/comments?story=${detail.row.id}`}>{words.app.comments}</Link>}
      </div>
      <div className="acts">
        {props.onPreview && (
          <button type="button" onClick={props.onPreview}>
            {words.editor.preview}
          </button>
        )}
        {props.isEditable && (
          <button type="button" onClick={() => void props.save()} disabled={status === 'saving'}>
            {words.editor.save}
          </button>
        )}
        {may('story.submit') && detail?.row.state === 'draft' && (
          <button type="button" onClick={() => move.mutate({ name: 'submit' })}>
            {words.editor.submit}
          </button>
        )}
        {may('story.return') && (detail?.row.state === 'review' || detail?.row.state === 'ready') && (
          <button type="button" onClick={() => setReturning(true)}>
            {words.editor.sendBack}
          </button>
        )}
        {may('story.approve') && detail?.row.state === 'review' && (
          <button type="button" onClick={() => move.mutate({ name: 'approve' })}>
            {words.editor.approve}
          </button>
        )}
        {detail?.schedule && may('story.publish') && (
          <button type="button" onClick={() => unschedule.mutate()}>
            {words.editor.unschedule}
          </button>
        )}
        {canUndo && (
          <button type="button" onClick={() => undo.mutate()}>
            {words.editor.releaseKinds.undo}
          </button>
        )}
        {isLive && may('story.withdraw') && (
          <button type="button" className="danger" onClick={() => props.onPublish('withdraw')}>
            {words.editor.withdraw}
          </button>
        )}
        {(isLive ? may('story.correct') || may('story.publish') : may('story.publish')) && (
          <button
            type="button"
            className="first"
            onClick={() => props.onPublish(isLive ? 'update' : 'publish')}
          >
            {isLive ? words.editor.update : words.editor.publishMenu}
          </button>
        )}
      </div>
      <ProblemNote error={move.error ?? unschedule.error ?? undo.error} />
      {isReturning && (
        <Dialog title={words.editor.sendBack} onClose={() => setReturning(false)}>
          <form
            className="fields"
            onSubmit={event => {
              event.preventDefault()
              move.mutate({
                name: 'return',
                note: String(new FormData(event.currentTarget).get('note') ?? ''),
              })
            }}
          >
            <label>
              {words.editor.sendBackNote}
              <textarea name="note" dir="rtl" rows={3} />
            </label>
            <div className="acts">
              <button type="submit" className="first">
                {words.editor.sendBack}
              </button>
            </div>
          </form>
        </Dialog>
      )}
    </header>
  )
}
