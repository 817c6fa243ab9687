/**
 * Accidents, as often as asked: `kill -9` of the web process, which is started again as a service manager would, and of the
 * database, which the web process must bring back by itself; at moments that chance chooses, while people write (`writers.ts`).
 * Now and then the second comes before the first is over. What was acknowledged stands in a ledger (`ledger.ts`), and is
 * judged (`judge.ts`) when all have finished what they were at and the site still runs.
 */
import { join } from 'node:path'
import { judge } from './judge.ts'
import { type Acknowledged, openLedger, readLedger } from './ledger.ts'
import { isAnswered, signInFirst } from './newsroom-client.ts'
import { dice, shuffle } from './random.ts'
import { keepSite } from './site-keeper.ts'
import { until } from './until.ts'
import {
  addressOf,
  contentOf,
  publishNewest,
  publishRevisions,
  saveRevisions,
  sendComment,
  type Work,
  writeComments,
} from './writers.ts'

export type Victim = 'web' | 'database'

export type Accidents = {
  /** An empty folder: the ledger lies in it, beside the site's own data. */
  readonly folder: string
  readonly seed: number
  /** How often each is killed. */
  readonly times: number
  readonly say?: (line: string) => void
}

export type Outcome = {
  /** What is not as it must be; empty where nothing was lost, doubled or half done. */
  readonly faults: readonly string[]
  readonly kills: Readonly<Record<Victim, number>>
  readonly acknowledged: Readonly<Record<Acknowledged['what'], number>>
  /** From a kill until all three kinds of writers had an answer again, in milliseconds; of overlapping ones the last alone. */
  readonly recoveries: Readonly<Record<Victim, readonly number[]>>
  /** Starts that gave up because the database was killed under them; they were repeated. */
  readonly repeatedStarts: number
}

const stories = 4
const readers = 4
/** Such a part of the accidents comes before the one before is over. */
const overlapping = 0.25
const kinds = ['comment', 'revision', 'release'] as const
const recoverySeconds = 60

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

export async function writeThroughAccidents(accidents: Accidents): Promise<Outcome> {
  const { folder, seed, times, say = () => {} } = accidents
  const random = dice(seed)
  const dataDir = join(folder, 'data')
  const ledgerFile = join(folder, 'ledger.jsonl')
  const ledger = openLedger(ledgerFile)
  const complaints: string[] = []
  const complain = (fault: string): void => {
    say(fault)
    complaints.push(fault)
  }
  const keeper = await keepSite({ DATA_DIR: dataDir }, complain)
  try {
    const { origin } = keeper
    const desk = await signInFirst(keeper.first)
    let isOver = false
    const work = (salt: number): Work => ({
      origin,
      desk,
      ledger,
      random: dice(seed * 1_000 + salt),
      isOver: () => isOver,
      complain,
    })
    const ids = await openStories(work(0))
    const people = employ(work, ids, await findParents(work(0), ids))
    const recoveries: Record<Victim, number[]> = { web: [], database: [] }
    const strike = async (): Promise<void> => {
      const victims = shuffle(
        Array.from({ length: times }, (): Victim[] => ['web', 'database']).flat(),
        random,
      )
      for (const [i, victim] of victims.entries()) {
        await pause(random() * 500)
        const at = performance.now()
        await (victim === 'web' ? keeper.killWeb() : keeper.killDatabase())
        const before = kinds.map(ledger.count)
        if (random() < overlapping && i + 1 < victims.length) continue
        await until(
          `after ${i + 1} accidents, the last of the ${victim}, everybody is answered again`,
          () => kinds.every((kind, k) => ledger.count(kind) > before[k]! + 1),
          recoverySeconds,
        )
        recoveries[victim].push(performance.now() - at)
        say(`${i + 1} of ${victims.length}: ${victim}, ${Math.round(recoveries[victim].at(-1)!)} ms`)
      }
      isOver = true
    }
    try {
      await Promise.all([strike(), people])
    } finally {
      isOver = true
      await people.catch(() => {})
    }
    const faults = await judge({ dataDir, origin, desk, stories: ids }, readLedger(ledgerFile))
    return {
      faults: [...new Set(complaints), ...faults, ...(await keeper.stop())],
      kills: { web: times, database: times },
      acknowledged: Object.fromEntries(
        kinds.map(kind => [kind, ledger.count(kind)]),
      ) as Outcome['acknowledged'],
      recoveries,
      repeatedStarts: keeper.repeatedStarts(),
    }
  } finally {
    await keeper.stop()
    ledger.close()
  }
}

/** Live stories to write under: under every second one comments are out at once, under the others they wait. */
async function openStories(work: Work): Promise<number[]> {
  const ids: number[] = []
  for (let i = 1; i <= stories; i++) {
    const headline = `پل تازه رودبست، خبر ${i}`
    const made = await work.desk.ask('POST /stories', '/stories', {
      key: `story-of-the-test-${i}`,
      content: contentOf(headline),
    })
    if (!isAnswered(made)) throw new Error(JSON.stringify(made.value))
    const { id } = made.value.row
    work.ledger.note({ what: 'revision', storyId: id, number: 1, headline })
    await publishNewest(work, id)
    const mode = i % 2 === 1 ? 'open' : 'held'
    const set = await work.desk.ask('PUT /stories/:story/comment-mode', `/stories/${id}/comment-mode`, {
      mode,
    })
    if (!isAnswered(set)) throw new Error(JSON.stringify(set.value))
    ids.push(id)
  }
  return ids
}

/** Sets everybody to work; resolves when all have finished. */
function employ(
  work: (salt: number) => Work,
  ids: readonly number[],
  parents: ReadonlyMap<number, number>,
): Promise<unknown> {
  const half = Math.ceil(ids.length / 2)
  return Promise.all([
    ...Array.from({ length: readers }, (_, i) => writeComments(work(100 + i), i + 1, ids, parents)),
    ...ids.map((id, i) => saveRevisions(work(200 + i), id, 1)),
    publishRevisions(work(300), ids.slice(0, half)),
    publishRevisions(work(301), ids.slice(half)),
  ])
}

/** A first comment that stands under every story, for others to answer. */
async function findParents(work: Work, ids: readonly number[]): Promise<Map<number, number>> {
  const parents = new Map<number, number>()
  for (const storyId of ids) {
    const [key, text] = [`first-comment-of-${storyId}`, `نخستین دیدگاه زیر خبر ${storyId} همین است.`]
    const first = {
      storyId,
      key,
      text,
      address: addressOf(0, parents.size),
      parent: null,
      way: 'slow',
    } as const
    const id = await sendComment(work, first)
    if (id === null) throw new Error('nobody may write the first comment')
    const decided = await work.desk.ask('POST /comments/decisions', '/comments/decisions', {
      comments: [{ id, version: 1 }],
      verdict: 'approve',
      reason: null,
    })
    if (!isAnswered(decided)) throw new Error(JSON.stringify(decided.value))
    parents.set(storyId, id)
  }
  return parents
}
