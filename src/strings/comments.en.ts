/** The English of `comments.fa.ts`. */
import type { RefusalDetails } from '../base/refusal.ts'
import type { CommentRefusalCode } from '../comments/comment-refusals.ts'
import type { CommentWords } from './comments.fa.ts'
import type { Told } from './told.ts'

export const commentsEn: CommentWords = {
  heading: 'Comments',
  counts: (published, waiting, refused) =>
    `${published} published · ${waiting} awaiting review · ${refused} not published`,
  none: 'No comment has been published yet; write the first.',
  noneReadOnly: 'No comment was published under this story.',
  off: 'Comments are closed under this story.',
  readOnly: 'No new comments are taken under this story.',
  tooOld: 'The time for comments under this story is over.',
  heldRule: 'Comments appear after one of us has read them.',
  openRule: 'Comments appear at once, and we read them.',

  sortBy: 'Sort by',
  oldest: 'Oldest',
  newest: 'Newest',
  liked: 'Most liked',
  pages: 'Pages of comments',
  nextPage: 'Next comments',
  previousPage: 'Earlier comments',
  anonymous: 'Reader',
  inReplyTo: 'In reply to',
  inReplyToGone: 'In reply to a comment that was removed',
  permalink: 'Permanent link to this comment',
  reply: 'Reply',
  replyLabel: name => `Reply to ${name}`,
  like: 'Like',
  dislike: 'Dislike',
  report: 'Report',
  reportLabel: name => `Report the comment of ${name}`,

  write: 'Write your comment',
  replyNotice: name => `You are replying to the comment of “${name}”.`,
  cancelReply: 'Cancel reply',
  name: 'Name (optional)',
  text: 'Comment',
  limits: (text, name) =>
    `Text up to ${text} characters, name up to ${name}. A comment is plain text; links in it do not work.`,
  question: 'A short question (optional):',
  questionHint: 'With the right answer your comment is read sooner. You may send it without.',
  send: 'Send comment',
  preview: 'Preview',
  previewHeading: 'Preview of your comment',
  previewHint: 'Not sent yet. With half-spaces and letters mended, it will look like this.',
  saveEdit: 'Save changes',
  edit: 'Edit',
  editNotice: 'Your comment has not been read yet and you may change it.',

  mine: 'Your comments under this story',
  waiting: 'Awaiting review',
  waitingExplained:
    'Your comment has arrived and appears after review. You will see here what becomes of it.',
  published: 'Published',
  seeIt: 'See the published comment',
  refused: 'Not published',
  removed: 'Removed from the page',
  verdictReason: 'Reason:',
  received: 'Your comment has arrived',
  receivedNoCookie:
    'Your browser takes no cookies, so we cannot show here what becomes of your comment; but it has arrived.',
  thanksForReport: 'Your report has reached our moderators. Thank you.',

  reportHeading: 'Report a comment',
  reportReason: 'What is wrong with it?',
  reportSend: 'Send report',
  reportCancel: 'Cancel report',
  reportReasons: {
    insult: 'Insult',
    hate: 'Hate or threat',
    spam: 'Advertising or spam',
    private: 'Private matters exposed',
    false: 'False claim',
    other: 'Another reason',
  },

  keptHeading: 'Your comment was not sent',
  keptText: 'Your text is here and is not lost.',
  away: {
    sentence: 'The database is away for a moment and your comment was not stored.',
    nextStep: 'Your text is here; send it again in a few seconds.',
  },
  tryAgain: 'Send again',
  backToStory: 'Back to the story',

  counter: left => `${left} characters left`,
  counterOver: over => `${over} characters too many`,
  working: 'Getting ready…',
  sending: 'Sending…',
  noConnection: 'There is no connection. Your text is still here; send it again.',
}

const keep = 'Keep your text and write it under another story.'
const again = 'Your text is still here; send it again.'

