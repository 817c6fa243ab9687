export type ImageKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif'

/**
 * What a file is by its first bytes, whatever its name or its sender says; null for everything that we do not take. It
 * stands before the decoder, so that libvips never meets SVG, PDF, TIFF and the other formats it could open.
 */
export function imageKind(bytes: Uint8Array): ImageKind | null {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (head.startsWith('\u00FF\u00D8\u00FF')) return 'jpeg'
  if (head.startsWith('\u0089PNG\r\n\u001A\n')) return 'png'
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif'
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp'
  if (head.startsWith('ftyp', 4) && /^(avif|avis)|^mif1.{4}(.{4})*?avif/s.test(head.slice(8))) return 'avif'
  return null
}
