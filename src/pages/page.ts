/**
 * What readers see: the door of the room.
 *
 * `routes.ts` lists every address with its page. A page is a function from a request to an answer, in four steps where it lists
 * things: *skeleton* (which ids, in which order), *hydrate* (one batched query a kind), *rules* (only what is live exists
 * here: the readers' role sees nothing else), *view* (a pure function of a typed model, `*.view.ts`).
 *
 * An answer names the keys it depends on. The server keeps it in memory under its address until one of them is announced as
 * changed; a page that depends on nothing that changes is kept for good, one without keys is never kept.
 */
import type { Clock } from '../base/clock.ts'
import type { Html } from '../base/html.ts'
import type { Db } from '../store/database.ts'

export type PageContext = {
  readonly readers: Db
  readonly clock: Clock
  /** Begins every address that leaves the site; no slash at the end. */
  readonly publicUrl: string
}

export type PageRequest = {
  /** The decoded path, without query. */
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
}

export type PageAnswer =
  | {
      readonly status: number
      readonly type: string
      readonly body: string
      /** Keys that make it stale when they change; empty: it is not kept. */
      readonly keys: readonly string[]
      /** Counted as read when it is served. */
      readonly storyId?: number
      readonly headers?: Readonly<Record<string, string>>
    }
  | { readonly status: 301 | 302; readonly location: string }

export type Page = (context: PageContext, request: PageRequest) => Promise<PageAnswer>

export const htmlType = 'text/html; charset=utf-8'

export const htmlAnswer = (
  status: number,
  markup: Html,
  keys: readonly string[],
  extra: { readonly storyId?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): PageAnswer => ({ status, type: htmlType, body: markup.toString(), keys, ...extra })
