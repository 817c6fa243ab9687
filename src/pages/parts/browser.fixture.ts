/** Serves a view's output on a port of its own, with the assets it names, and opens it in Chromium. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { type Browser, chromium } from 'playwright-core'
import sharp from 'sharp'
import type { Html } from '../../base/html.ts'
import { assets } from './assets.ts'

const quiet = [
  '--no-sandbox',
  '--headless=new',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: '/usr/bin/chromium', args: quiet })

export type ShownPage = { readonly url: string; readonly asked: readonly string[]; close(): Promise<void> }

/** `fontDelay` in milliseconds holds back the font alone. Every medium is one plain picture. */
export async function showPage(markup: Html, fontDelay = 0): Promise<ShownPage> {
  const asked: string[] = []
  const picture = await sharp({ create: { width: 64, height: 43, channels: 3, background: '#3d5876' } })
    .webp()
    .toBuffer()
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/'
    asked.push(path)
    const asset = assets.get(path)
    if (asset?.type === 'font/woff2') await wait(fontDelay)
    const [type, body] =
      path === '/'
        ? ['text/html; charset=utf-8', String(markup)]
        : asset !== undefined
          ? [asset.type, asset.bytes]
          : path.endsWith('.webp')
            ? ['image/webp', picture]
            : ['text/plain', '']
    const keep = path === '/' ? 'no-store' : 'max-age=3600, immutable'
    response.writeHead(200, { 'content-type': type, 'cache-control': keep }).end(body)
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    asked,
    close: () => {
      server.closeAllConnections()
      return new Promise(closed => server.close(() => closed()))
    },
  }
}
