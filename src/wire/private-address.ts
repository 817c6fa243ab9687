/**
 * Which network addresses a fetch must not reach: everything that is not a public unicast address. The lists are
 * IANA's special-purpose registries for IPv4 and IPv6; the metadata services of clouds sit in link-local space.
 */
import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net'

const closed = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  closed.addSubnet(network, bits, 'ipv4')

const publicV6 = new BlockList()
publicV6.addSubnet('2000::', 3, 'ipv6')
const closedV6 = new BlockList()
// Teredo, ORCHID, documentation, 6to4: inside 2000::/3, but tunnels, samples or no destinations.
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closedV6.addSubnet(network, bits, 'ipv6')

/** The IPv4 address inside an IPv6 one (mapped, compatible, NAT64, also the local NAT64 prefix), or null. */
function embeddedIpv4(address: string): string | null {
  const groups = expand(address)
  if (groups === null) return null
  const prefix = groups
    .slice(0, 6)
    .map(group => group.toString(16))
    .join(':')
  const isEmbedding =
    prefix === '0:0:0:0:0:ffff' ||
    prefix === '0:0:0:0:0:0' ||
    prefix === '64:ff9b:0:0:0:0' ||
    prefix.startsWith('64:ff9b:1:') ||
    prefix === '0:0:0:0:ffff:0'
  if (!isEmbedding) return null
  const [high, low] = [groups[6]!, groups[7]!]
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/** An IPv6 address as eight numbers. */
function expand(address: string): number[] | null {
  let text = address.split('%')[0]!
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(text)
  if (dotted) {
    const [a, b, c, d] = dotted.slice(2).map(Number) as [number, number, number, number]
    text = `${dotted[1]}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
  }
  const [head, tail] = text.split('::')
  const before = head === '' ? [] : head!.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = 8 - before.length - after.length
  if (missing < 0 || (tail === undefined && missing !== 0)) return null
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after].map(group =>
    Number.parseInt(group, 16),
  )
  return groups.length === 8 && groups.every(group => group >= 0 && group <= 0xffff) ? groups : null
}

/** True where an IP address is no public one. Anything that is not an IP address is private too: nothing is assumed. */
export function isPrivateAddress(address: string): boolean {
  if (isIPv4(address)) return closed.check(address, 'ipv4')
  if (!isIPv6(address)) return true
  const inner = embeddedIpv4(address)
  if (inner !== null) return closed.check(inner, 'ipv4')
  return !publicV6.check(address, 'ipv6') || closedV6.check(address, 'ipv6')
}

/**
 * Makes the exceptions of `FETCH_ALLOW` answerable: host names (exact), IP addresses and CIDR ranges. An entry that is
 * none of these allows nothing.
 */
export function allowList(entries: readonly string[]): {
  allowsHost(host: string): boolean
  allowsAddress(address: string): boolean
} {
  const hosts = new Set<string>()
  const networks = new BlockList()
  for (const entry of entries.map(text => text.trim().toLowerCase()).filter(text => text !== '')) {
    const [address, bits] = entry.replace(/^\[|\]$/g, '').split('/')
    const family = isIP(address!)
    if (family === 0) {
      if (bits === undefined) hosts.add(entry)
    } else if (bits === undefined) networks.addAddress(address!, family === 4 ? 'ipv4' : 'ipv6')
    else if (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
      networks.addSubnet(address!, Number(bits), family === 4 ? 'ipv4' : 'ipv6')
  }
  return {
    allowsHost: host => hosts.has(host.toLowerCase()),
    allowsAddress: address =>
      isIP(address) !== 0 && networks.check(address, isIPv4(address) ? 'ipv4' : 'ipv6'),
  }
}
