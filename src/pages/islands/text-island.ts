/** Answers while one types: hands the text to the worker and shows what comes back. Should it fail, the form still posts. */
import type { Answered, Asked } from './text-worker.ts'

type Box = {
  value: string
  innerHTML: string
  textContent: string
  dataset: Record<string, string>
  addEventListener(kind: string, listener: (event: { preventDefault(): void }) => void): void
}
type Page = {
  document: { querySelector(selector: string): Box }
  Worker: new (
    address: string,
    options: { type: 'module' },
  ) => {
    postMessage(asked: Asked): void
    addEventListener(kind: string, listener: (event: { data: Answered }) => void): void
  }
  setTimeout(run: () => void, milliseconds: number): number
  clearTimeout(timer: number): void
}

const pause = 250
const { document, Worker, setTimeout, clearTimeout } = globalThis as unknown as Page
const settings = document.querySelector('script[data-worker]').dataset
const [form, box, status, result] = ['#text-form', '#text', '#text-status', '#text-result'].map(selector =>
  document.querySelector(selector),
) as [Box, Box, Box, Box]

const worker = new Worker(settings.worker!, { type: 'module' })
let hasFailed = false
/** One question at a time: what is typed meanwhile is asked when the answer is there. */
let isBusy = false
let isWaiting = false
let timer = 0

function ask(): void {
  if (hasFailed) return
  isWaiting = isBusy
  if (isBusy) return
  isBusy = true
  worker.postMessage({
    text: box.value,
    language: settings.language!,
    words: settings.words!,
    model: settings.model!,
  })
}

function fail(): void {
  hasFailed = true
  status.textContent = settings.failed!
}

worker.addEventListener('error', fail)
worker.addEventListener('message', ({ data }) => {
  isBusy = false
  if ('failed' in data) return fail()
  status.textContent = data.status
  // The worker's own view escaped every part of it, and this page runs no script but its own files.
  result.innerHTML = data.markup
  if (isWaiting) ask()
})
box.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(ask, pause)
})
form.addEventListener('submit', event => {
  if (hasFailed) return
  event.preventDefault()
  clearTimeout(timer)
  if (result.innerHTML === '') status.textContent = settings.loading!
  ask()
})
