import { expect, test } from 'vitest'
import { isPlainKey, type KeyPress, matchesKey } from './key-match.ts'

const press = (code: string, key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  code,
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

test('a key is known by its place, whatever the layout types there', () => {
  expect(matchesKey(press('KeyJ', 'ت'), 'j')).toBe(true)
  expect(matchesKey(press('KeyJ', 'j'), 'j')).toBe(true)
  expect(matchesKey(press('KeyK', 'ن'), 'j')).toBe(false)
})

test('a capital asks for Shift, a small letter refuses it', () => {
  expect(matchesKey(press('KeyA', 'A', { shiftKey: true }), 'A')).toBe(true)
  expect(matchesKey(press('KeyA', 'a'), 'A')).toBe(false)
  expect(matchesKey(press('KeyA', 'A', { shiftKey: true }), 'a')).toBe(false)
})

test('the question mark is Shift and the stroke, in Persian too', () => {
  expect(matchesKey(press('Slash', '؟', { shiftKey: true }), '?')).toBe(true)
  expect(matchesKey(press('Slash', '/'), '?')).toBe(false)
})

test('Ctrl is the command key of a Mac', () => {
  expect(matchesKey(press('KeyS', 'س', { metaKey: true }), 'Ctrl+s')).toBe(true)
  expect(matchesKey(press('Digit2', '@', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+2')).toBe(true)
  expect(matchesKey(press('KeyS', 's'), 'Ctrl+s')).toBe(false)
})

test('either Enter is Enter', () => {
  expect(matchesKey(press('NumpadEnter', 'Enter'), 'Enter')).toBe(true)
})

test('a keyboard that names no place is read by its letter', () => {
  expect(matchesKey(press('', 'Enter'), 'Enter')).toBe(true)
})

test('plain keys are those that write', () => {
  expect(['j', 'A', '?', 'Enter'].every(isPlainKey)).toBe(true)
  expect(['Ctrl+s', 'F8', 'Escape'].some(isPlainKey)).toBe(false)
})
