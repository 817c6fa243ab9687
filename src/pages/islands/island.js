/**
 * The comment form with a script: counters, a live preview of the mended text, proof of work while one writes, and sending that
 * survives a lost connection. It is loaded when the form is first touched; without it everything works as well, more slowly.
 *
 * One sending has one key for as long as its answer is unknown: a retry can never make a second comment.
 */
import words from './words.js'

const previewAfter = 600
/** A challenge is good for ten minutes; an older solution is made anew before it is sent. */
const goodFor = 8 * 60_000
const tries = 3

/** @param {HTMLFormElement} form */
export function begin(form) {
  const text = /** @type {HTMLTextAreaElement} */ (form.elements.namedItem('text'))
  const state = add(form, text.parentElement, 'p', 'comment-state')
  state.setAttribute('aria-live', 'polite')
  const preview = add(form, state, 'div', 'comment-preview')
  preview.hidden = true
  const work = proofOfWork(form.action)
  const key =
    crypto.randomUUID?.() ??
    [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')

  const count = () => {
    const left = words.limit - [...text.value.trim()].length
    state.classList.toggle('is-over', left < 0)
    say(left < 0 ? words.counterOver : words.counter, Math.abs(left))
  }
  /** @param {string} sentence @param {number} [number] */
  const say = (sentence, number) => {
    state.textContent = sentence.replace('§', number?.toLocaleString('fa') ?? '')
  }

  let timer = 0
  text.addEventListener('input', () => {
    count()
    clearTimeout(timer)
    timer = setTimeout(show, previewAfter)
  })
  count()
  if (text.value.trim() !== '') void show()
  // Work stands for the answer: the question is asked of those who cannot work.
  if (crypto.subtle)
    for (const each of form.querySelectorAll('.comment-question, .comment-question + .hint'))
      each.setAttribute('hidden', '')

  /** What the text engine makes of it, where it makes something else of it. */
  async function show() {
    const written = text.value
    const answer = await post(`${form.action}/preview`, new URLSearchParams({ text: written })).catch(
      () => null,
    )
    if (!answer?.ok || text.value !== written) return
    const { text: mended } = await answer.json()
    preview.hidden = mended === '' || mended === written.trim()
    preview.replaceChildren(
      make('p', 'hint', words.previewHint),
      ...mended.split(/\n{2,}/).map((/** @type {string} */ paragraph) => make('p', '', paragraph)),
    )
  }

  form.addEventListener('submit', event => {
    if (event.submitter?.getAttribute('name') === 'preview') return
    event.preventDefault()
    void send()
  })

  let isSending = false
  async function send() {
    if (isSending) return
    isSending = true
    const buttons = [...form.querySelectorAll('button')]
    for (const button of buttons) button.disabled = true
    try {
      say(words.working)
      let answer = await deliver(await work.solution())
      // The check was too old or used up: one more, unseen by whoever writes.
      if (answer.error?.code?.startsWith('comment.captcha')) {
        work.renew()
        answer = await deliver(await work.solution())
      }
      if (answer.location) {
        location.assign(answer.location)
        return
      }
      say(
        answer.error === undefined ? words.noConnection : `${answer.error.sentence} ${answer.error.nextStep}`,
      )
      state.classList.add('is-over')
    } finally {
      isSending = false
      for (const button of buttons) button.disabled = false
    }
  }

  /** @param {string} proof */
  async function deliver(proof) {
    say(words.sending)
    const body = new URLSearchParams(/** @type {any} */ (new FormData(form)))
    if (!body.get('key')) body.set('key', key)
    if (proof !== '') body.set('altcha', proof)
    for (let tried = 1; ; tried++) {
      try {
        const answer = await post(form.action, body)
        if (answer.status !== 503 || tried === tries) return await answer.json()
      } catch {
        if (tried === tries) return {}
      }
      await new Promise(resolve => setTimeout(resolve, 1_000 * tried))
    }
  }
}

/** Begins at once, while one writes; `solution` waits for it. An empty solution goes the slow way. @param {string} action */
function proofOfWork(action) {
  /** @type {Promise<string>} */
  let solved
  let since = 0
  const renew = () => {
    since = performance.now()
    solved = solve(action).catch(() => '')
  }
  renew()
  return {
    renew,
    solution() {
      if (performance.now() - since > goodFor) renew()
      return solved
    },
  }
}

/** @param {string} action @returns {Promise<string>} */
async function solve(action) {
  // Browsers count only where nobody can listen in: over https and on this machine.
  if (!crypto.subtle) return ''
  const answer = await fetch(`${action}/challenge`, { headers: { Accept: 'application/json' } })
  if (!answer.ok) return ''
  const challenge = await answer.json()
  const worker = new Worker(new URL('./solver.js', import.meta.url), { type: 'module' })
  const solution = await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data)
    worker.onerror = reject
    worker.postMessage(challenge)
  }).finally(() => worker.terminate())
  return solution === null ? '' : btoa(JSON.stringify({ challenge, solution }))
}

/** @param {string} address @param {URLSearchParams} body */
const post = (address, body) =>
  fetch(address, { method: 'POST', body, headers: { Accept: 'application/json' } })

/** @param {string} tag @param {string} name @param {string} [text] */
function make(tag, name, text = '') {
  const element = document.createElement(tag)
  if (name !== '') element.className = name
  element.textContent = text
  element.dir = 'auto'
  return element
}

/** @param {HTMLElement} form @param {Element | null} after @param {string} tag @param {string} name */
function add(form, after, tag, name) {
  const element = make(tag, name)
  if (after === null) form.append(element)
  else after.after(element)
  return element
}
