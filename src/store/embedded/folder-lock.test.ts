import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withFolderLock } from './folder-lock.ts'
import { isPostmaster, processMark } from './postmaster.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chapar-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const lock = () => join(folder, 'postgres-lock')

test('one at a time: the second waits for the first', async () => {
  const order: string[] = []
  const work = (name: string) => async () => {
    order.push(`${name} begins`)
    await new Promise(resolve => setTimeout(resolve, 30))
    order.push(`${name} ends`)
  }
  await Promise.all([withFolderLock(folder, work('a')), withFolderLock(folder, work('b'))])
  expect(order.map(line => line.slice(2))).toEqual(['begins', 'ends', 'begins', 'ends'])
})

test('a lock whose process is gone is taken over', async () => {
  writeFileSync(lock(), '2147483646 1')
  expect(await withFolderLock(folder, async () => 'done')).toBe('done')
})

test('a lock whose number a living stranger bears is taken over: numbers come again', async () => {
  writeFileSync(lock(), `${process.pid} 1`)
  expect(await withFolderLock(folder, async () => 'done')).toBe('done')
})

test('a lock that its own living process has held for two minutes is taken over', async () => {
  writeFileSync(lock(), processMark(process.pid))
  const old = new Date(Date.now() - 130_000)
  utimesSync(lock(), old, old)
  expect(await withFolderLock(folder, async () => 'done')).toBe('done')
})

test('the lock is gone after work that failed', async () => {
  await expect(withFolderLock(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(existsSync(lock())).toBe(false)
})

test('a living stranger is no server on our folder', () => {
  expect(isPostmaster(process.pid, folder)).toBe(false)
})
