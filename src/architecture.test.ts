/**
 * Who may know whom, as a table. A failure says what to do instead. The reasons stand in ARCHITECTURE.md.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { parseSync } from 'oxc-parser'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

const pure = ['persian', 'base']
const model = [...pure, 'strings', 'story']
const stored = [...model, 'store']
const capable = [...stored, 'accounts', 'media', 'wire']
const capabilities = [...capable, 'publish', 'front', 'search', 'comments', 'dossier', 'syndication']

/** Room → rooms it may import. A room may always import itself. */
const mayKnow: Readonly<Record<string, readonly string[]>> = {
  base: ['persian'],
  strings: pure,
  story: pure,
  store: ['story', 'base'],
  accounts: stored,
  media: stored,
  wire: [...stored, 'media'],
  publish: capable,
  front: capable,
  comments: capable,
  search: [...capable, 'publish', 'front', 'comments'],
  syndication: [...capable, 'publish', 'front', 'search', 'comments', 'dossier'],
  pages: capabilities,
  newsroom: capabilities,
  server: [...capabilities, 'pages', 'newsroom'],
  cli: [...capabilities, 'pages', 'newsroom', 'server', 'sample'],
}

type Import = { readonly from: string; readonly to: string; readonly isType: boolean }

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => join('src', name))
const ours = files.filter(name => !/\.test\.ts$|\.fixture\.ts$|\/testing\//.test(name))

const source = (file: string): string => readFileSync(join(root, file), 'utf8')

const roomOf = (file: string): string => {
  const [top, second] = file.split(sep)
  return top === 'src' ? second! : top!
}

function importsOf(file: string): Import[] {
  const { module } = parseSync(file, source(file))
  const from = (specifier: string, isType: boolean): Import => ({ from: file, to: specifier, isType })
  return [
    ...module.staticImports.map(each =>
      from(each.moduleRequest.value, each.entries.every(entry => entry.isType) && each.entries.length > 0),
    ),
    ...module.staticExports.flatMap(each =>
      each.entries.flatMap(entry =>
        entry.moduleRequest ? [from(entry.moduleRequest.value, entry.isType)] : [],
      ),
    ),
  ]
}

/** The room that an import leads to; null for packages of others. */
function roomOfImport({ from, to }: Import): string | null {
  if (to === 'persian' || to.startsWith('persian/')) return 'persian'
  return to.startsWith('.') ? roomOf(relative(root, resolve(root, dirname(from), to))) : null
}

test('a room imports only the rooms it may know', () => {
  const wrong = ours.flatMap(file =>
    importsOf(file).flatMap(each => {
      const [mine, theirs] = [roomOf(file), roomOfImport(each)]
      if (theirs === null || theirs === mine || mayKnow[mine]?.includes(theirs)) return []
      // Sentences are typed by the refusals that they tell; nothing of the room comes with a type.
      if (mine === 'strings' && each.isType) return []
      return [
        `${file} imports ${each.to}: ${mine} may not know ${theirs}. Hand it in as a value, or move the code.`,
      ]
    }),
  )
  expect(wrong).toEqual([])
})

test('rooms do not know each other in a circle', () => {
  const edges = new Map<string, Set<string>>()
  for (const file of ours) {
    for (const each of importsOf(file)) {
      const theirs = roomOfImport(each)
      if (theirs !== null && theirs !== roomOf(file) && !each.isType) {
        edges.set(roomOf(file), (edges.get(roomOf(file)) ?? new Set()).add(theirs))
      }
    }
  }
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    [...(edges.get(from) ?? [])].some(
      next => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
    )
  expect([...edges.keys()].filter(room => reaches(room, room))).toEqual([])
})

const offenders = (pattern: RegExp, allowed: (file: string) => boolean): string[] =>
  ours.filter(file => !allowed(file) && pattern.test(withoutComments(source(file))))

const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')

test('SQL stands in store/ alone', () => {
  expect(offenders(/\bsql`|\bfrom 'pg'/, file => roomOf(file) === 'store')).toEqual([])
})

test('the environment is read in server/config.ts alone', () => {
  expect(offenders(/process\.env\b/, file => file === join('src', 'server', 'config.ts'))).toEqual([])
})

test('the clock is read in base/clock.ts alone', () => {
  const clock = join('src', 'base', 'clock.ts')
  expect(offenders(/\bDate\.now\(|new Date\(\)|Temporal\.Now\b/, file => file === clock)).toEqual([])
})

test('sentences that people read stand in strings/, words that code recognises in lexicons', () => {
  const persian = /[\u0621-\u06cc]{2,}/
  const mayHold = (file: string) => roomOf(file) === 'strings' || /\.lexicon\.ts$/.test(file)
  const code = (file: string) => withoutComments(source(file))
  expect(ours.filter(file => !mayHold(file) && persian.test(code(file)))).toEqual([])
})

test('the persian package’s core imports nothing of others and touches no disk, clock or network', () => {
  const folder = join('packages', 'persian', 'src')
  const core = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !/\.test\.ts$|^node\.ts$|^browser\.ts$/.test(name))
    .map(name => join(folder, name))
  const foreign = core.flatMap(file =>
    importsOf(file)
      .filter(({ to }) => !to.startsWith('.'))
      .map(({ to }) => `${file}: ${to}`),
  )
  expect(foreign).toEqual([])
  expect(
    core.filter(file => /\bprocess\.|\bfetch\(|Date\.now\(|new Date\(\)/.test(withoutComments(source(file)))),
  ).toEqual([])
})
