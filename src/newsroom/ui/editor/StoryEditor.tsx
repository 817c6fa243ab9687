import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { bodyText } from '../../../story/body.ts'
import type { Content } from '../../../story/story.ts'
import type { StoryDetail } from '../../api/contract.ts'
import { call } from '../app/api.ts'
import { useKeys } from '../app/keys.ts'
import { notify } from '../app/notices.tsx'
import { ProblemNote } from '../app/ProblemNote.tsx'
import { renamePlace } from '../app/router.ts'
import { Tabs } from '../app/Tabs.tsx'
import { nowIso, useCount, useWords } from '../app/words.tsx'
import { BodyField, type BodyHandle } from './BodyField.tsx'
import { toBody } from './body-doc.ts'
import { EditorHead } from './EditorHead.tsx'
import { type Facts, FactsPanel } from './FactsPanel.tsx'
import { FindingsPanel } from './FindingsPanel.tsx'
import { LineField } from './LineField.tsx'
import { useKnownMedia } from './media.tsx'
import { PenNote } from './PenNote.tsx'
import { PreviewDialog } from './PreviewDialog.tsx'
import { type How, PublishDialog } from './PublishDialog.tsx'
import { RevisionsPanel } from './RevisionsPanel.tsx'
import { StaleDialog } from './StaleDialog.tsx'
import { type CheckedField, useFindings } from './use-findings.ts'
import { usePresence } from './use-presence.ts'
import { useSaving, type WireEdit } from './use-saving.ts'

type Tab = 'facts' | 'findings' | 'revisions'
/** Longer headlines break in lists and on phones. */
const longHeadline = 70

/**
 * The form of one story. What is typed lives in the editors and is read from them when it is saved, so that a key re-renders
 * nothing but its own field.
 */