export const commentRefusalsEn: Readonly<Record<CommentRefusalCode, (details: RefusalDetails) => Told>> = {
  'comment.story-missing': () => ({
    sentence: 'The story that this comment is for is no longer here.',
    nextStep: keep,
  }),
  'comment.off': () => ({ sentence: 'Comments are closed under this story.', nextStep: keep }),
  'comment.read-only': () => ({ sentence: 'No new comments are taken under this story.', nextStep: keep }),
  'comment.too-old': () => ({
    sentence: 'The time for comments under this story is over.',
    nextStep: 'Keep your text and write it under a newer story.',
  }),
  'comment.body-too-large': ({ limit }) => ({
    sentence: `What you sent has more than ${limit} kilobytes and was not read.`,
    nextStep: 'Go back in your browser to your text, shorten it and send it again.',
  }),
  'comment.empty': () => ({
    sentence: 'Your comment has no text.',
    nextStep: 'Write something and send it again.',
  }),
  'comment.no-words': () => ({
    sentence: 'There is no word in your comment.',
    nextStep: 'Write at least one word.',
  }),
  'comment.too-long': ({ count, limit }) => ({
    sentence: `Your comment has ${count} characters; the limit is ${limit}.`,
    nextStep: 'Shorten it or write it as two comments.',
  }),
  'comment.name-too-long': ({ limit }) => ({
    sentence: `The name is longer than ${limit} characters.`,
    nextStep: 'Write a shorter name or leave it empty.',
  }),
  'comment.name-reserved': ({ name }) => ({
    sentence: `The name “${name}” is the newsroom’s or that of one of its people.`,
    nextStep: 'Write another name or leave it empty.',
  }),
  'comment.name-mixed': ({ name }) => ({
    sentence: `The name “${name}” is written in letters of several scripts.`,
    nextStep: 'Write the name in one script.',
  }),
  'comment.parent-missing': () => ({
    sentence: 'The comment that you answer is no longer under this story.',
    nextStep: 'Cancel the reply to make yours a comment of its own.',
  }),
  'comment.repeat': () => ({
    sentence: 'You have written the same text under this story before.',
    nextStep: 'There is no need to send it again; if you have more to say, write that.',
  }),
  'comment.wait': ({ seconds }) => ({
    sentence: `Another comment came from this address within the last minute. Send again in ${seconds} seconds.`,
    nextStep: 'Your text is still here. With the short question answered you need not wait.',
  }),
  'comment.flood': ({ seconds }) => ({
    sentence: `Many comments came from this address within a minute. Send again in ${seconds} seconds.`,
    nextStep: 'Your text is still here, whole.',
  }),
  'comment.captcha-invalid': () => ({ sentence: 'The form’s own check was not accepted.', nextStep: again }),
  'comment.captcha-expired': () => ({ sentence: 'The form’s own check has expired.', nextStep: again }),
  'comment.captcha-spent': () => ({ sentence: 'The form’s own check was used before.', nextStep: again }),
  'comment.cross-site': () => ({
    sentence: 'This form was sent from another site and is not accepted.',
    nextStep: 'Open the story on this site and send it from there.',
  }),
  'comment.not-found': () => ({
    sentence: 'There is no such comment under this story.',
    nextStep: 'Reload the page; it may have been removed.',
  }),
  'comment.not-yours': () => ({
    sentence: 'This comment was not written from this browser.',
    nextStep: 'A comment can be changed only from the browser it was written with.',
  }),
  'comment.decided': () => ({
    sentence: 'This comment has been reviewed and can no longer be changed.',
    nextStep: 'If you have more to say, write another comment.',
  }),
  'comment.changed': () => ({
    sentence: 'This comment has changed meanwhile.',
    nextStep: 'Reload the page and try again.',
  }),
  'comment.reason-missing': () => ({
    sentence: 'There is no reason for the writer of the comment to read.',
    nextStep: 'Give the reason in a sentence, or choose one of the ready ones.',
  }),
  'comment.vote-unknown': () => ({
    sentence: 'This vote is not known.',
    nextStep: 'Use the buttons under the comment.',
  }),
  'comment.report-unknown': () => ({
    sentence: 'The reason of the report is not known.',
    nextStep: 'Choose one of the reasons in the list.',
  }),
  'comment.undo-nothing': () => ({
    sentence: 'There is no such decision to take back.',
    nextStep: 'Reload the queue and see how the comments stand now.',
  }),
}
