/**
 * From the command to publish to the moment when readers find the story on its page, on the front and in the feed, which were
 * all served from memory until then. The command runs in another process than the pages, as an editor's would.
 */
import { openDesk } from '../desk.ts'
import { until } from '../process.ts'
import { type Figure, median, type Question } from '../question.ts'

const turns = 20
const must = { atMost: 1_000 }
const aim = { atMost: 100 }

export const publishVisible: Question = {
  name: 'publish-visible',
  async ask(workshop): Promise<Figure[]> {
    const house = await workshop.stocked()
    const desk = await openDesk(house)
    const times = { page: [] as number[], front: [] as number[], feed: [] as number[] }
    try {
      for (let turn = 0; turn < turns; turn++) {
        const id = await desk.write(`سنجش سرعت انتشار، نوبت ${turn + 1}`)
        for (const path of ['/', '/rss']) await (await house.get(path)).arrayBuffer()
        const began = performance.now()
        const path = await desk.publish(id)
        const seenOn = async (page: string): Promise<number> => {
          const isThere = async () => {
            const answer = await house.get(page)
            return (await answer.text()).includes(`/news/${id}/`) && answer.status === 200
          }
          await until(`story ${id} on ${page}`, isThere, { every: 1 })
          return performance.now() - began
        }
        times.page.push(await seenOn(encodeURI(path)))
        times.front.push(await seenOn('/'))
        times.feed.push(await seenOn('/rss'))
      }
    } finally {
      await desk.close()
    }
    return [
      { what: 'command to page, median', value: median(times.page), unit: 'ms', must, aim },
      { what: 'then on the front, median', value: median(times.front), unit: 'ms', must, aim },
      { what: 'then in the feed, median', value: median(times.feed), unit: 'ms', must, aim },
    ]
  },
}
