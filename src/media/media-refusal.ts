/**
 * Why a picture or a film is not taken. `media.unsupported`: no kind that we know (SVG too, which can carry scripts).
 * `media.too-large`: details `{ limit }` in bytes. `media.too-many-pixels`: details `{ limit }` in pixels.
 * `media.broken`: it breaks off, or is not what its first bytes say. `media.captions-broken`: no WebVTT.
 */
export type MediaRefusal =
  | 'media.unsupported'
  | 'media.too-large'
  | 'media.too-many-pixels'
  | 'media.broken'
  | 'media.captions-broken'
