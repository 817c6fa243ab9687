/**
 * `node scripts/build-comment-words.ts FOLDER`: one file of words for the comment room out of the lists in FOLDER
 * (`words.tsv`, `words-latin.tsv`, `spam-phrases.tsv`, `groups.tsv`; origin and licences in src/comments/data/NOTICE).
 * Entries that must not be matched (`drop`) stay as `innocent`: they are let through even where a reading of them is listed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
if (folder === undefined) throw new Error('which folder holds the lists?')

const rows = (file: string): string[][] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .slice(1)
    .filter(line => line !== '')
    .map(line => line.split('\t'))

const lines = [
  ...rows('words.tsv').map(([term, tier, kind, joins]) => [term, tier, kind, joins]),
  ...rows('words-latin.tsv').map(([term, tier]) => [term, tier, 'swear', '1']),
  ...rows('spam-phrases.tsv').map(([term, weight]) => [
    term,
    weight === 'strong' ? 'suspect' : 'weak',
    'spam',
    '1',
  ]),
  ...rows('groups.tsv').map(([term]) => [term, 'group', 'group', '0']),
].map(([term, tier, ...rest]) => [term, tier === 'drop' ? 'innocent' : tier, ...rest].join('\t'))

const target = join(import.meta.dirname, '..', 'src', 'comments', 'data', 'words.tsv')
writeFileSync(target, `${['term\ttier\tkind\tjoin', ...new Set(lines)].join('\n')}\n`)
process.stdout.write(`${lines.length} entries\n`)
