/** The text engine beside the page: takes a text, answers with the markup of what it found. The page's own thread stays free. */
import { loadEngine } from 'persian/browser'
import { playgroundEn } from '../../strings/playground.en.ts'
import { playgroundFa } from '../../strings/playground.fa.ts'
import { judge } from '../text-judgement.ts'
import { textResult } from '../text-result.view.ts'

export type Asked = {
  readonly text: string
  readonly language: string
  readonly words: string
  readonly model: string
}
export type Answered = { readonly status: string; readonly markup: string } | { readonly failed: true }

const here = globalThis as unknown as {
  postMessage(answer: Answered): void
  addEventListener(kind: 'message', listener: (event: { data: Asked }) => void): void
}

let engine: ReturnType<typeof loadEngine> | undefined

here.addEventListener('message', async ({ data: { text, language, words: wordsAt, model } }) => {
  try {
    engine ??= loadEngine({ words: wordsAt, model })
    const { check } = await engine
    const isEnglish = language === 'en'
    const words = isEnglish ? playgroundEn : playgroundFa
    const found = judge(text, check(text), isEnglish ? 'en' : 'fa')
    here.postMessage({
      status: words.status(found.sureCount, found.offeredCount),
      markup: textResult(words, found).toString(),
    })
  } catch {
    engine = undefined
    here.postMessage({ failed: true })
  }
})
