import { type Html, html } from '../base/html.ts'
import type { PlaygroundWords } from '../strings/playground.fa.ts'
import type { Frame } from './parts/frame-types.ts'
import { pageShell } from './parts/page-shell.ts'
import type { Judgement } from './text-judgement.ts'
import { textResult } from './text-result.view.ts'

export type TextPageModel = {
  readonly frame: Frame
  readonly words: PlaygroundWords
  readonly text: string
  readonly longest: number
  /** A whole sentence when the text was not taken. */
  readonly problem: string | null
  /** Null when nothing was asked yet. */
  readonly judgement: Judgement | null
  /** Addresses of the engine for the reader's browser; null where only the server has it. */
  readonly engine: {
    readonly island: string
    readonly worker: string
    readonly words: string
    readonly model: string
  } | null
}

/** A form that works by itself; a script, where there is one, answers while one types. */
export function textPage({ frame, words, text, longest, problem, judgement, engine }: TextPageModel): Html {
  const said = problem ?? (judgement && words.status(judgement.sureCount, judgement.offeredCount))
  const island =
    engine &&
    html`<script type="module" src="${engine.island}" data-worker="${engine.worker}" data-words="${engine.words}" data-model="${engine.model}" data-language="${frame.lang}" data-loading="${words.loading}" data-failed="${words.failed}"></script>`
  return pageShell(
    frame,
    'playground',
    html`<div class="playground">
<header><h1>${words.heading}</h1><p class="lead">${words.lead}</p></header>
<form method="post" action="/text" id="text-form">
<label for="text">${words.label}</label>
<textarea id="text" name="text" rows="9" maxlength="${longest}" lang="fa" dir="auto" spellcheck="false" aria-describedby="text-hint">
${text}</textarea>
<p class="hint" id="text-hint">${words.longest(longest)}</p>
<button type="submit">${words.submit}</button>
</form>
<p class="${problem ? 'problem' : 'told'}" id="text-status" role="status">${said}</p>
<div id="text-result">${judgement && textResult(words, judgement)}</div>
</div>${island}`,
  )
}
