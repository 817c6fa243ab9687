/**
 * Making a page that is not in memory, with 10,000 stories in the database: from the question to the finished markup, all
 * queries included, HTTP and compression apart. Each page function is called in this process on the readers' own role, one
 * call at a time, first unmeasured until it is compiled.
 */

import { systemClock } from '../../src/base/clock.ts'
import { showFront } from '../../src/pages/front-page.ts'
import type { Page } from '../../src/pages/page.ts'
import { showStory } from '../../src/pages/story-page.ts'
import { openStore } from '../../src/server/open-store.ts'
import { storyPaths } from '../memory/memory.ts'
import { type Figure, median, type Question, quantile } from '../question.ts'

const warmUp = 200
const measured = 1_000

export const render: Question = {
  name: 'render',
  async ask(workshop): Promise<Figure[]> {
    const house = await workshop.stocked()
    const paths = (await storyPaths(house)).map(path => decodeURIComponent(path).split('/'))
    const store = await openStore({ dataDir: house.dataDir, databaseUrl: null })
    try {
      const context = {
        readers: store.readers,
        clock: systemClock,
        publicUrl: `http://localhost:${house.port}`,
      }
      const time = async (page: Page, params: (turn: number) => Record<string, string>, turns: number) => {
        const times: number[] = []
        for (let turn = 0; turn < turns; turn++) {
          const began = performance.now()
          const answer = await page(context, {
            path: '/',
            params: params(turn),
            query: new URLSearchParams(),
          })
          times.push(performance.now() - began)
          if (answer.status !== 200) throw new Error(`a page answered ${answer.status}`)
        }
        return times
      }
      // Strides over the whole archive, so that no story is asked for twice.
      const story = (turn: number): Record<string, string> => {
        const [, , id, slug] = paths[(turn * 7919) % paths.length]!
        return { id: id!, slug: slug! }
      }
      await time(showStory, story, warmUp)
      const stories = await time(showStory, turn => story(turn + warmUp), measured)
      await time(showFront, () => ({}), warmUp / 4)
      const fronts = await time(showFront, () => ({}), measured / 4)
      return [
        { what: 'story page, median', value: median(stories), unit: 'ms', must: { atMost: 5 } },
        { what: 'story page, 99th of 100', value: quantile(stories, 0.99), unit: 'ms' },
        { what: 'front page, median', value: median(fronts), unit: 'ms' },
        { what: 'front page, 99th of 100', value: quantile(fronts, 0.99), unit: 'ms' },
      ]
    } finally {
      await store.close()
    }
  },
}
