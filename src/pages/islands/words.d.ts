/** Made by `parts/islands.ts` out of `strings/comments.fa.ts`; § stands for a number. */
declare const words: {
  readonly limit: number
  readonly counter: string
  readonly counterOver: string
  readonly previewHint: string
  readonly working: string
  readonly sending: string
  readonly noConnection: string
}
export default words
