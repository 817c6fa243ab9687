/** Comments for the views' tests: a thread, a form with everything in it, one's own in every state. */
import { type Html, trustedMarkup } from '../../base/html.ts'
import { commentsFa } from '../../strings/comments.fa.ts'
import { commentForm, ownPart, withOwnPart } from './comments.ts'
import type { CommentForm, CommentsModel, OwnShown, ReportForm, ShownComment } from './comments-types.ts'

const moment = { iso: '2023-04-04T18:00:00+03:30', text: '۱۵ فروردین ۱۴۰۲، ۱۸:۰۰' }

export const buildComment = (id: number, change: Partial<ShownComment> = {}): ShownComment => ({
  id,
  level: 0,
  name: 'نسرین',
  posted: moment,
  text: [['همسایه‌ها هرچه بیشتر حرف بزنند بهتر است.', 'این هم خط دوم.'], ['و بند دوم.']],
  answers: null,
  likes: '۳',
  dislikes: '۱',
  permalink: `/news/12/comments/${id}`,
  voteAction: `/news/12/comments/${id}/vote`,
  replyHref: `/news/12/four?reply=${id}#write`,
  reportHref: `/news/12/four?report=${id}#report`,
  ...change,
})

export const buildForm = (change: Partial<CommentForm> = {}): CommentForm => ({
  action: '/news/12/comments',
  reply: null,
  name: '',
  text: '',
  key: null,
  question: { number: 0, text: 'هفته چند روز دارد؟' },
  limits: commentsFa.limits('۱۰۰۰', '۴۰'),
  problem: null,
  preview: null,
  previewName: null,
  ...change,
})

export const buildOwn = (id: number, state: OwnShown['state']): OwnShown => ({
  id,
  name: 'نسرین',
  posted: moment,
  text: [['نوشته من']],
  state,
  reason: state === 'refused' || state === 'removed' ? 'به موضوع خبر ربطی نداشت.' : null,
  href: state === 'approved' ? `/news/12/comments/${id}` : null,
  edit:
    state === 'held'
      ? { action: `/news/12/comments/${id}`, version: 1, name: 'نسرین', text: 'نوشته من' }
      : null,
})

export const buildComments = (change: Partial<CommentsModel> = {}): CommentsModel => ({
  words: commentsFa,
  counts: commentsFa.counts('۲', '۳', '۰'),
  rule: commentsFa.heldRule,
  comments: [
    buildComment(1),
    buildComment(2, { level: 1, answers: { name: 'نسرین', href: '#comment-1' } }),
    buildComment(3, { level: 4, answers: { name: '', href: null } }),
  ],
  emptySentence: null,
  sorts: [
    { href: '/news/12/four#comments', label: commentsFa.oldest, isCurrent: true },
    { href: '/news/12/four?sort=newest#comments', label: commentsFa.newest, isCurrent: false },
  ],
  pages: { previous: null, next: '/news/12/four?comments=2#comments' },
  form: buildForm(),
  report: null,
  ...change,
})

/** A form that came back with everything in it. */
export const buildReturnedForm = (): CommentForm =>
  buildForm({
    reply: { id: 1, name: 'نسرین', quote: 'همسایه‌ها هرچه بیشتر…', cancelHref: '/news/12/four#comments' },
    name: 'رضا',
    text: 'متن من',
    key: 'b0c1d2e3-0000-4000-8000-000000000000',
    problem: { sentence: 'دیدگاه شما متنی ندارد.', nextStep: 'چیزی بنویسید.' },
    preview: [['متن من']],
    previewName: 'رضا',
  })

export const buildReport = (): ReportForm => ({
  action: '/news/12/comments/2/report',
  name: 'نسرین',
  quote: 'متن',
  cancelHref: '/news/12/four#comments',
})

/** The page that all share as one reader sees it who wrote in every state and whose form came back. */
export function asOneReaderSees(page: Html): Html {
  const mine = [buildOwn(7, 'held'), buildOwn(8, 'approved'), buildOwn(9, 'refused'), buildOwn(10, 'removed')]
  const own = ownPart(commentsFa, commentsFa.received, mine)
  return trustedMarkup(withOwnPart(String(page), own, commentForm(commentsFa, buildReturnedForm()))!)
}
