/**
 * Runs of another direction inside text. Beside Persian, a Latin name ending in a sign or a digit («C++»,
 * «COVID-19») throws its neighbours about unless it is isolated; `<bdi>` does that and changes nothing else.
 */
import { type Html, html } from '../../base/html.ts'

const latinRun = /[A-Za-z](?:[A-Za-z0-9]|[ .,:/&+#@_'’-]{1,3}(?=[A-Za-z0-9]))*[+#]*/g

/** Text with its Latin runs isolated; text without any comes back as it is. */
export function isolate(text: string): string | Html {
  const pieces: (string | Html)[] = []
  let end = 0
  for (const run of text.matchAll(latinRun)) {
    pieces.push(text.slice(end, run.index), html`<bdi>${run[0]}</bdi>`)
    end = run.index + run[0].length
  }
  return end === 0 ? text : html`${pieces}${text.slice(end)}`
}
