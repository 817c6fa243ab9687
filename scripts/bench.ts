/**
 * `npm run bench`: every question of `bench/`, one after the other; `npm run bench -- hot-page search` asks those alone.
 * Ends with 1 when a figure breaks the bound that it must keep.
 */
import { cpus, release, totalmem, type } from 'node:os'
import { parseArgs } from 'node:util'
import { commentLoop } from '../bench/comments/comments.ts'
import { databaseAway } from '../bench/database-away/database-away.ts'
import { hotPage } from '../bench/hot-page/hot-page.ts'
import { memory } from '../bench/memory/memory.ts'
import { pageSize } from '../bench/page-size/page-size.ts'
import { publishVisible } from '../bench/publish-visible/publish-visible.ts'
import { type Bound, type Figure, holds, type Question } from '../bench/question.ts'
import { render } from '../bench/render/render.ts'
import { search } from '../bench/search/search.ts'
import { start } from '../bench/start/start.ts'
import { openWorkshop } from '../bench/workshop.ts'

const questions: readonly Question[] = [
  memory,
  hotPage,
  render,
  search,
  pageSize,
  publishVisible,
  commentLoop,
  databaseAway,
  start,
]

const { positionals } = parseArgs({ allowPositionals: true })
const unknown = positionals.filter(word => !questions.some(({ name }) => name === word))
if (unknown.length > 0) {
  const known = questions.map(({ name }) => name).join(' ')
  process.stderr.write(`chapar bench: no question ${unknown.join(' ')}; there are: ${known}\n`)
  process.exit(64)
}

const asked = questions.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
const say = (text: string): void => void process.stderr.write(`chapar bench: ${text}\n`)
const workshop = await openWorkshop(say)
const rows: string[][] = []
let isBroken = false
try {
  for (const { name, ask } of asked) {
    say(name)
    for (const figure of await ask(workshop)) {
      const verdict = judge(figure)
      if (verdict === 'BROKEN') isBroken = true
      rows.push([
        name,
        figure.what,
        `${print(figure.value)} ${figure.unit}`,
        bound(figure.must),
        bound(figure.aim),
        verdict,
      ])
    }
  }
} finally {
  await workshop.close()
}
const processor = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`
console.log(
  `${processor}, ${(totalmem() / 1e9).toFixed(0)} GB, ${type()} ${release()}, Node ${process.versions.node}\n`,
)
console.log(table([['question', 'figure', 'value', 'must', 'aim', ''], ...rows]))
process.exitCode = isBroken ? 1 : 0

function judge({ value, must, aim }: Figure): string {
  if (must && !holds(value, must)) return 'BROKEN'
  if (aim) return holds(value, aim) ? 'aim reached' : 'kept'
  return must ? 'kept' : ''
}

function print(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

function bound(given: Bound | undefined): string {
  if (given === undefined) return ''
  return 'atLeast' in given ? `≥ ${given.atLeast}` : `≤ ${given.atMost}`
}

function table(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map(line => line[column]!.length)))
  return lines
    .map(line =>
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
