/**
 * JSON as the newsroom takes it: UTF-8 that decodes, with strings that PostgreSQL and every reader can hold. A NUL is dropped
 * and half of a surrogate pair becomes the replacement sign; whoever pastes rubbish keeps the words around it.
 * Throws where it is no JSON.
 */
export function wellFormed(bytes: Buffer): unknown {
  if (bytes.length === 0) return {}
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const value: unknown = JSON.parse(text)
  return /\\u(?:0000|d[89a-f])/i.test(text) ? clean(value, 0) : value
}

const deepest = 64

function clean(value: unknown, depth: number): unknown {
  if (depth > deepest) throw new Error('too deep')
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '')
  if (Array.isArray(value)) return value.map(each => clean(each, depth + 1))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, clean(each, depth + 1)]))
}
