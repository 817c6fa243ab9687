import { isAlive, isPostmaster, pause, readPidFile } from './postmaster.ts'

const watchMilliseconds = 200

/**
 * Looks after a running server: one that died without saying goodbye (its pid file is still there) is started again; one
 * that was shut down on purpose is left so.
 */
export function watchServer(
  cluster: string,
  first: { pid: number; port: number },
  restart: () => Promise<{ pid: number; port: number }>,
): { stop(): Promise<void> } {
  let { pid } = first
  let isStopping = false
  const watching = (async () => {
    while (!isStopping) {
      await new Promise(resolve => setTimeout(resolve, watchMilliseconds).unref())
      if (isStopping || isAlive(pid)) continue
      const left = readPidFile(cluster)
      if (left === null) continue // shut down on purpose
      // Another process of ours may have been quicker; and the dead server's children need a moment to go.
      if (left.pid !== pid && isPostmaster(left.pid, cluster)) pid = left.pid
      else pid = (await restart().catch(() => null))?.pid ?? pid
    }
  })()
  return {
    async stop() {
      isStopping = true
      await Promise.race([watching, pause(1_000)])
    },
  }
}
