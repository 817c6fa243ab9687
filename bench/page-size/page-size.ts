/** HTML and CSS of a page as they go over the wire, compressed as small as they will be (brotli, a moment after rendering). */
import { brotliDecompressSync } from 'node:zlib'
import { type House, rawGet } from '../house.ts'
import { pause } from '../process.ts'
import type { Figure, Question } from '../question.ts'

const must = { atMost: 20 }
const aim = { atMost: 14 }

export const pageSize: Question = {
  name: 'page-size',
  async ask(workshop): Promise<Figure[]> {
    const house = await workshop.stocked()
    const [story, front] = [await settledSize(house, house.storyPath), await settledSize(house, '/')]
    return [
      { what: 'story page', value: story, unit: 'KB', must, aim },
      { what: 'front page', value: front, unit: 'KB', must, aim },
    ]
  },
}

/** In units of 1,024 bytes; style sheets of their own would count, but pages carry theirs. */
async function settledSize(house: House, path: string): Promise<number> {
  let body: Buffer = Buffer.alloc(0)
  for (let tries = 0; tries < 5; tries++) {
    const answer = await rawGet(house, path, { 'Accept-Encoding': 'br' })
    body = answer.body
    await pause(200)
  }
  const html = brotliDecompressSync(body).toString()
  if (/<link[^>]+rel="?stylesheet/.test(html))
    throw new Error(`${path} has a style sheet that is not counted`)
  return body.length / 1024
}
