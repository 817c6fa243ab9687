import { join } from 'node:path'

export type MediaFile = { readonly path: string; readonly type: string }

const kinds: readonly [pattern: RegExp, type: string][] = [
  [/^[0-9a-f]{20}-[1-9][0-9]{0,3}\.webp$/, 'image/webp'],
  [/^[0-9a-f]{20}-og\.jpg$/, 'image/jpeg'],
  [/^[0-9a-f]{20}\.mp4$/, 'video/mp4'],
  [/^[0-9a-f]{20}\.fa\.vtt$/, 'text/vtt; charset=utf-8'],
]

/**
 * The file that the last part of a media address means, whether or not it exists; null for every name that this room
 * does not give, so that no dot, slash or leftover can be asked for.
 */
export function resolveMediaFile(folder: string, name: string): MediaFile | null {
  const kind = kinds.find(([pattern]) => pattern.test(name))
  return kind === undefined ? null : { path: join(folder, name), type: kind[1] }
}
