/**
 * From a clean clone of what is committed, with npm's cache warm, to the first 200 of `/readyz`: packages, database, sample and
 * its pictures. Then the second start of the same.
 */
import { join } from 'node:path'
import { openHouse } from '../house.ts'
import { runToEnd } from '../process.ts'
import type { Figure, Question } from '../question.ts'

export const start: Question = {
  name: 'start',
  async ask(workshop): Promise<Figure[]> {
    const clone = join(workshop.folder('start'), 'clone')
    await runToEnd('git', ['clone', '--quiet', join(import.meta.dirname, '..', '..'), clone], { seconds: 60 })
    const dataDir = join(clone, 'data')
    const times: number[] = []
    for (const turn of ['first', 'second']) {
      workshop.say(`${turn} start`)
      const house = await openHouse(dataDir, { root: clone })
      times.push(house.readyMilliseconds / 1000)
      await house.stop()
    }
    const [first, second] = times as [number, number]
    return [
      { what: 'first start, from a clean clone', value: first, unit: 's', must: { atMost: 90 } },
      { what: 'second start', value: second, unit: 's', must: { atMost: 8 } },
    ]
  },
}
