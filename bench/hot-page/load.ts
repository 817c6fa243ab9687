/**
 * Asks a server on this machine for one page over kept connections, one request under way on each, until a number of answers
 * or of seconds is reached; prints what came back as JSON. Reads no more of an answer than its length, so that the
 * generator costs little beside the server it shares a machine with.
 *
 *   node load.ts PORT REQUESTS SECONDS CONNECTIONS < request
 */
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'

const [port, wanted, seconds, connections] = process.argv.slice(2).map(Number) as [
  number,
  number,
  number,
  number,
]
const request = readFileSync(0)
const sockets: Socket[] = []
let [asked, answered, answerBytes] = [0, 0, 0]

/** Every answer has the length of the first: same page, same headers, and a date that does not change its width. */
const learnLength = (first: Buffer): number => {
  const end = first.indexOf('\r\n\r\n') + 4
  const head = first.toString('latin1', 0, end)
  if (!head.startsWith('HTTP/1.1 200')) throw new Error(head.split('\r\n')[0])
  return end + Number(/^content-length: (\d+)/im.exec(head)![1])
}

const finish = () => {
  for (const socket of sockets) socket.destroy()
  clearTimeout(late)
  process.stdout.write(JSON.stringify({ answered, answerBytes }))
}
const late = setTimeout(finish, seconds * 1000)

for (let i = 0; i < connections; i++) {
  const socket = connect(port, '127.0.0.1')
  socket.setNoDelay(true)
  sockets.push(socket)
  let got = 0
  const ask = () => {
    if (asked === wanted) return
    asked++
    socket.write(request)
  }
  socket.on('data', (chunk: Buffer) => {
    if (answerBytes === 0) answerBytes = learnLength(chunk)
    got += chunk.length
    if (got < answerBytes) return
    if (got > answerBytes) throw new Error('more bytes than asked for')
    got = 0
    answered++
    if (answered === wanted) finish()
    else ask()
  })
  socket.on('connect', ask)
}
