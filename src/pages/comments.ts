/**
 * A story's comments, ready to print. The page that all readers share is kept hot under its address. What only one reader may see
 * (their own comments, the form with what they wrote) is printed apart by `printOwn` and set into that page's bytes for one
 * answer, which is never kept: it costs two small queries instead of a whole page.
 */
import { latinDigits, persianDigits } from 'persian'
import type { Html } from '../base/html.ts'
import { maxNameLength, maxTextLength } from '../comments/comment.ts'
import { parseQuestions, questionOf } from '../comments/questions.ts'
import { commentsKey } from '../comments/room.ts'
import {
  type CommentRow,
  type CommentSort,
  commentSorts,
  findCommentCounts,
  findShownComment,
  listComments,
} from '../store/comment-reading.ts'
import { type CommentRules, findCommentRules } from '../store/comment-rules.ts'
import type { OwnComment } from '../store/comments.ts'
import { commentPath, commentsPath } from '../story/addresses.ts'
import { type CommentWords, commentsFa } from '../strings/comments.fa.ts'
import { printCount, printMomentShort } from '../strings/formats.fa.ts'
import type { PageContext } from './page.ts'
import { commentForm, ownPart } from './parts/comments.ts'
import type {
  CommentForm,
  CommentsModel,
  OwnShown,
  ReportForm,
  ShownComment,
} from './parts/comments-types.ts'

export const commentsPerPage = 20
const quoteLength = 120
/** No thread list goes beyond; it bounds what a made-up number can cost. */
const lastPage = 5_000

/** What only one reader may see. */
export type Own = {
  readonly comments: readonly OwnComment[]
  readonly notice: string | null
  /** What stands in the form, where this reader sent it and it came back. */
  readonly form: {
    readonly name: string
    readonly text: string
    readonly parentId: number | null
    readonly key: string
    readonly problem: { readonly sentence: string; readonly nextStep: string } | null
    readonly preview: { readonly name: string | null; readonly text: string } | null
  } | null
}

type OwnForm = NonNullable<Own['form']>

/** @returns null where the story is not there for readers. */
export async function printOwn(
  context: PageContext,
  story: { readonly id: number; readonly path: string; readonly questions: unknown },
  own: Own,
): Promise<{ readonly part: Html; readonly form: Html | null } | null> {
  const rules = await findCommentRules(context.readers, story.id)
  if (rules === null) return null
  const words = commentsFa
  const isOpen = takesComments(context, rules)
  const part = ownPart(words, own.notice, ownShown(words, story, own, isOpen))
  if (own.form === null) return { part, form: null }
  const { parentId } = own.form
  const answered = parentId === null ? null : await findShownComment(context.readers, story.id, parentId)
  const form = printForm(words, story, own.form, answered, `${story.path}#comments`)
  return { part, form: commentForm(words, form) }
}

const takesComments = (context: PageContext, { mode, closes_at }: CommentRules): boolean =>
  (mode === 'held' || mode === 'open') && (closes_at === null || closes_at > context.clock())

export type LoadedComments = {
  readonly model: CommentsModel
  readonly keys: readonly string[]
  /** Pages of addresses that anybody can make up without end are not. */
  readonly isKept: boolean
}

export async function loadComments(
  context: PageContext,
  story: { readonly id: number; readonly path: string; readonly questions: unknown },
  query: URLSearchParams,
): Promise<LoadedComments> {
  const words = commentsFa
  const { readers } = context
  const rules = (await findCommentRules(readers, story.id)) ?? { mode: 'off' as const, closes_at: null }
  const keys = [commentsKey(story.id)]
  const isOpen = takesComments(context, rules)
  const rule = ruleOf(words, rules, isOpen)
  const nothing: CommentsModel = {
    words,
    counts: null,
    rule,
    comments: [],
    emptySentence: null,
    sorts: [],
    pages: null,
    form: null,
    report: null,
  }
  if (rules.mode === 'off') return { model: nothing, keys, isKept: true }

  const view = readView(query)
  const [counts, rows] = await Promise.all([
    findCommentCounts(readers, story.id),
    // One more than is shown tells whether there is a next page.
    listComments(readers, story.id, view.sort, commentsPerPage + 1, (view.page - 1) * commentsPerPage),
  ])
  const replyTo = readId(query.get('reply'))
  const reported = readId(query.get('report'))
  const [answered, told] = await Promise.all([
    replyTo === null || !isOpen ? null : findShownComment(readers, story.id, replyTo),
    reported === null ? null : findShownComment(readers, story.id, reported),
  ])
  const here = (change: Partial<View>, rest = '') => viewHref(story.path, { ...view, ...change }, rest)
  const shown = rows.slice(0, commentsPerPage)
  const onPage = new Set(shown.map(({ id }) => id))
  const model: CommentsModel = {
    ...nothing,
    counts: words.counts(
      printCount(counts.published),
      printCount(counts.waiting),
      printCount(counts.refused),
    ),
    comments: shown.map(row => printComment(words, story, row, isOpen, onPage, here)),
    emptySentence: view.page > 1 ? null : isOpen ? words.none : words.noneReadOnly,
    sorts:
      counts.published < 2
        ? []
        : commentSorts.map(sort => ({
            href: here({ sort, page: 1 }, '#comments'),
            label: words[sort],
            isCurrent: sort === view.sort,
          })),
    pages:
      view.page === 1 && rows.length <= commentsPerPage
        ? null
        : {
            previous: view.page > 1 ? here({ page: view.page - 1 }, '#comments') : null,
            next: rows.length > commentsPerPage ? here({ page: view.page + 1 }, '#comments') : null,
          },
    form: isOpen ? printForm(words, story, null, answered, here({}, '#comments')) : null,
    report: told === null ? null : printReport(words, story, told, here({}, '#comments')),
  }
  const isMadeUp =
    (replyTo !== null && answered === null) ||
    (reported !== null && told === null) ||
    (view.page > 1 && shown.length === 0)
  return { model, keys, isKept: !isMadeUp }
}

