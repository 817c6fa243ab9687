/** The pages before the newsroom's door: plain documents that need no script. Pure. */
import { createHash } from 'node:crypto'
import { type Html, html, trustedMarkup } from '../../base/html.ts'
import { accountsFa as words } from '../../strings/accounts.fa.ts'

const css = (font: string): string => `
@font-face{font-family:Vazirmatn;src:url(${font}) format("woff2");font-weight:400 900;font-display:swap}
:root{color-scheme:light dark;--paper:#fbf8f2;--sheet:#fffdf9;--ink:#1c1a17;--soft:#655f56;--hair:#ddd5c6;--lapis:#1e3f95;--on:#fffdf9;--alarm:#b02f1b}
@media(prefers-color-scheme:dark){:root{--paper:#14161a;--sheet:#1b1e24;--ink:#ece6da;--soft:#a8a196;--hair:#32363e;--lapis:#a3b8ff;--on:#14161a;--alarm:#ff8a70}}
*{box-sizing:border-box;margin:0}
body{background:var(--paper);color:var(--ink);font:1.0625rem/1.9 Vazirmatn,Tahoma,sans-serif;min-block-size:100vh;display:grid;place-items:center;padding:1.5rem}
main{inline-size:min(100%,26rem);background:var(--sheet);border:1px solid var(--hair);border-block-start:3px solid var(--lapis);padding:clamp(1.5rem,5vw,2.5rem)}
h1{font-size:1.375rem;line-height:1.6;margin-block-end:.25rem}
.house{font-size:.875rem;color:var(--soft);margin-block-end:1rem}
p{margin-block:.75rem}
label{display:block;font-size:.9375rem;font-weight:600;margin-block-start:1rem}
input{inline-size:100%;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:0;padding:.5rem .75rem;min-block-size:3rem}
button{inline-size:100%;margin-block-start:1.5rem;font:inherit;font-weight:700;color:var(--on);background:var(--lapis);border:0;border-radius:0;min-block-size:3rem;cursor:pointer}
:focus-visible{outline:3px solid var(--lapis);outline-offset:2px}
a{color:var(--lapis)}
.problem{border-inline-start:4px solid var(--alarm);padding-inline-start:.75rem}
.problem strong{color:var(--alarm);display:block}
`

export type Entrance = {
  readonly site: string
  readonly title: string
  readonly main: Html
  /** Seconds until the page is asked for again; null: never. */
  readonly refresh?: number
}

export type Problem = { readonly sentence: string; readonly nextStep: string }

/** The style of these pages with the hash that their policy allows. */
export function entranceStyle(font: string): { readonly markup: Html; readonly hash: string } {
  const text = css(font).replaceAll('\n', '')
  const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return { markup: trustedMarkup(`<style>${text}</style>`), hash }
}

export const entrancePage = (
  style: Html,
  { site, title, main, refresh }: Entrance,
): Html => html`<!doctype html>
<html lang="fa" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${refresh === undefined ? null : html`<meta http-equiv="refresh" content="${refresh}">`}
<title>${title} | ${site}</title>
<link rel="icon" href="/favicon.ico">
${style}
</head>
<body>
<main>
<h1>${title}</h1>
<p class="house">${site}</p>
${main}
</main>
</body>
</html>
`

const problemNote = (problem: Problem | null): Html | null =>
  problem === null
    ? null
    : html`<div class="problem" role="alert"><strong>${problem.sentence}</strong>${problem.nextStep}</div>`

export const passwordForm = (given: {
  readonly email: string
  readonly to: string
  readonly problem: Problem | null
}): Html => html`${problemNote(given.problem)}
<form method="post" action="/newsroom/sign-in">
<input type="hidden" name="to" value="${given.to}">
<label for="email">${words.email}</label>
<input id="email" name="email" type="email" dir="ltr" autocomplete="username" required maxlength="320" value="${given.email}"${given.email === '' ? trustedMarkup(' autofocus') : null}>
<label for="password">${words.password}</label>
<input id="password" name="password" type="password" dir="ltr" autocomplete="current-password" required maxlength="256">
<button type="submit">${words.signIn}</button>
</form>
<p><a href="/">${words.toSite}</a></p>`

export const linkForm = (token: string): Html => html`<p>${words.linkLead}</p>
<form method="post" action="/newsroom/sign-in">
<input type="hidden" name="token" value="${token}">
<button type="submit">${words.linkButton}</button>
</form>`

export const spentNote = (problem: Problem): Html => html`${problemNote(problem)}
<p><a href="/newsroom/sign-in">${words.toSignIn}</a></p>`

export const note = (text: string): Html => html`<p>${text}</p>`
