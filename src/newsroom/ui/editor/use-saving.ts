/**
 * Saving: every pause keeps the text in this browser, every two seconds at the server as a draft of this tab; a revision is made when
 * the writer says so or publishes. A stale save overwrites nothing: both texts come back and are shown.
 */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Content, Edit } from '../../../story/story.ts'
import type { LockedSave, StaleSave, StoryDetail } from '../../api/contract.ts'
import { call, Refused } from '../app/api.ts'
import { nowIso } from '../app/words.tsx'
import { sameContent } from './content-parts.ts'
import { dropAllDrafts, dropDraft, keepDraft } from './kept-draft.ts'
import { thisTab } from './tab.ts'

export type SaveStatus = 'saved' | 'unsaved' | 'saving' | 'kept-here' | 'kept-there' | 'problem'
export type WireEdit = Omit<Edit, 'by'>

type Options = {
  readonly detail: StoryDetail | null
  readonly read: () => Content
  readonly mayWrite: boolean
  /** A random id made once for a story that has no number yet. */
  readonly newKey: string
  readonly onCreated: (detail: StoryDetail) => void
  readonly onLocked: (save: LockedSave) => void
}

/** Under which name its text is kept in this browser. */
const nameOf = (storyId: number | null): string => String(storyId ?? 'new')

export function useSaving({ detail, read, mayWrite, newKey, onCreated, onLocked }: Options) {
  const client = useQueryClient()
  const [status, setStatus] = useState<SaveStatus>('saved')
  const [conflict, setConflict] = useState<StaleSave['conflict'] | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [base, setBase] = useState(detail?.row.revision ?? 0)
  const at = useRef({
    storyId: detail?.row.id ?? null,
    base: detail?.row.revision ?? 0,
    saved: detail?.content ?? null,
  })
  const edits = useRef<WireEdit[]>([])
  const timers = useRef<{ here?: ReturnType<typeof setTimeout>; there?: ReturnType<typeof setTimeout> }>({})
  const creating = useRef<Promise<StoryDetail> | null>(null)

  const keepHere = useCallback((content: Content) => {
    const isKept = keepDraft(nameOf(at.current.storyId), {
      base: at.current.base,
      content,
      savedAt: nowIso(),
    })
    setStatus(before => (before === 'saving' ? before : isKept ? 'kept-here' : 'unsaved'))
  }, [])

  const create = useCallback(
    (content: Content): Promise<StoryDetail> => {
      creating.current ??= call('POST /stories', { body: { key: newKey, content } })
        .then(made => {
          dropAllDrafts('new')
          at.current = { storyId: made.row.id, base: made.row.revision, saved: content }
          setBase(made.row.revision)
          client.setQueryData(['story', made.row.id], made)
          onCreated(made)
          return made
        })
        .finally(() => {
          creating.current = null
        })
      return creating.current
    },
    [client, newKey, onCreated],
  )

  const keepThere = useCallback(async () => {
    const content = read()
    try {
      if (at.current.storyId === null) {
        if (content.headline.trim() === '' && content.body.length === 0) return
        await create(content)
        setStatus('saved')
        return
      }
      await call('PUT /stories/:story/drafts/:tab', {
        params: { story: at.current.storyId, tab: thisTab() },
        body: { base: at.current.base, content },
      })
      setStatus(before => (before === 'kept-here' || before === 'unsaved' ? 'kept-there' : before))
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem
    }
  }, [create, read])

  /** Something was written. Cheap: it may come with every key. */
  const changed = useCallback(() => {
    if (!mayWrite) return
    setStatus(before => (before === 'saving' ? before : 'unsaved'))
    clearTimeout(timers.current.here)
    timers.current.here = setTimeout(() => keepHere(read()), 500)
    timers.current.there ??= setTimeout(() => {
      timers.current.there = undefined
      void keepThere()
    }, 2000)
  }, [keepHere, keepThere, mayWrite, read])

  /** Makes a revision; resolves to its number, or null where it was refused. `mine` saves that instead of what is in the editor. */
  const save = useCallback(
    async (options: { readonly mine?: Content; readonly base?: number } = {}): Promise<number | null> => {
      clearTimeout(timers.current.here)
      clearTimeout(timers.current.there)
      timers.current = {}
      const content = options.mine ?? read()
      const upon = options.base ?? at.current.base
      if (
        at.current.storyId !== null &&
        options.mine === undefined &&
        at.current.saved &&
        sameContent(at.current.saved, content)
      ) {
        dropDraft(nameOf(at.current.storyId))
        setStatus('saved')
        return at.current.base
      }
      setStatus('saving')
      setError(null)
      try {
        if (at.current.storyId === null) {
          const made = await create(content)
          setStatus('saved')
          return made.row.revision
        }
        const taken = edits.current
        const saved = await call('POST /stories/:story/revisions', {
          params: { story: at.current.storyId },
          body: { base: upon, content, tab: thisTab(), ...(taken.length > 0 ? { edits: taken } : {}) },
        })
        edits.current = edits.current.slice(taken.length)
        at.current = { ...at.current, base: saved.revision, saved: content }
        setBase(saved.revision)
        dropDraft(nameOf(at.current.storyId))
        setConflict(null)
        const isStill = sameContent(content, options.mine ?? read())
        setStatus(isStill ? 'saved' : 'unsaved')
        void client.invalidateQueries({ queryKey: ['story', at.current.storyId] })
        void client.invalidateQueries({ queryKey: ['revisions', at.current.storyId] })
        return saved.revision
      } catch (problem) {
        if (!(problem instanceof Refused)) throw problem
        keepDraft(nameOf(at.current.storyId), { base: upon, content, savedAt: nowIso() })
        setStatus('problem')
        if (problem.status === 409 && isStale(problem.body)) setConflict(problem.body.conflict)
        else if (problem.status === 409 && isLocked(problem.body)) onLocked(problem.body)
        else setError(problem)
        return null
      }
    },
    [client, create, onLocked, read],
  )

  /** The editor now holds this text of that revision. */
  const adopt = useCallback((revision: number, content: Content) => {
    at.current = { ...at.current, base: revision, saved: content }
    setBase(revision)
    dropDraft(nameOf(at.current.storyId))
    setConflict(null)
    setError(null)
    setStatus('saved')
  }, [])

  useEffect(() => {
    const leave = () => {
      if (timers.current.here !== undefined) keepHere(read())
    }
    const hidden = () => document.visibilityState === 'hidden' && leave()
    addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      leave()
      clearTimeout(timers.current.here)
      clearTimeout(timers.current.there)
      if (timers.current.there !== undefined) void keepThere()
      removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [keepHere, keepThere, read])

  return {
    status,
    base,
    conflict,
    error,
    changed,
    save,
    adopt,
    keepThere,
    closeConflict: () => setConflict(null),
    recordEdit: (edit: WireEdit) => edits.current.push(edit),
  }
}

const isStale = (body: unknown): body is StaleSave =>
  typeof body === 'object' && body !== null && 'conflict' in body
const isLocked = (body: unknown): body is LockedSave =>
  typeof body === 'object' && body !== null && 'presence' in body
