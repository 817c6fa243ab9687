/**
 * The floor that a hot page is compared with: `node:http` and nothing else, sending the same bytes with the same headers.
 *
 *   node bare-server.ts HEADERS.json BODY     prints its port
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const headers = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as string[]
const body = readFileSync(process.argv[3]!)
const server = createServer((_request, response) => {
  response.writeHead(200, headers)
  response.end(body)
})
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
