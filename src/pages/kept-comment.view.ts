import { type Html, html } from '../base/html.ts'
import type { CommentWords } from '../strings/comments.fa.ts'
import type { Frame } from './parts/frame-types.ts'
import { pageShell } from './parts/page-shell.ts'

export type KeptCommentModel = {
  readonly frame: Frame
  readonly words: CommentWords
  readonly problem: { readonly sentence: string; readonly nextStep: string } | null
  readonly action: string
  readonly storyHref: string
  readonly name: string
  readonly text: string
}

/** A comment that could not be taken, kept whole in a form. */
export function keptCommentPage({
  frame,
  words,
  problem,
  action,
  storyHref,
  name,
  text,
}: KeptCommentModel): Html {
  return pageShell(
    frame,
    'message',
    html`<div class="message"><h1>${words.keptHeading}</h1>${problem && html`<p class="told">${problem.sentence} ${problem.nextStep}</p>`}<form class="comment-form" method="post" action="${action}"><p class="hint">${words.keptText}</p><p><label for="comment-name">${words.name}</label><input id="comment-name" name="name" value="${name}" dir="auto"></p><p><label for="comment-text">${words.text}</label><textarea id="comment-text" name="text" rows="8" required dir="auto">
${text}</textarea></p><p class="comment-buttons"><button type="submit">${words.tryAgain}</button></p></form><p><a href="${storyHref}">${words.backToStory}</a></p></div>`,
  )
}
