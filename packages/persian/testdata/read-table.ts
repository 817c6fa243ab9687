/** Reads a table of `input ⇥ expected`: comments and empty lines left out, \u escapes resolved. */
import { readFileSync } from 'node:fs'

export function readTable(name: string): [string, string][] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8')
  return text
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.replace(/\\u([0-9A-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))))
    .map(line => line.split('\t') as [string, string])
}
