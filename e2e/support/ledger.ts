/**
 * What Chapar acknowledged, kept outside of it: one JSON line an acknowledgement, on the disk before the writer goes on. Who
 * judges afterwards asks this, not the memory of those who wrote.
 */
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'

export type Acknowledged =
  | {
      readonly what: 'comment'
      readonly storyId: number
      readonly key: string
      readonly text: string
      readonly id: number
    }
  | {
      readonly what: 'revision'
      readonly storyId: number
      readonly number: number
      readonly headline: string
    }
  | { readonly what: 'release'; readonly storyId: number; readonly number: number; readonly revision: number }

export type Ledger = {
  note(acknowledged: Acknowledged): void
  /** How many of a kind were noted so far. */
  count(what: Acknowledged['what']): number
  close(): void
}

export function openLedger(file: string): Ledger {
  const descriptor = openSync(file, 'a')
  const counts = { comment: 0, revision: 0, release: 0 }
  return {
    note(acknowledged) {
      writeSync(descriptor, `${JSON.stringify(acknowledged)}\n`)
      fsyncSync(descriptor)
      counts[acknowledged.what]++
    },
    count: what => counts[what],
    close: () => closeSync(descriptor),
  }
}

export const readLedger = (file: string): Acknowledged[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Acknowledged)
