/** What the kernel knows about a process (Linux's /proc). */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Processor time used so far, user and system, all threads, in microseconds; the kernel rounds to its tick of 10 ms. */
export function processorMicroseconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The second field is the program's name in brackets, which may hold blanks.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10_000
}

/** Memory in use, in MB of a million bytes. */
export function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return (Number(/^VmRSS:\s+(\d+) kB/m.exec(status)![1]) * 1024) / 1e6
}

/** Runs a program to its end; its standard output, or an error with what it said. */
export function runToEnd(
  command: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string; input?: string; seconds: number },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: options.seconds * 1000,
    })
    child.stdin.end(options.input ?? '')
    let [out, told] = ['', '']
    child.stdout.on('data', chunk => (out += chunk))
    child.stderr.on('data', chunk => (told = (told + chunk).slice(-2_000)))
    child.once('error', reject)
    child.once('close', code =>
      code === 0
        ? resolve(out)
        : reject(new Error(`${command} ${args.join(' ')} ended with ${code}: ${told}`)),
    )
  })
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise(resolve => setTimeout(resolve, milliseconds))

/** Asks until the answer is yes; milliseconds that took, or an error that names what was waited for. */
export async function until(
  what: string,
  isSo: () => Promise<boolean>,
  { every = 5, within = 30_000 }: { every?: number; within?: number } = {},
): Promise<number> {
  const began = performance.now()
  for (;;) {
    if (await isSo().catch(() => false)) return performance.now() - began
    if (performance.now() - began > within) throw new Error(`waited ${within} ms for: ${what}`)
    await pause(every)
  }
}