function ruleOf(words: CommentWords, { mode }: CommentRules, isOpen: boolean): string {
  if (mode === 'off') return words.off
  if (mode === 'read-only') return words.readOnly
  if (!isOpen) return words.tooOld
  return mode === 'open' ? words.openRule : words.heldRule
}

type View = { readonly sort: CommentSort; readonly page: number }

function readView(query: URLSearchParams): View {
  const sort = commentSorts.find(each => each === query.get('sort')) ?? 'oldest'
  const page = readId(query.get('comments')) ?? 1
  return { sort, page: Math.min(page, lastPage) }
}

export function readId(text: string | null): number | null {
  const digits = latinDigits((text ?? '').slice(0, 20))
  return /^[1-9]\d{0,14}$/.test(digits) ? Number(digits) : null
}

/** The story's address with what is not usual: sort, page, and what `rest` adds. */
function viewHref(path: string, { sort, page }: View, rest: string): string {
  const [query = '', anchor = ''] = rest.split('#')
  const parts = [
    sort === 'oldest' ? '' : `sort=${sort}`,
    page === 1 ? '' : `comments=${page}`,
    query.replace(/^\?/, ''),
  ].filter(part => part !== '')
  return `${path}${parts.length > 0 ? `?${parts.join('&')}` : ''}${anchor === '' ? '' : `#${anchor}`}`
}

const nameOf = (words: CommentWords, name: string | null): string => name ?? words.anonymous

export const paragraphsOf = (text: string): string[][] =>
  text.split(/\n{2,}/).map(paragraph => paragraph.split('\n'))

function printComment(
  words: CommentWords,
  story: { readonly id: number },
  row: CommentRow,
  isOpen: boolean,
  onPage: ReadonlySet<number>,
  here: (change: Partial<View>, rest: string) => string,
): ShownComment {
  const own = commentPath(story.id, row.id)
  const answered =
    row.parent_id === null
      ? null
      : {
          name: nameOf(words, row.parent_name),
          href: !row.parent_is_shown
            ? null
            : onPage.has(row.parent_id)
              ? `#comment-${row.parent_id}`
              : commentPath(story.id, row.parent_id),
        }
  return {
    id: row.id,
    level: row.level,
    name: nameOf(words, row.name),
    posted: printMomentShort(row.posted_at),
    text: paragraphsOf(row.text),
    answers: answered,
    likes: printCount(row.likes),
    dislikes: printCount(row.dislikes),
    permalink: own,
    voteAction: `${own}/vote`,
    replyHref: isOpen ? here({}, `?reply=${row.id}#write`) : null,
    reportHref: here({}, `?report=${row.id}#report`),
  }
}

function ownShown(
  words: CommentWords,
  story: { readonly id: number },
  own: Own,
  isOpen: boolean,
): OwnShown[] {
  return own.comments.map(row => ({
    id: row.id,
    name: nameOf(words, row.name),
    posted: printMomentShort(row.posted_at),
    text: paragraphsOf(row.text),
    state: row.state,
    reason: row.state === 'refused' || row.state === 'removed' ? row.verdict_reason : null,
    href: row.state === 'approved' ? commentPath(story.id, row.id) : null,
    edit:
      row.state === 'held' && isOpen
        ? {
            action: commentPath(story.id, row.id),
            version: row.version,
            name: row.name ?? '',
            text: row.written,
          }
        : null,
  }))
}

type Answered = { readonly id: number; readonly name: string | null; readonly text: string }

function printForm(
  words: CommentWords,
  story: { readonly id: number; readonly questions: unknown },
  form: OwnForm | null,
  answered: Answered | null,
  cancelHref: string,
): CommentForm {
  const questions = parseQuestions(story.questions)
  const number = questionOf(questions, story.id)
  return {
    action: commentsPath(story.id),
    reply:
      answered === null
        ? null
        : { id: answered.id, name: nameOf(words, answered.name), quote: quoteOf(answered.text), cancelHref },
    name: form?.name ?? '',
    text: form?.text ?? '',
    key: form?.key ?? null,
    question: { number, text: questions[number]!.question },
    limits: words.limits(persianDigits(maxTextLength), persianDigits(maxNameLength)),
    problem: form?.problem ?? null,
    preview: form?.preview ? paragraphsOf(form.preview.text) : null,
    previewName: form?.preview ? nameOf(words, form.preview.name) : null,
  }
}

const printReport = (
  words: CommentWords,
  story: { readonly id: number },
  told: Answered,
  cancelHref: string,
): ReportForm => ({
  action: `${commentPath(story.id, told.id)}/report`,
  name: nameOf(words, told.name),
  quote: quoteOf(told.text),
  cancelHref,
})

/** The beginning, cut between words. */
function quoteOf(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  if ([...line].length <= quoteLength) return line
  const cut = [...line].slice(0, quoteLength).join('')
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), quoteLength / 2))}…`
}