export function StoryEditor(props: {
  readonly detail: StoryDetail | null
  /** What to begin with: the saved text, or one of mine that was not saved. */
  readonly content: Content
  readonly base: number
  readonly isUnsaved: boolean
  readonly onReload: () => void
}) {
  const words = useWords()
  const count = useCount()
  const client = useQueryClient()
  const [createdId, setCreatedId] = useState<number | null>(null)
  const storyId = props.detail?.row.id ?? createdId
  // A new story becomes one with a number under the writer's hands, without being opened anew.
  const created = useQuery({
    queryKey: ['story', createdId],
    queryFn: () => call('GET /stories/:story', { params: { story: createdId! } }),
    enabled: createdId !== null,
  })
  const detail = props.detail ?? created.data ?? null
  useKnownMedia(detail?.media ?? {})

  const opened = useRef(props.content)
  const lines = useRef({
    kicker: props.content.kicker ?? '',
    headline: props.content.headline,
    lead: props.content.lead ?? '',
  })
  const [facts, setFacts] = useState<Facts>(props.content)
  const factsNow = useRef<Facts>(props.content)
  const body = useRef<BodyHandle | null>(null)
  const setLines = useRef(new Map<string, (text: string) => void>())
  const [tab, setTab] = useState<Tab>('facts')
  const [publishing, setPublishing] = useState<How | null>(null)
  const [isPreviewing, setPreviewing] = useState(false)
  const [showsHalfSpaces, setShowsHalfSpaces] = useState(
    () => localStorage.getItem('newsroom.half-spaces') === 'shown',
  )
  const newKey = useRef(keyOfNew())

  const read = useCallback((): Content => {
    const orNull = (text: string) => (text.trim() === '' ? null : text)
    const { byline, attribution, service, tags, picture } = factsNow.current
    return {
      kicker: orNull(lines.current.kicker),
      headline: lines.current.headline,
      lead: orNull(lines.current.lead),
      byline,
      attribution,
      service,
      tags,
      picture,
      body:
        body.current === null
          ? opened.current.body
          : toBody(body.current.read(), opened.current.body, nowIso()),
    }
  }, [])

  const isWithdrawn = detail?.row.state === 'withdrawn'
  const mayEdit = (detail === null || detail.allowed.includes('story.edit')) && !isWithdrawn
  const presence = usePresence(storyId, detail?.presence ?? null, mayEdit)
  const isEditable = mayEdit && presence.pen !== 'theirs' && presence.takenBy === null
  const onCreated = useCallback((made: StoryDetail) => {
    setCreatedId(made.row.id)
    sessionStorage.removeItem(newStoryKey)
    renamePlace(`/stories/${made.row.id}`)
  }, [])
  const saving = useSaving({
    detail:
      props.detail === null
        ? null
        : {
            ...props.detail,
            content: props.isUnsaved ? props.detail.content : props.content,
            row: { ...props.detail.row, revision: props.base },
          },
    read,
    mayWrite: isEditable,
    newKey: newKey.current,
    onCreated,
    onLocked: presence.locked,
  })
  const recordEdit = useRef<(edit: WireEdit) => void>(() => undefined)
  recordEdit.current = edit => {
    if (detail?.isFromWire) saving.recordEdit(edit)
  }
  const checker = useFindings(
    detail?.row.datedAt ?? null,
    useCallback(edit => recordEdit.current(edit), []),
  )
  const soon = checker.soon
  const markChanged = saving.changed
  const changed = useCallback(() => {
    markChanged()
    soon()
  }, [markChanged, soon])

  const isDirty = saving.status !== 'saved'
  // Somebody saved while nothing of mine was unsaved: their text is shown.
  const onReload = useRef(props.onReload)
  onReload.current = props.onReload
  const isBehind =
    !isDirty && !props.isUnsaved && props.detail !== null && props.detail.row.revision > saving.base
  useEffect(() => {
    if (isBehind) onReload.current()
  }, [isBehind])
  useEffect(() => {
    if (!isDirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isDirty])

  const readyLine = (name: string, field: CheckedField, set: (text: string) => void) => {
    checker.register(name, field)
    setLines.current.set(name, set)
  }
  const line = (name: 'kicker' | 'headline' | 'lead') => (text: string) => {
    lines.current[name] = text
    changed()
  }
  const changeFacts = (next: Facts) => {
    factsNow.current = next
    setFacts(next)
    changed()
  }
  /** Puts a text into the form, as if it had been opened with it. */
  const show = (content: Content) => {
    opened.current = content
    lines.current = { kicker: content.kicker ?? '', headline: content.headline, lead: content.lead ?? '' }
    for (const name of ['kicker', 'headline', 'lead'] as const)
      setLines.current.get(name)?.(content[name] ?? '')
    factsNow.current = content
    setFacts(content)
    body.current?.set(content.body)
  }
  const goTo = (part: string) => {
    const [block] = part.split('.')
    setTab('facts')
    requestAnimationFrame(() => {
      const found = document.querySelector<HTMLElement>(`[data-part="${CSS.escape(part)}"]`)
      if (found === null) body.current?.goTo(block!)
      else {
        found.scrollIntoView({ block: 'center' })
        found.querySelector<HTMLElement>('.missing input, input, select, [contenteditable]')?.focus()
      }
    })
  }
  const toggleHalfSpaces = () => {
    localStorage.setItem('newsroom.half-spaces', showsHalfSpaces ? 'hidden' : 'shown')
    setShowsHalfSpaces(!showsHalfSpaces)
  }
  const save = () => void saving.save()

  useKeys(words.editor.storyKeys, [
    ...(isEditable ? [{ key: 'Ctrl+s', does: words.editor.save, run: save }] : []),
    ...(detail
      ? [{ key: 'Ctrl+Enter', does: words.editor.publishMenu, run: () => setPublishing('publish') }]
      : []),
    ...(storyId ? [{ key: 'F9', does: words.editor.preview, run: () => setPreviewing(true) }] : []),
    { key: 'F8', does: words.editor.nextFinding, run: () => checker.move(1) },
    { key: 'Shift+F8', does: words.editor.previousFinding, run: () => checker.move(-1) },
    ...(isEditable
      ? [
          { key: 'Ctrl+.', does: words.editor.acceptFinding, run: checker.takeCurrent },
          { key: 'Ctrl+,', does: words.editor.leaveFinding, run: checker.leaveCurrent },
          { key: 'Ctrl+Shift+.', does: words.editor.acceptAllSureKey, run: checker.takeAllSure },
        ]
      : []),
    { key: 'Alt+h', does: words.editor.showHalfSpaces, run: toggleHalfSpaces },
    // These the fields listen to themselves; here they stand for the sheet.
    { key: 'Shift+Space', does: words.editor.halfSpace, run: null },
    { key: 'Ctrl+Alt+2', does: words.editor.blocks.subhead, run: null },
    { key: 'Ctrl+Alt+3', does: words.editor.blocks.quote, run: null },
    { key: 'Ctrl+Alt+4', does: words.editor.blocks.list, run: null },
    { key: 'Alt+ArrowUp', does: words.editor.moveUp, run: null },
    { key: 'Alt+ArrowDown', does: words.editor.moveDown, run: null },
  ])

  const lengthOf = (text: string) => {
    const length = [...text].length
    const isWarning = length > longHeadline
    return {
      note: isWarning ? words.editor.headlineLong(count(length)) : words.editor.headlineLength(count(length)),
      isWarning,
    }
  }
  const field = (part: 'kicker' | 'headline' | 'lead') => (
    <LineField
      part={part}
      label={words.editor[part]}
      {...(part === 'headline' ? { noteOf: lengthOf } : {})}
      first={props.content[part] ?? ''}
      isEditable={isEditable}
      showsHalfSpaces={showsHalfSpaces}
      onChange={line(part)}
      onReady={readyLine}
    />
  )
  return (
    <div className="page editor">
      <h1 className="unseen">{detail?.row.headline || words.stories.untitled}</h1>
      <EditorHead
        detail={detail}
        base={saving.base}
        status={saving.status}
        isEditable={isEditable}
        presence={presence.presence}
        save={saving.save}
        onPublish={setPublishing}
        onPreview={storyId === null ? null : () => setPreviewing(true)}
      />
      <PenNote presence={presence} mayEdit={mayEdit} onReload={props.onReload} />
      <ProblemNote error={saving.error} retry={save} />
      <div className="editor-columns">
        <div className="sheet">
          {field('kicker')}
          {field('headline')}
          {field('lead')}
          <BodyField
            first={props.content.body}
            isEditable={isEditable}
            showsHalfSpaces={showsHalfSpaces}
            onShowHalfSpaces={toggleHalfSpaces}
            onChange={changed}
            onReady={(name, checked, handle) => {
              body.current = handle
              checker.register(name, checked)
              if (props.isUnsaved) markChanged()
            }}
          />
        </div>
        <aside className="beside" aria-label={words.editor.side}>
          <Tabs label={words.editor.side}>
            <button type="button" aria-pressed={tab === 'facts'} onClick={() => setTab('facts')}>
              {words.editor.tabs.facts}
            </button>
            <button type="button" aria-pressed={tab === 'findings'} onClick={() => setTab('findings')}>
              {words.editor.tabs.findings}
              {checker.findings.length > 0 && <span className="count">{count(checker.findings.length)}</span>}
            </button>
            {storyId !== null && (
              <button type="button" aria-pressed={tab === 'revisions'} onClick={() => setTab('revisions')}>
                {words.editor.tabs.revisions}
              </button>
            )}
          </Tabs>
          {tab === 'facts' && (
            <FactsPanel
              facts={facts}
              detail={detail}
              isReadOnly={!isEditable}
              text={() => textOf(read())}
              onChange={changeFacts}
            />
          )}
          {tab === 'findings' && <FindingsPanel checker={checker} isReadOnly={!isEditable} />}
          {tab === 'revisions' && storyId !== null && (
            <RevisionsPanel
              storyId={storyId}
              base={saving.base}
              mayRestore={isEditable}
              onRestored={revision => {
                notify(words.editor.restored(count(revision)))
                props.onReload()
              }}
            />
          )}
        </aside>
      </div>
      {saving.conflict && (
        <StaleDialog
          conflict={saving.conflict}
          onClose={saving.closeConflict}
          onTheirs={() => {
            const { current } = saving.conflict!
            show(current.content)
            saving.adopt(current.revision, current.content)
          }}
          onSave={content => {
            const { current } = saving.conflict!
            show(content)
            void saving.save({ mine: content, base: current.revision })
          }}
        />
      )}
      {publishing !== null && detail !== null && (
        <PublishDialog
          detail={detail}
          first={publishing}
          save={() => saving.save()}
          onGoTo={goTo}
          onClose={() => {
            setPublishing(null)
            void client.invalidateQueries({ queryKey: ['story', detail.row.id] })
          }}
        />
      )}
      {isPreviewing && storyId !== null && (
        <PreviewDialog
          storyId={storyId}
          headline={lines.current.headline}
          keep={saving.keepThere}
          onClose={() => setPreviewing(false)}
        />
      )}
    </div>
  )
}

const textOf = (content: Content): string =>
  [content.kicker, content.headline, content.lead, bodyText(content.body)].filter(Boolean).join('\n')

const newStoryKey = 'newsroom.new-story'

/** The random name of the story to come: the same after a reload, so that one new story never becomes two. */
function keyOfNew(): string {
  const kept = sessionStorage.getItem(newStoryKey)
  if (kept !== null) return kept
  const key = crypto.randomUUID()
  sessionStorage.setItem(newStoryKey, key)
  return key
}
