import { readConfig } from '../server/config.ts'
import { buildHttp } from '../server/http.ts'
import { openStore } from '../server/open-store.ts'

export async function start(): Promise<number> {
  const config = readConfig()
  if (!config.ok) {
    process.stderr.write(`${config.code}\n`)
    return 78
  }
  const store = await openStore(config.value)
  const app = buildHttp(store)
  await app.listen({ port: config.value.port, host: config.value.host })
  process.stdout.write(`${config.value.publicUrl}/\n`)
  await new Promise<void>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
  await app.close()
  await store.close()
  return 0
}
