/**
 * A picture resolved for the page. The width in `sizes` is not here: it belongs to the place on the page, so the
 * view knows it. `renditions` are WebP files, ascending by width, none wider than the original.
 */
export type Rendition = { readonly href: string; readonly width: number }

export type Picture = {
  readonly renditions: readonly Rendition[]
  /** Size of the original in pixels; it fixes the shape before the file has come. */
  readonly width: number
  readonly height: number
  readonly alt: string
  /** Empty strings when there is none. */
  readonly caption: string
  readonly credit: string
  /** `#rrggbb`, the mean colour, shown until the file has come. */
  readonly colour: string
  /** The point that every crop keeps, 0 to 1 from the picture's own left and top edge. */
  readonly focal: { readonly x: number; readonly y: number }
}

/** A film: its files, its poster and its captions. */
export type Film = {
  readonly poster: Picture
  readonly sources: readonly { readonly href: string; readonly type: string }[]
  readonly captions: readonly { readonly href: string; readonly lang: string; readonly label: string }[]
  /** As readers see it: «۱:۲۴». */
  readonly duration: string
  readonly width: number
  readonly height: number
  readonly caption: string
  readonly credit: string
}
