/** `chapar web` and `chapar worker`: one role each, for more than one machine on one `DATABASE_URL`. */
import { run, runWorker } from '../server/run.ts'
import { accountsFa } from '../strings/accounts.fa.ts'
import { cliFa } from '../strings/cli.fa.ts'
import { makeLog, untilTold } from './long-lived.ts'
import { withConfig } from './with-config.ts'

export const web = (): Promise<number> =>
  withConfig(async config => {
    const stopped = untilTold()
    const running = await run(config, makeLog(config), 'web')
    try {
      process.stdout.write(`${cliFa.site(`${running.newsroom.publicUrl}/`)}\n`)
      const link = await running.firstLink()
      if (link !== null) process.stdout.write(`${accountsFa.firstLink(link)}\n`)
      running.markReady()
      running.prepareScreens()
      await stopped
    } finally {
      await running.stop()
    }
    return 0
  })

export const worker = (): Promise<number> =>
  withConfig(async config => {
    const stopped = untilTold()
    const running = await runWorker(config, makeLog(config))
    try {
      process.stdout.write(`${cliFa.workerStarted}\n`)
      await stopped
    } finally {
      await running.stop()
    }
    return 0
  })
