/**
 * What the process that serves pages keeps in memory: after a first start, which makes the sample and its pictures, and after
 * each of 10,000 stories was read once, with the database in a process of its own, as always.
 */
import { browserHeaders, type House } from '../house.ts'
import { pause, residentMegabytes } from '../process.ts'
import type { Figure, Question } from '../question.ts'

const must = { atMost: 250 }

export const memory: Question = {
  name: 'memory',
  async ask(workshop): Promise<Figure[]> {
    const house = await workshop.stocked()
    const paths = await storyPaths(house)
    let most = residentMegabytes(house.pid)
    for (const [index, path] of paths.entries()) {
      const answer = await house.get(path, browserHeaders)
      if (answer.status !== 200) throw new Error(`${answer.status} for ${path}`)
      await answer.arrayBuffer()
      if (index % 100 === 0) most = Math.max(most, residentMegabytes(house.pid))
    }
    await pause(2_000)
    return [
      { what: 'resident after a first start', value: house.firstResidentMegabytes, unit: 'MB', must },
      { what: `most while ${paths.length} stories were read`, value: most, unit: 'MB' },
      { what: 'resident after that', value: residentMegabytes(house.pid), unit: 'MB', must },
    ]
  },
}

/** Every story's path, from the sitemaps. */
export async function storyPaths(house: House): Promise<string[]> {
  const locations = async (path: string): Promise<string[]> => {
    const text = await (await house.get(path)).text()
    return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address!).pathname)
  }
  const files = await locations('/sitemap.xml')
  const paths = (await Promise.all(files.map(locations))).flat()
  return paths.filter(path => path.startsWith('/news/'))
}
