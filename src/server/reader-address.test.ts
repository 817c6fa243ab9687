import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { readerAddress } from './reader-address.ts'

const from = (peer: string, forwarded?: string) =>
  readerAddress({
    socket: { remoteAddress: peer },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  } as IncomingMessage)

test.each([
  ['198.51.100.7', undefined, '198.51.100.7', 'as it is'],
  ['198.51.100.7', '203.0.113.9', '198.51.100.7', 'a header from outside is not believed'],
  ['127.0.0.1', '203.0.113.9', '203.0.113.9', 'a proxy on this machine is'],
  ['10.0.0.3', '1.1.1.1, 203.0.113.9', '203.0.113.9', 'but only for what it saw itself'],
  ['::ffff:127.0.0.1', '203.0.113.9', '203.0.113.9', 'in IPv6 clothes as well'],
  ['127.0.0.1', 'unknown', '127.0.0.1', 'what is no address is none'],
  ['2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64', 'a household’s network'],
  ['2001:db8:1:2::9', undefined, '2001:db8:1:2::/64', 'however it is written'],
  ['::1', undefined, '0:0:0:0::/64', 'this machine'],
])('%s with %s counts as %s: %s', (peer, forwarded, address, _why) => {
  expect(from(peer, forwarded)).toBe(address)
})
