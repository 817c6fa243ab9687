/**
 * `chapar text`: the text engine on a stream. One line in, one line out, read as it comes and written as it goes: a slow
 * reader slows the reading. No line fails: whatever bytes come in, a line comes out. Needs no database.
 */
import { findDateSpans, sentences, tokens } from 'persian'
import { loadEngine, loadLemmatizer } from 'persian/node'
import { systemClock } from '../base/clock.ts'
import { cliTextEn } from '../strings/cli-text.en.ts'
import { cliTextFa } from '../strings/cli-text.fa.ts'

type Command =
  | { kind: 'lines'; answer: (line: string) => string; bare: boolean }
  | { kind: 'document'; answer: (text: string) => string }
type Complaint = (strings: typeof cliTextEn) => string

/** Runs `chapar text …` over a stream and answers the exit code: 0, or 2 when the command is not understood. */
export async function runText(
  args: string[],
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<number> {
  const command = parseCommand(args)
  if (typeof command === 'function') {
    for (const strings of [cliTextFa, cliTextEn])
      process.stderr.write(`${command(strings)} ${strings.usage}\n`)
    return 2
  }
  const sink = new Sink(output)
  if (command.kind === 'document') await sink.write(`${command.answer(await readAll(input))}\n`)
  else await answerLines(command, input, sink)
  return 0
}

/** The command that the arguments ask for, or the complaint about them. */
function parseCommand(args: readonly string[]): Command | Complaint {
  const [name = '', ...options] = args
  if (!['fix', 'check', 'tokens', 'sentences', 'lemmas', 'dates'].includes(name))
    return strings => strings.unknownCommand(name)
  let published: string | undefined
  let isDocument = false
  for (let i = 0; i < options.length; i++) {
    const option = options[i]!
    if (name === 'check' && option === '--document') isDocument = true
    else if ((name === 'check' || name === 'dates') && option === '--published') {
      published = options[++i] ?? ''
      const moment = published
      if (Number.isNaN(Date.parse(moment))) return strings => strings.badMoment(moment)
    } else return strings => strings.unknownOption(option)
  }
  if (name === 'tokens') return { kind: 'lines', bare: false, answer: line => tokens(line).join('\t') }
  if (name === 'sentences')
    return { kind: 'lines', bare: false, answer: line => JSON.stringify(sentences(line)) }
  if (name === 'dates') {
    const moment = published ?? systemClock().toISOString()
    return { kind: 'lines', bare: false, answer: line => JSON.stringify(findDateSpans(line, moment)) }
  }
  if (name === 'lemmas') {
    const { lemma } = loadLemmatizer()
    return {
      kind: 'lines',
      bare: false,
      answer: line => lemma(...(line.split('\t', 2) as [string, string?])),
    }
  }
  const engine = loadEngine()
  if (name === 'fix') return { kind: 'lines', bare: true, answer: line => engine.fix(line) }
  const answer = (text: string) =>
    JSON.stringify(engine.check(text, published === undefined ? {} : { published }))
  return isDocument ? { kind: 'document', answer } : { kind: 'lines', bare: false, answer }
}

/** Answers every line; with `bare` the last one gets a line end only where it had one. */
async function answerLines(
  { answer, bare }: { answer: (line: string) => string; bare: boolean },
  input: NodeJS.ReadableStream,
  sink: Sink,
): Promise<void> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let pending: string[] = []
  const full = (line: string, end: string): string => {
    const carriage = line.endsWith('\r') ? '\r' : ''
    return answer(carriage === '' ? line : line.slice(0, -1)) + (bare ? carriage : '') + end
  }
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const lines = text.split('\n')
    for (let i = 0; i < lines.length - 1; i++) {
      pending.push(lines[i]!)
      await sink.write(full(pending.join(''), '\n'))
      pending = []
      if (sink.closed) return
    }
    pending.push(lines[lines.length - 1]!)
  }
  const rest = pending.join('') + decoder.decode()
  if (rest !== '') await sink.write(full(rest, bare ? '' : '\n'))
}

async function readAll(input: NodeJS.ReadableStream): Promise<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const parts: string[] = []
  for await (const chunk of input)
    parts.push(typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))
  return parts.join('') + decoder.decode()
}

/** Writing that waits while the reader is slow and stops without a fuss when the reader has gone (`| head`). */
class Sink {
  closed = false
  readonly #output: NodeJS.WritableStream

  constructor(output: NodeJS.WritableStream) {
    this.#output = output
    for (const event of ['close', 'error']) {
      output.on(event, () => {
        this.closed = true
      })
    }
  }

  /** Settles when more may be written; at once when the reader has gone. */
  async write(text: string): Promise<void> {
    if (this.closed || this.#output.write(text)) return
    await new Promise<void>(resolve => {
      const events = ['drain', 'close', 'error']
      const done = () => {
        for (const event of events) this.#output.off(event, done)
        resolve()
      }
      for (const event of events) this.#output.on(event, done)
    })
  }
}
