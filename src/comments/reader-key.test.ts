import { expect, test } from 'vitest'
import { hashAddress, newReaderKey, readReaderKey, signReaderKey } from './reader-key.ts'

const secrets = ['new secret', 'old secret'] as const
const key = newReaderKey()

test('a signed key is known again under its story', () => {
  expect(readReaderKey(secrets, 'writer', 7, signReaderKey(secrets, 'writer', 7, key))).toBe(key)
})

test('it is nobody under another story, for another purpose, with another key or a word changed', () => {
  const cookie = signReaderKey(secrets, 'writer', 7, key)
  expect(readReaderKey(secrets, 'writer', 8, cookie)).toBeNull()
  expect(readReaderKey(secrets, 'voter', 7, cookie)).toBeNull()
  expect(readReaderKey(secrets, 'writer', 7, `${newReaderKey()}.${cookie.split('.')[1]}`)).toBeNull()
  for (const broken of [undefined, '', 'x', `${cookie}x`, cookie.slice(1), cookie.replace('.', '')])
    expect(readReaderKey(secrets, 'writer', 7, broken)).toBeNull()
})

test('one that was signed with the secret before is still believed, and no longer when that is dropped', () => {
  const cookie = signReaderKey(['old secret'], 'writer', 7, key)
  expect(readReaderKey(secrets, 'writer', 7, cookie)).toBe(key)
  expect(readReaderKey(['new secret'], 'writer', 7, cookie)).toBeNull()
})

test('an address is counted by what does not tell it', () => {
  expect(hashAddress(secrets, '192.0.2.1')).toBe(hashAddress(secrets, '192.0.2.1'))
  expect(hashAddress(secrets, '192.0.2.1')).not.toBe(hashAddress(['other'], '192.0.2.1'))
})
