import { expect, test } from 'vitest'
import { LoadMeter } from './load-meter.ts'

const meterAt = () => {
  let now = Date.parse('2026-11-24T10:00:00Z')
  return { meter: new LoadMeter(() => new Date(now)), pass: (seconds: number) => (now += seconds * 1_000) }
}

test('work grows with the number that ask in a minute, and falls again', () => {
  const { meter, pass } = meterAt()
  const weights = Array.from({ length: 2_001 }, (_, i) => meter.weigh(`192.0.2.${i}`))
  expect([weights[0], weights[250], weights[700], weights[2_000]]).toEqual([1, 2, 4, 8])
  pass(61)
  expect(meter.weigh('192.0.2.1')).toBe(8)
  pass(200)
  expect(meter.weigh('192.0.2.1')).toBe(1)
})

test('one address is given sixty a minute and no more', () => {
  const { meter, pass } = meterAt()
  for (let i = 0; i < 60; i++) expect(meter.weigh('192.0.2.1')).not.toBeNull()
  expect(meter.weigh('192.0.2.1')).toBeNull()
  expect(meter.weigh('192.0.2.2')).not.toBeNull()
  pass(61)
  expect(meter.weigh('192.0.2.1')).not.toBeNull()
})
