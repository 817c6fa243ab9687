/**
 * `npm run chaos`: kills the web process and the database fifty times each while people write, and judges what is left by the
 * ledger of what was acknowledged. `npm run chaos -- --times 5 --seed 7` kills less, or by other dice. Ends with 1 when
 * anything was lost, doubled or half done; then its folder stays, to be looked at.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeThroughAccidents } from '../e2e/support/accidents.ts'

const { values } = parseArgs({
  options: { times: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
})
const [times, seed] = [Number(values.times), Number(values.seed)]
if (!Number.isInteger(times) || times < 1 || !Number.isInteger(seed)) {
  process.stderr.write('chapar chaos: --times is a number from 1, --seed a number\n')
  process.exit(64)
}

const began = performance.now()
const folder = await mkdtemp(join(tmpdir(), 'chapar-chaos-'))
const say = (line: string): void => void process.stderr.write(`chapar chaos: ${line}\n`)
const outcome = await writeThroughAccidents({ folder, seed, times, say }).catch((error: unknown) => {
  say(`broken off, look into ${folder}`)
  throw error
})

const { acknowledged, recoveries, repeatedStarts, faults } = outcome
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`
const spread = (all: readonly number[]): string => {
  const sorted = all.toSorted((one, other) => one - other)
  if (sorted.length === 0) return 'none'
  return `median ${seconds(sorted[Math.floor(sorted.length / 2)]!)}, worst ${seconds(sorted.at(-1)!)}`
}
console.log(
  `seed ${seed}: web process and database killed ${times} times each in ${seconds(performance.now() - began)}`,
)
console.log(
  `acknowledged: ${acknowledged.comment} comments, ${acknowledged.revision} saves, ${acknowledged.release} publications`,
)
console.log(`everybody answered again after a killed web process: ${spread(recoveries.web)}`)
console.log(`everybody answered again after a killed database: ${spread(recoveries.database)}`)
console.log(`starts that gave up under a killed database and were repeated: ${repeatedStarts}`)
if (faults.length === 0) {
  await rm(folder, { recursive: true, force: true })
  console.log('lost, doubled or half done: nothing')
} else {
  console.log(`lost, doubled or half done: ${faults.length}; look into ${folder}`)
  for (const fault of faults) console.log(`- ${fault}`)
  process.exitCode = 1
}
