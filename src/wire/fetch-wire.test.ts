import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { fetchWire } from './fetch-wire.ts'
import { isPrivateAddress } from './private-address.ts'

const servers: Server[] = []
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

const allow = ['127.0.0.1']
const codeOf = async (
  address: string,
  options: Partial<Parameters<typeof fetchWire>[1]> = {},
): Promise<string> => {
  const fetched = await fetchWire(address, { allow, ...options })
  return fetched.ok ? 'fetched' : fetched.code
}

describe('an address that must not be reached', () => {
  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://10.1.2.3/',
    'http://192.168.1.1/',
    'http://172.20.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.1.1/',
    'http://0.0.0.0/',
    'http://[::1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0x7f.1/',
    'http://127.1/',
  ])('%s is refused as private', async address => {
    expect(await codeOf(address, { allow: [] })).toBe('wire.address-private')
  })
  it('is refused when any address of its name is private', async () => {
    expect(
      await codeOf('http://news.example/', { allow: [], resolve: async () => ['93.184.216.34', '10.0.0.5'] }),
    ).toBe('wire.address-private')
  })
  it('is refused behind a redirect', async () => {
    const address = await serve((_request, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    )
    expect(await codeOf(address)).toBe('wire.address-private')
  })
  it.each([
    'ftp://example.com/x',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://user:word@example.com/',
    'خبر.txt',
    '',
  ])('%s is refused as no http address', async address => {
    expect(await codeOf(address)).toBe('wire.address-unsupported')
  })
  it('knows public addresses from private ones', () => {
    expect(['93.184.216.34', '2606:2800:220:1::1', '::ffff:93.184.216.34'].map(isPrivateAddress)).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe('an exception', () => {
  it('names a range, and only that range', async () => {
    const address = await serve((_request, response) => response.end('متن'))
    expect([
      await codeOf(address, { allow: ['127.0.0.0/8'] }),
      await codeOf(address, { allow: ['10.0.0.0/8'] }),
    ]).toEqual(['fetched', 'wire.address-private'])
  })
  it('names a host, whose judged address is the one that is asked', async () => {
    const port = new URL(await serve((_request, response) => response.end('متن'))).port
    let asked = 0
    const resolve = async (): Promise<string[]> => (asked++ === 0 ? ['127.0.0.1'] : ['10.255.255.1'])
    expect(await codeOf(`http://desk.example:${port}/`, { allow: ['desk.example'], resolve })).toBe('fetched')
    expect(asked).toBe(1)
  })
})

describe('an answer', () => {
  it('comes with its bytes, its type and where it was found', async () => {
    const address = await serve((request, response) => {
      if (request.url === '/')
        response.writeHead(301, { location: Buffer.from('/خبر', 'utf8').toString('latin1') }).end()
      else
        response
          .writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'content-encoding': 'gzip' })
          .end(gzipSync('متن خبر'))
    })
    const fetched = await fetchWire(address, { allow })
    if (!fetched.ok) throw new Error(fetched.code)
    expect([
      new TextDecoder().decode(fetched.value.bytes),
      fetched.value.contentType,
      decodeURI(fetched.value.finalAddress),
    ]).toEqual(['متن خبر', 'text/plain; charset=utf-8', `${address}/خبر`])
  })
  it('that goes round in circles is refused', async () => {
    const address = await serve((_request, response) => response.writeHead(302, { location: '/again' }).end())
    expect(await codeOf(address)).toBe('wire.redirects')
  })
  it('that never ends is cut at the bytes allowed', async () => {
    const address = await serve((_request, response) => {
      const more = (): void => {
        while (response.write('<item>'.repeat(1000))) if (response.destroyed) return
      }
      response.on('drain', more)
      more()
    })
    expect(await codeOf(address, { maxBytes: 200_000 })).toBe('wire.response-too-large')
  })
  it('that drips is cut at the time allowed', async () => {
    const address = await serve((_request, response) => {
      const timer = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(timer))
    })
    expect(await codeOf(address, { timeoutMs: 200 })).toBe('wire.response-slow')
  })
  it('that never begins is cut at the time allowed', async () => {
    const address = await serve(() => {})
    expect(await codeOf(address, { timeoutMs: 150 })).toBe('wire.response-slow')
  })
  it('that unfolds beyond the bytes allowed is refused', async () => {
    const address = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(20_000_000))),
    )
    expect(await codeOf(address)).toBe('wire.response-too-large')
  })
  it('with another status than success names it', async () => {
    const address = await serve((_request, response) => response.writeHead(404).end('نیست'))
    expect(await codeOf(address)).toBe('wire.fetch-status')
  })
  it('that cannot be had names the reason', async () => {
    expect(await codeOf('http://127.0.0.1:1/')).toBe('wire.fetch-failed')
    expect(
      await codeOf('http://no-such-host.invalid/', {
        resolve: async () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' })),
      }),
    ).toBe('wire.fetch-failed')
  })
})
