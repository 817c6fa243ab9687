/**
 * The comments under a story and the form beside them. Nothing here needs a script: answering, reporting, sorting and paging are
 * links, votes and sending are forms. The one inline module waits until the form is touched (`islands.ts`).
 *
 * What readers wrote stands in elements of its own direction (`dir="auto"`, `bdi`), so that no word of it can turn its
 * neighbours about.
 */
import { type Html, html, trustedMarkup } from '../../base/html.ts'
import type { CommentWords } from '../../strings/comments.fa.ts'
import type { CommentForm, CommentsModel, OwnShown, ReportForm, ShownComment } from './comments-types.ts'
import { commentsWaiter } from './islands.ts'
import { stamp } from './stamp.ts'

/**
 * Where a reader's own part goes into the page that all share, and what their form takes the place of. Nothing that a reader
 * wrote can hold such a mark: it is escaped.
 */
const ownMark = trustedMarkup('<!--own-->')
const formStart = trustedMarkup('<!--form-->')
const formEnd = trustedMarkup('<!--/form-->')

/** The shared page with one reader's own part, and with their form where one is given. Null: the page has no place for it. */
export function withOwnPart(page: string, ownMarkup: Html, form: Html | null): string | null {
  const at = page.indexOf(String(ownMark))
  if (at < 0) return null
  const head = page.slice(0, at) + ownMarkup
  if (form === null) return head + page.slice(at)
  const [from, to] = [page.indexOf(String(formStart)), page.indexOf(String(formEnd))]
  return from < 0 || to < 0 ? null : head + page.slice(at, from) + form + page.slice(to)
}

/** What just happened, and what this reader wrote under the story. */
export const ownPart = (words: CommentWords, notice: string | null, mine: readonly OwnShown[]): Html =>
  html`${notice && html`<p class="comment-notice" role="status">${notice}</p>`}${own(words, mine)}`

export function comments(model: CommentsModel): Html {
  const { words, counts, form, report } = model
  return html`<section class="comments" id="comments" aria-labelledby="comments-heading"><h2 id="comments-heading">${words.heading}</h2>${counts && html`<p class="comment-counts">${counts}</p>`}${ownMark}${report && reportForm(words, report)}${list(model)}<p class="comment-rule">${model.rule}</p>${form && [formStart, commentForm(words, form), formEnd, commentsWaiter]}</section>`
}

function list({ words, comments: shown, emptySentence, sorts, pages }: CommentsModel): Html | null {
  if (shown.length === 0)
    return emptySentence === null ? null : html`<p class="comment-none">${emptySentence}</p>`
  return html`${
    sorts.length > 0 &&
    html`<nav class="comment-sorts" aria-label="${words.sortBy}"><ul>${sorts.map(({ href, label, isCurrent }) => html`<li><a href="${href}"${isCurrent && html` aria-current="true"`}>${label}</a></li>`)}</ul></nav>`
  }<ol class="thread">${shown.map(each => comment(words, each))}</ol>${
    pages &&
    html`<nav class="paging" aria-label="${words.pages}">${pages.previous && html`<a rel="prev" href="${pages.previous}">${words.previousPage}</a>`}${pages.next && html`<a rel="next" href="${pages.next}">${words.nextPage}</a>`}</nav>`
  }`
}

function comment(words: CommentWords, each: ShownComment): Html {
  return html`<li class="comment level-${each.level}" id="comment-${each.id}"><p class="comment-head"><b><bdi>${each.name}</bdi></b> <a class="comment-link" href="${each.permalink}" title="${words.permalink}">${stamp(each.posted)}</a></p>${answers(words, each)}${paragraphs(each.text)}<div class="comment-acts"><form method="post" action="${each.voteAction}"><button type="submit" name="vote" value="like">${words.like} <span>${each.likes}</span></button><button type="submit" name="vote" value="dislike">${words.dislike} <span>${each.dislikes}</span></button></form>${each.replyHref && html`<a href="${each.replyHref}" rel="nofollow" aria-label="${words.replyLabel(each.name)}">${words.reply}</a>`}<a href="${each.reportHref}" rel="nofollow" aria-label="${words.reportLabel(each.name)}">${words.report}</a></div></li>`
}

function answers(words: CommentWords, { answers: answered }: ShownComment): Html | null {
  if (answered === null) return null
  if (answered.href === null) return html`<p class="comment-answers">${words.inReplyToGone}</p>`
  return html`<p class="comment-answers">${words.inReplyTo} <a href="${answered.href}"><bdi>${answered.name}</bdi></a></p>`
}

