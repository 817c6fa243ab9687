import { PassThrough, Readable } from 'node:stream'
import { describe, expect, test, vi } from 'vitest'
import { runText } from './text.ts'

async function run(args: string[], chunks: (string | Uint8Array)[]): Promise<{ code: number; out: string }> {
  const output = new PassThrough()
  const parts: Buffer[] = []
  output.on('data', part => parts.push(part))
  const code = await runText(args, Readable.from(chunks), output)
  return { code, out: Buffer.concat(parts).toString('utf8') }
}

describe('chapar text', () => {
  test('fixes line by line and keeps line ends as they came', async () => {
    expect(await run(['fix'], ['میکنم\r\nمیروم'])).toEqual({ code: 0, out: 'می‌کنم\r\nمی‌روم' })
  })

  test('reads letters that a chunk cuts in two', async () => {
    const bytes = Buffer.from('کتابها\n')
    expect((await run(['fix'], [bytes.subarray(0, 3), bytes.subarray(3)])).out).toBe('کتاب‌ها\n')
  })

  test('answers broken bytes with a line', async () => {
    expect((await run(['fix'], [Uint8Array.of(0xff, 0xfe, 0x0a, 0xd8)])).out.split('\n')).toHaveLength(2)
  })

  test('checks a line with offsets into it, and a document with offsets into the whole', async () => {
    const lines = (await run(['check'], ['سلام\nکتابها\n'])).out.trim().split('\n')
    expect(lines.map(line => JSON.parse(line).map((f: { start: number }) => f.start))).toEqual([[], [0]])
    const whole = JSON.parse((await run(['check', '--document'], ['سلام\nکتابها\n'])).out)
    expect(whole).toMatchObject([{ start: 5, end: 11 }])
  })

  test('knows the moment of publication', async () => {
    const { out } = await run(['check', '--published', '2023-04-04T18:00:00+03:30'], ['او دیروز (شنبه) رفت'])
    expect(JSON.parse(out)).toMatchObject([{ rule: 'date.relative-weekday' }])
  })

  test('parts tokens by tabs and gives sentences as an array', async () => {
    expect((await run(['tokens'], ['او رفت.'])).out).toBe('او\tرفت\t.\n')
    expect((await run(['sentences'], ['او رفت. آمد.'])).out).toBe('["او رفت.","آمد."]\n')
  })

  test('gives the lemma of a form, with or without its part of speech', async () => {
    expect((await run(['lemmas'], ['می\u200Cروند\tVERB\nکتاب\u200Cها\n'])).out).toBe('رفت\nکتاب\n')
  })

  test('reads dates from the moment of publication', async () => {
    const { out } = await run(['dates', '--published', '2023-04-04T18:00:00+03:30'], ['او دیروز رفت\nسلام\n'])
    const [first, second] = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(first).toEqual([
      { start: 3, end: 8, text: 'دیروز', from: '2023-04-03', to: '2023-04-03', grain: 'day' },
    ])
    expect(second).toEqual([])
  })

  test.each([[['chek']], [['fix', '--document']], [['check', '--published', 'دیروز']], [[]]])(
    'refuses %j in two languages on stderr',
    async args => {
      const complaint = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
      const { code, out } = await run(args, [])
      expect([code, out, complaint.mock.calls.length]).toEqual([2, '', 2])
      complaint.mockRestore()
    },
  )

  test('waits for a slow reader', async () => {
    const output = new PassThrough({ highWaterMark: 16 })
    const done = runText(['fix'], Readable.from(['سلام\n'.repeat(1000)]), output)
    let out = ''
    for await (const part of output) {
      out += part
      if (out.length >= 5000) break
    }
    await done
    expect(out).toBe('سلام\n'.repeat(1000))
  })
})
