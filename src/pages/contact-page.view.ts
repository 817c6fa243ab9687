import type { Frame } from './parts/frame-types.ts'

/** What the newsroom has not set is null and not shown; when all are null the page says so. */
export type ContactPageModel = {
  readonly frame: Frame
  readonly email: string | null
  readonly phone: string | null
  readonly postal: string | null
}
