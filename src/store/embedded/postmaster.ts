/** The server's process, as its pid file and the system tell of it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** `postmaster.pid`: line 1 the process, line 4 the port, line 8 `ready` when it takes connections. */
export function readPidFile(cluster: string): { pid: number; port: number } | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const [pid, port] = [Number(lines[0]), Number(lines[3])]
    return pid > 0 && port > 0 ? { pid, port } : null
  } catch {
    return null
  }
}

/**
 * Whether the process of the pid file is a server on this folder. After a power loss, and in every container, numbers come
 * again: a living stranger may bear it. Where the system does not tell (no /proc), a living process is taken for the server.
 */
export function isPostmaster(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false
  if (!existsSync('/proc/self/cmdline')) return true
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return words.some(word => /(^|\/)postgres$/.test(word)) && words.includes(cluster)
  } catch {
    return false
  }
}

/** A process by its number and, where the system tells it, the moment it began: the number alone comes again. */
export function processMark(pid: number): string {
  try {
    // The name in parentheses may hold blanks; the start time is the 20th field after it.
    const began = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[19]
    return `${pid} ${began}`
  } catch {
    return String(pid)
  }
}

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise(resolve => setTimeout(resolve, milliseconds))