/** Lines are kept as they were written, paragraphs stand apart. */
const paragraphs = (text: readonly (readonly string[])[]): Html =>
  html`<div class="comment-text" dir="auto">${text.map(lines => html`<p dir="auto">${lines.map((line, i) => html`${i > 0 && html`<br>`}${line}`)}</p>`)}</div>`

const ownState = (words: CommentWords, state: OwnShown['state']): string =>
  ({ held: words.waiting, approved: words.published, refused: words.refused, removed: words.removed })[state]

function own(words: CommentWords, mine: readonly OwnShown[]): Html | null {
  if (mine.length === 0) return null
  return html`<section class="own-comments" id="mine" aria-labelledby="mine-heading"><h3 id="mine-heading">${words.mine}</h3>${mine.map(
    each =>
      html`<article class="own-comment is-${each.state}" id="own-${each.id}"><p class="own-state"><b>${ownState(words, each.state)}</b> ${stamp(each.posted)}</p>${each.state === 'held' && html`<p class="hint">${words.waitingExplained}</p>`}${each.reason && html`<p class="own-reason"><b>${words.verdictReason}</b> <bdi>${each.reason}</bdi></p>`}${paragraphs(each.text)}${each.href && html`<p><a href="${each.href}">${words.seeIt}</a></p>`}${ownEdit(words, each)}</article>`,
  )}</section>`
}

function ownEdit(words: CommentWords, { id, edit }: OwnShown): Html | null {
  if (edit === null) return null
  return html`<details><summary>${words.edit}</summary><form class="comment-form" method="post" action="${edit.action}"><p class="hint">${words.editNotice}</p><input type="hidden" name="version" value="${edit.version}"><p><label for="own-name-${id}">${words.name}</label><input id="own-name-${id}" name="name" value="${edit.name}" autocomplete="nickname" dir="auto"></p><p><label for="own-text-${id}">${words.text}</label><textarea id="own-text-${id}" name="text" rows="5" required dir="auto">
${edit.text}</textarea></p><p class="comment-buttons"><button type="submit">${words.saveEdit}</button></p></form></details>`
}

export function commentForm(words: CommentWords, form: CommentForm): Html {
  const { reply, problem, preview, question } = form
  return html`<form class="comment-form" id="write" method="post" action="${form.action}" data-island="comments"><h3>${words.write}</h3>${problem && html`<p class="problem" role="alert">${problem.sentence} ${problem.nextStep}</p>`}${reply && replyNotice(words, reply)}${preview && html`<div class="comment-preview"><h4>${words.previewHeading}</h4><p class="hint">${words.previewHint}</p><p><b><bdi>${form.previewName}</bdi></b></p>${paragraphs(preview)}</div>`}${form.key && html`<input type="hidden" name="key" value="${form.key}">`}<p><label for="comment-name">${words.name}</label><input id="comment-name" name="name" value="${form.name}" autocomplete="nickname" dir="auto"></p><p><label for="comment-text">${words.text}</label><textarea id="comment-text" name="text" rows="6" required dir="auto" aria-describedby="comment-limits">
${form.text}</textarea></p><p class="hint" id="comment-limits">${form.limits}</p><p class="comment-question"><label for="comment-answer">${words.question} ${question.text}</label><input id="comment-answer" name="answer" autocomplete="off" aria-describedby="comment-question-hint"><input type="hidden" name="question" value="${question.number}"></p><p class="hint" id="comment-question-hint">${words.questionHint}</p><p class="comment-buttons"><button type="submit">${words.send}</button><button type="submit" name="preview" value="1" class="second">${words.preview}</button></p></form>`
}

const replyNotice = (words: CommentWords, reply: NonNullable<CommentForm['reply']>): Html =>
  html`<div class="reply-notice"><p role="status">${words.replyNotice(reply.name)} <a href="${reply.cancelHref}">${words.cancelReply}</a></p><blockquote dir="auto">${reply.quote}</blockquote><input type="hidden" name="reply" value="${reply.id}"></div>`

function reportForm(words: CommentWords, report: ReportForm): Html {
  return html`<form class="comment-form report-form" id="report" method="post" action="${report.action}"><h3>${words.reportHeading}</h3><p><b><bdi>${report.name}</bdi></b></p><blockquote dir="auto">${report.quote}</blockquote><p><label for="report-reason">${words.reportReason}</label><select id="report-reason" name="reason">${Object.entries(words.reportReasons).map(([value, label]) => html`<option value="${value}">${label}</option>`)}</select></p><p class="comment-buttons"><button type="submit">${words.reportSend}</button> <a href="${report.cancelHref}">${words.reportCancel}</a></p></form>`
}
