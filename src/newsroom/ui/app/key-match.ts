/**
 * Keys by where they stand on the keyboard, not by what they type: on a Persian layout the key of `j` types «ت», and whoever
 * decides two hundred comments must not change layouts for it.
 */
export type KeyPress = {
  readonly code: string
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const named: Readonly<Record<string, string>> = {
  '?': 'Shift+Slash',
  '/': 'Slash',
  '.': 'Period',
  ',': 'Comma',
  '[': 'BracketLeft',
  ']': 'BracketRight',
}

/** `name` is such as `j`, `A` (with Shift), `Enter`, `?`, `Ctrl+s`, `Ctrl+Shift+2`, `F8`. Ctrl means ⌘ as well. */
export function matchesKey(press: KeyPress, name: string): boolean {
  const wanted = codeOf(name)
  const pressed = press.code !== '' ? press.code : press.key
  return (
    wanted.code === pressed.replace(/^Numpad(Enter)$/, '$1') &&
    wanted.ctrl === (press.ctrlKey || press.metaKey) &&
    wanted.shift === press.shiftKey &&
    wanted.alt === press.altKey
  )
}

function codeOf(name: string) {
  const pieces = name.split(/\+(?=.)/)
  const last = pieces.pop()!
  const spelled = named[last] ?? last
  const shiftInside = spelled.startsWith('Shift+')
  const bare = spelled.replace('Shift+', '')
  const isLetter = /^[A-Za-z]$/.test(bare)
  return {
    code: isLetter ? `Key${bare.toUpperCase()}` : /^\d$/.test(bare) ? `Digit${bare}` : bare,
    ctrl: pieces.includes('Ctrl'),
    alt: pieces.includes('Alt'),
    shift: pieces.includes('Shift') || shiftInside || /^[A-Z]$/.test(bare),
  }
}

/** A plain key does nothing while somebody writes. */
export const isPlainKey = (name: string): boolean => !/Ctrl\+|Alt\+|^F\d+$|^Escape$/.test(name)
