/** What commands that run until they are told to stop have in common. */
import { systemClock } from '../base/clock.ts'
import type { Config } from '../server/config.ts'
import type { Log } from '../server/run.ts'

/** Ctrl-C reaches us twice, from the terminal and through the bootstrap: it is one wish. */
export function untilTold(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}

/** One JSON object a line on stderr, for whatever gathers logs. */
export function makeLog({ logLevel }: Config): Log {
  if (logLevel === 'silent' || logLevel === 'fatal') return () => {}
  return (message, error) => {
    const told = error instanceof Error ? (logLevel === 'debug' ? error.stack : error.message) : ''
    process.stderr.write(
      `${JSON.stringify({ at: systemClock().toISOString(), message, ...(told ? { error: told } : {}) })}\n`,
    )
  }
}
