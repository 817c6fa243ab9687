/** What a reader waits for an answer of the search page that nobody asked for before, over 10,000 stories. */
import { type Figure, median, type Question, quantile } from '../question.ts'

/** As readers type: one common word, several, a name, joined and split half-spaces, filters, and one that finds nothing. */
const queries = [
  'q=بانک مرکزی',
  'q=نان',
  'q=دانشگاه',
  'q=قیمت‌های مسکن',
  'q=قیمتهای مسکن',
  'q=می‌گوید',
  'q=مسابقه قهرمانی جام',
  'q=فرنگیس زرگر',
  'q=آب رودخانه&service=society',
  'q=ناموجودواژه',
]
const rounds = 20

export const search: Question = {
  name: 'search',
  async ask(workshop): Promise<Figure[]> {
    const house = await workshop.stocked()
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      for (const query of queries) {
        // A second page number beyond the first round's keeps the answer out of memory.
        const path = `/search?${encodeURI(query)}&turn=${round}`
        const began = performance.now()
        const answer = await house.get(path)
        await answer.arrayBuffer()
        times.push(performance.now() - began)
        if (answer.status !== 200) throw new Error(`${answer.status} for ${path}`)
      }
    }
    const warm = times.slice(queries.length)
    return [
      { what: 'ten queries, median', value: median(warm), unit: 'ms' },
      { what: 'ten queries, 95th of 100', value: quantile(warm, 0.95), unit: 'ms' },
    ]
  },
}
