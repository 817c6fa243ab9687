import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../../base/clock.ts'
import { isAlive, pause, processMark } from './postmaster.ts'

/** Longer than any start or stop takes: who holds it for so long has only left its number to another process. */
const staleMilliseconds = 120_000

/**
 * One at a time: making, starting, adopting and stopping the server of a data folder. Two first starts would write into one
 * half-made cluster; a start could adopt what a stop is about to end. A lock whose process is gone is taken over.
 */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const file = join(folder, 'postgres-lock')
  while (!take(file)) {
    if (isStale(file)) rmSync(file, { force: true })
    else await pause(50)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function take(file: string): boolean {
  try {
    const lock = openSync(file, 'wx')
    writeSync(lock, processMark(process.pid))
    closeSync(lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function isStale(file: string): boolean {
  try {
    const holder = readFileSync(file, 'utf8')
    const age = systemClock().getTime() - statSync(file).mtimeMs
    // A lock without a holder is being written at this moment, unless its writer was killed just then.
    if (holder === '') return age > 5_000
    return !isHeldBy(holder) || age > staleMilliseconds
  } catch {
    return false // it was released just now
  }
}

/** The holder lives: its number, and the moment it began. */
const isHeldBy = (holder: string): boolean => {
  const pid = Number.parseInt(holder, 10)
  return pid > 0 && isAlive(pid) && processMark(pid) === holder
}
