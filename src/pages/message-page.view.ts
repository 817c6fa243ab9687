import type { Card } from './parts/card-types.ts'
import type { Frame } from './parts/frame-types.ts'
import type { Stamp } from './parts/printed.ts'

/** Pages that say one thing: what happened, and where to go on. */
export type MessagePageModel = {
  readonly frame: Frame
  readonly message:
    | { readonly kind: 'not-found' }
    /** 410: the reason as the newsroom gave it. */
    | { readonly kind: 'withdrawn'; readonly code: string; readonly reason: string; readonly at: Stamp }
    /** 400 and its like: the sentence that names the reason, and the next step. */
    | {
        readonly kind: 'refused'
        readonly status: string
        readonly sentence: string
        readonly nextStep: string | null
      }
    /** 500 and 503: `reference` is what a reader may quote to the newsroom. */
    | { readonly kind: 'failed'; readonly status: string; readonly reference: string | null }
  readonly latest: readonly Card[]
}
