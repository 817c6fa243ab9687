/**
 * A page that asks nothing of the database and loses nothing: what was written, why it was not taken, and a button to send it
 * again. For a story that is gone or closed, and for when the database is away.
 */
import { commentsPath } from '../story/addresses.ts'
import { commentsFa } from '../strings/comments.fa.ts'
import { emptySite, makeFrame } from './frame.ts'
import { keptCommentPage } from './kept-comment.view.ts'
import { htmlAnswer, type PageAnswer, type PageContext } from './page.ts'

export function showKept(
  context: PageContext,
  status: number,
  problem: { readonly sentence: string; readonly nextStep: string } | null,
  written: { readonly storyId: number; readonly name: string; readonly text: string },
): PageAnswer {
  const frame = makeFrame(context, emptySite, {
    title: commentsFa.keptHeading,
    description: commentsFa.keptHeading,
    canonicalPath: null,
    isHiddenFromSearch: true,
  })
  const { storyId, name, text } = written
  const action = commentsPath(storyId)
  const model = { frame, words: commentsFa, problem, action, storyHref: `/news/${storyId}`, name, text }
  return htmlAnswer(status, keptCommentPage(model), [])
}
