import { refuse } from '../base/refusal.ts'
import { ok, type Result } from '../base/result.ts'
import { mediaId } from './image.ts'
import type { MediaRefusal } from './media-refusal.ts'
import { isMp4, readMp4, withoutMetadata } from './mp4.ts'
import { sizeOf, writeWhole } from './write-whole.ts'

export const filmLimits = { bytes: 300 * 1024 * 1024, captions: 1024 * 1024 } as const

export type StoredFilm = {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly seconds: number
  /** Names within the media folder. */
  readonly file: string
  readonly captionsFile: string
  readonly bytes: number
  readonly type: 'video/mp4'
}

/**
 * An MP4 in `folder` as `ID.mp4`, and its Persian captions (WebVTT) as `HASH.fa.vtt`. Picture and sound are copied as they
 * are; what a camera wrote about place and owner is blanked. Captions are named by their own words: mended ones are a
 * new file, because readers' browsers keep the old one for ever. Throws where the disk refuses.
 */
export async function storeFilm(
  bytes: Uint8Array,
  captions: string,
  folder: string,
): Promise<Result<StoredFilm, MediaRefusal>> {
  if (bytes.length > filmLimits.bytes) return refuse('media.too-large', { limit: filmLimits.bytes })
  if (!isMp4(bytes)) return refuse('media.unsupported')
  const film = readMp4(bytes)
  if (film === null) return refuse('media.broken')
  if (captions.length > filmLimits.captions) return refuse('media.too-large', { limit: filmLimits.captions })
  if (!isWebVtt(captions)) return refuse('media.captions-broken')

  const id = mediaId(bytes)
  const file = `${id}.mp4`
  const captionBytes = new TextEncoder().encode(captions)
  const captionsFile = `${mediaId(captionBytes)}.fa.vtt`
  if ((await sizeOf(folder, captionsFile)) === null) await writeWhole(folder, captionsFile, captionBytes)
  if ((await sizeOf(folder, file)) === null) await writeWhole(folder, file, withoutMetadata(bytes))
  return ok({ id, ...film, file, captionsFile, bytes: bytes.length, type: 'video/mp4' })
}

/** The head that the format asks for: the word, then nothing, a space or the end of the line. */
const isWebVtt = (captions: string): boolean => /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(captions)
