/** What a handler is given and what it answers: typed by the contract, free of HTTP. */
import type { Cookies, From, SignedIn } from '../../accounts/accounts.ts'
import type { Refusal } from '../../base/refusal.ts'
import type { Actor } from '../../store/audit.ts'
import type { NewsroomContext } from './context.ts'
import type { Endpoint, Endpoints } from './contract.ts'
import type { NewsroomRefusal } from './refusals.ts'

type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

export type Asked<K extends Endpoint> = {
  readonly me: SignedIn
  readonly from: From
  readonly cookie: string | undefined
  readonly contentType: string | undefined
  readonly params: Readonly<Record<ParamNames<K>, string>>
  readonly query: Endpoints[K] extends { query: infer Query } ? Query : Readonly<Record<string, never>>
  readonly body: Endpoints[K] extends { body: infer Body } ? Body : undefined
}

export type Answer<K extends Endpoint> =
  | { readonly ok: true; readonly value: Endpoints[K]['answer']; readonly cookies?: Cookies }
  /** `beside` stands in the answer beside `error`: what a screen needs to keep what was written. */
  | (Refusal<NewsroomRefusal> & { readonly beside?: Readonly<Record<string, unknown>> })

export type Handler<K extends Endpoint> = (context: NewsroomContext, asked: Asked<K>) => Promise<Answer<K>>

export type Handlers<Keys extends Endpoint = Endpoint> = { readonly [K in Keys]: Handler<K> }

export const actor = ({ id, name }: SignedIn): Actor => ({ id, name })

/** A path's `:story`; the guard let only existing ones through. */
export const storyOf = (asked: { readonly params: { readonly story: string } }): number =>
  Number(asked.params.story)
