/**
 * Where a request comes from, for counting. A proxy on this machine or in this network says it in X-Forwarded-For; only the last
 * entry is its own word, for everything before it came from outside. From anybody else the header is not believed.
 */
import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

const near = new BlockList()
near.addSubnet('127.0.0.0', 8)
near.addSubnet('10.0.0.0', 8)
near.addSubnet('172.16.0.0', 12)
near.addSubnet('192.168.0.0', 16)
near.addAddress('::1', 'ipv6')
near.addSubnet('fc00::', 7, 'ipv6')
near.addSubnet('fe80::', 10, 'ipv6')

export function readerAddress(request: IncomingMessage): string {
  const peer = plain(request.socket.remoteAddress ?? '')
  const header = request.headers['x-forwarded-for']
  const last = plain((Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').at(-1)!.trim())
  const isNear = isIP(peer) !== 0 && near.check(peer, isIP(peer) === 6 ? 'ipv6' : 'ipv4')
  return network(isNear && isIP(last) !== 0 ? last : peer)
}

/** An IPv4 address in IPv6 clothes is an IPv4 address. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** A household has an IPv6 network, not an address: its first 64 bits. */
function network(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail = ''] = address.toLowerCase().split('%')[0]!.split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail === '' ? [] : tail.split(':')
  const missing = address.includes('::') ? 8 - first.length - last.length : 0
  const groups = [...first, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...last]
  return `${groups
    .slice(0, 4)
    .map(group => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
