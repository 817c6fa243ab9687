import type { Frame } from './parts/frame-types.ts'

/** The words are the edition's own (`strings/pages.*.ts`); a newsroom's own text comes with the newsroom's settings. */
export type AboutPageModel = { readonly frame: Frame }
