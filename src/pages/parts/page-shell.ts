/**
 * The shell around every reader's page. Nothing in it needs a script: what opens, opens by the browser's own
 * `details` and `popover`.
 */
import { type Html, html } from '../../base/html.ts'
import { foot } from './foot.ts'
import type { Frame } from './frame-types.ts'
import { head } from './head.ts'
import { breakingBar, masthead } from './masthead.ts'
import type { StyleKind } from './style.ts'

/** A whole document. `main` is what the page itself has to say, `style` names the sheets it needs. */
export function pageShell(frame: Frame, style: StyleKind, main: Html): Html {
  const isFront = style === 'front'
  return html`<!doctype html>
<html lang="${frame.lang}" dir="${frame.dir}">
${head(frame, style)}
<body class="on-${style}">
<a class="skip" href="#main">${frame.words.skipToContent}</a>
${masthead(frame, isFront)}
${breakingBar(frame)}
<main class="page" id="main" tabindex="-1">${main}</main>
${foot(frame)}
</body>
</html>
`
}
