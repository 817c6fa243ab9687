/** The part of subset-font's options that `subset.ts` uses; the package brings no types. */
declare module 'subset-font' {
  type Options = {
    readonly targetFormat: 'woff2' | 'woff' | 'sfnt'
    readonly keepFeatures?: readonly string[]
    readonly noHinting?: boolean
    readonly variationAxes?: Readonly<Record<string, { min: number; max: number; default?: number }>>
  }
  export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Uint8Array>
}
