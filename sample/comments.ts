/** Comments of the sample: under the acceptance story three are out and one answers another; a few wait for a moderator. */
import { decideComments } from '../src/comments/decide-comments.ts'
import { openCommentRoom } from '../src/comments/open-room.ts'
import { postComment } from '../src/comments/post-comment.ts'
import type { Ingester } from '../src/server/ingest.ts'

type SampleComment = {
  readonly key: string
  readonly name: string
  readonly text: string
  readonly answers?: string
  /** Left out: it waits. */
  readonly verdict?: 'approve'
}

const underAcceptance: readonly SampleComment[] = [
  {
    key: 'mechanism',
    name: 'مهدی ر.',
    text: 'کاش درباره دستور کار نشست وزیران هم چیزی می‌نوشتید؛ از این گزارش معلوم نیست قرار است درباره چه تصمیم بگیرند.',
    verdict: 'approve',
  },
  {
    key: 'answer',
    name: 'نسرین',
    text: 'نشست فنی برای همین بود که دستور کار آماده شود. به گمانم تا پایان کار چیزی اعلام نمی‌کنند.',
    answers: 'mechanism',
    verdict: 'approve',
  },
  {
    key: 'neighbours',
    name: '',
    text: 'همسایه‌ها هرچه بیشتر رودررو حرف بزنند بهتر است. امیدوارم این گفت‌وگوها به بازگشت آوارگان هم برسد.',
    verdict: 'approve',
  },
  {
    key: 'date',
    name: 'دانشجوی روابط بین‌الملل',
    text: 'ممنون که منبع خبر و تغییرهای متن را پایین صفحه نوشته‌اید.\n\nاگر می‌شود پیوند نشست‌های پیشین را هم بگذارید.',
    verdict: 'approve',
  },
  {
    key: 'waiting-level',
    name: 'علی',
    text: 'به نظرم سطح این نشست پایین بود و تا وزیران ننشینند چیزی عوض نمی‌شود.',
  },
  {
    key: 'waiting-link',
    name: 'مهمان',
    text: 'متن کامل بیانیه را در کانال t.me/example_news بخوانید.',
  },
  { key: 'waiting-typo', name: '', text: 'در بند آخر «چناچه» غلط است، درستش «چنانچه» می‌شود.' },
]

/** Safe to run again: each is known by its key. */
export async function loadSampleComments(newsroom: Ingester, storyId: number): Promise<void> {
  const { database, engine, clock } = newsroom
  const room = await openCommentRoom(database, engine, clock)
  const ids = new Map<string, number>()
  for (const [i, { key, name, text, answers, verdict }] of underAcceptance.entries()) {
    const posted = await postComment(room, {
      storyId,
      parentId: answers === undefined ? null : ids.get(answers)!,
      name,
      text,
      idempotencyKey: `sample-comment-${key}`,
      proof: null,
      hasAnswered: true,
      writerKey: null,
      address: `192.0.2.${i + 1}`,
      userAgent: 'sample',
    })
    if (!posted.ok) throw new Error(`sample comment ${key}: ${posted.code}`)
    const { id, isRepeat } = posted.value
    ids.set(key, id)
    if (verdict === undefined || isRepeat) continue
    const comments = [{ id, version: 1 }]
    const decided = await decideComments(room, { comments, verdict, reason: null, by: 'تحریریه نمونه' })
    if (!decided.ok) throw new Error(`sample comment ${key}: ${decided.code}`)
  }
}
