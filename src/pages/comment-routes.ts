/** Every address to which readers send something. */
import {
  type Action,
  changeComment,
  giveChallenge,
  previewComment,
  sendComment,
  sendReport,
  sendVote,
  showComment,
} from './comment-actions.ts'

export type ActionRoute = readonly [method: 'GET' | 'POST', path: string, action: Action]

export const commentRoutes: readonly ActionRoute[] = [
  ['POST', '/news/:id/comments', sendComment],
  ['POST', '/news/:id/comments/preview', previewComment],
  ['GET', '/news/:id/comments/challenge', giveChallenge],
  ['GET', '/news/:id/comments/:comment', showComment],
  ['POST', '/news/:id/comments/:comment', changeComment],
  ['POST', '/news/:id/comments/:comment/vote', sendVote],
  ['POST', '/news/:id/comments/:comment/report', sendReport],
  // Whoever opens such an address from their history wants to see the comment.
  ['GET', '/news/:id/comments/:comment/vote', showComment],
  ['GET', '/news/:id/comments/:comment/report', showComment],
]
