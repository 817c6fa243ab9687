/** Keeps a site running as a service manager does: whatever ends is started again, on the same port and folder. */
import { readPidFile } from '../../src/store/embedded/postmaster.ts'
import { type Site, startSite, untilReady } from './chapar-process.ts'
import { until } from './until.ts'

export type SiteKeeper = {
  readonly origin: string
  /** The first start, for what it printed. */
  readonly first: Site
  /** `kill -9` of the process and its bootstrap at once; the next start begins before this resolves. */
  killWeb(): Promise<void>
  /** `kill -9` of the database's postmaster, or of the next one while there is none. */
  killDatabase(): Promise<void>
  /** Starts that ended before they were ready: the database was killed under them. */
  repeatedStarts(): number
  /** Ends it as a user does; what went wrong in doing so. */
  stop(): Promise<readonly string[]>
}

export async function keepSite(
  env: { readonly DATA_DIR: string },
  complain: (fault: string) => void,
): Promise<SiteKeeper> {
  const cluster = `${env.DATA_DIR}/postgres`
  const first = await startSite({ ...env, SAMPLE: 'off' }, true)
  await untilReady(first)
  let [site, isReady, isKept, repeated] = [first, true, true, 0]
  let restarting: Promise<void> = Promise.resolve()

  const watch = (watched: Site): void => {
    watched.ended.then(({ code, signal }) => {
      if (!isKept) return
      if (isReady && signal !== 'SIGKILL')
        complain(`the site ended by itself with ${code}: ${watched.stderr().slice(-2_000)}`)
      if (!isReady && signal !== 'SIGKILL') repeated++
      restarting = restart()
    })
  }
  const restart = async (): Promise<void> => {
    isReady = false
    site = await startSite({ ...env, SAMPLE: 'off', PORT: String(first.port) }, true)
    watch(site)
    const begun = site
    untilReady(begun).then(
      () => {
        isReady ||= site === begun
      },
      () => {},
    )
  }
  watch(first)

  return {
    origin: first.origin,
    first,
    async killWeb() {
      const killed = site
      process.kill(-killed.child.pid!, 'SIGKILL')
      await killed.ended
      await restarting
    },
    async killDatabase() {
      await until('there is a database to kill', () => kill(readPidFile(cluster)?.pid))
    },
    repeatedStarts: () => repeated,
    async stop() {
      if (!isKept) return []
      isKept = false
      await restarting
      const ended = await site.stop()
      const left = readPidFile(cluster)
      return [
        ...(ended.code === 0
          ? []
          : [`stopping ended with ${JSON.stringify(ended)}: ${site.stderr().slice(-2_000)}`]),
        ...(left === null || !kill(left.pid) ? [] : ['stopping left the database behind']),
      ]
    },
  }
}

function kill(pid: number | undefined): boolean {
  try {
    return pid !== undefined && process.kill(pid, 'SIGKILL')
  } catch {
    return false // it is gone already
  }
}
