import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newsroomFolder } from './build.ts'

let cache: string
let folder: string
beforeAll(async () => {
  cache = mkdtempSync(join(tmpdir(), 'newsroom-ui-'))
  folder = await newsroomFolder(cache)
})
afterAll(() => rmSync(cache, { recursive: true, force: true }))

const read = (file: string) => readFileSync(join(folder, file), 'utf8')

/** Scripts that are fetched before anything is shown: those of the page and all that they import at once. */
function firstScripts(): string[] {
  const found = new Set<string>()
  const follow = (file: string) => {
    if (found.has(file)) return
    found.add(file)
    for (const [, name] of read(file).matchAll(
      /(?:^|[;}\s])(?:import|export)[^'"()]*from\s*["']\.\/([\w.-]+\.js)["']/g,
    ))
      follow(`assets/${name}`)
  }
  for (const [, file] of read('index.html').matchAll(/\/newsroom\/(assets\/[\w.-]+\.js)"/g)) follow(file!)
  return [...found]
}

test('the first load stays under 300 KB of script, compressed', () => {
  const bytes = firstScripts().reduce((sum, file) => sum + gzipSync(read(file)).length, 0)
  expect(bytes).toBeGreaterThan(40_000)
  expect(bytes).toBeLessThan(300 * 1024)
})

test('the editor and the calendar come when they are needed', () => {
  const first = firstScripts()
  const later = readdirSync(join(folder, 'assets')).filter(name =>
    /^(EditorScreen|ScheduleFields|FrontScreen|newsroom\.en)/.test(name),
  )
  expect(later.filter(name => name.endsWith('.js')).length).toBe(4)
  expect(first.filter(file => later.includes(file.slice('assets/'.length)))).toEqual([])
})

test('the page holds no script and no style of its own, so that its policy can allow files alone', () => {
  const page = read('index.html')
  expect(page).not.toMatch(/<style|<script(?![^>]*\bsrc=)|\bstyle=|javascript:/)
  expect(page).not.toMatch(/https?:\/\//)
})

test('the face of the house comes along', () => {
  expect(readdirSync(join(folder, 'assets')).some(name => /^vazirmatn-.*\.woff2$/.test(name))).toBe(true)
})

test('what is built already is not built again', async () => {
  const before = performance.now()
  expect(await newsroomFolder(cache)).toBe(folder)
  expect(readdirSync(cache)).toHaveLength(1)
  expect(performance.now() - before).toBeLessThan(1000)
})
