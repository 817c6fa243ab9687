/** The server over HTTP, typed by its contract: `call('GET /stories/:story', { params: { story: 12 } })`. */
import { apiBase, type Endpoint, type Endpoints, type Problem } from '../../api/contract.ts'

type Names<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

type Params<E extends Endpoint> = [Names<E>] extends [never]
  ? { readonly params?: undefined }
  : { readonly params: Readonly<Record<Names<E>, string | number>> }
type Body<E extends Endpoint> = Endpoints[E] extends { body: infer B }
  ? { readonly body: B extends Uint8Array ? Blob | string : B }
  : { readonly body?: undefined }
type Query<E extends Endpoint> = Endpoints[E] extends { query: infer Q }
  ? { readonly query?: Q }
  : { readonly query?: undefined }

export type Input<E extends Endpoint> = Params<E> & Body<E> & Query<E> & { readonly signal?: AbortSignal }
export type Answer<E extends Endpoint> = Endpoints[E]['answer']

/** A "no" of the server, or no answer at all (`status` 0). `body` holds what came with it, such as both texts of a stale save. */
export class Refused extends Error {
  readonly status: number
  readonly problem: Problem['error'] | null
  readonly body: unknown
  constructor(status: number, body: unknown) {
    const problem = isProblem(body) ? body.error : null
    super(problem?.code ?? `HTTP ${status}`)
    this.name = 'Refused'
    this.status = status
    this.problem = problem
    this.body = body
  }
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' &&
  body !== null &&
  'error' in body &&
  typeof (body as Problem).error?.code === 'string'

const signedOutListeners = new Set<() => void>()
/** Told when the server says that nobody is signed in any more. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener)
  return () => {
    signedOutListeners.delete(listener)
  }
}
export const signedOut = (): void => {
  for (const listener of signedOutListeners) listener()
}

/** Throws `Refused`; everything else is a bug. */
export async function call<E extends Endpoint>(endpoint: E, input: Input<E>): Promise<Answer<E>> {
  const [method, template] = endpoint.split(' ') as [string, string]
  return (await send(
    method,
    addressOf(template, input.params, input.query as object | undefined),
    input,
  )) as Answer<E>
}

function addressOf(
  template: string,
  params: Readonly<Record<string, string | number>> = {},
  asked: object = {},
): string {
  const path = template.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name] ?? '')),
  )
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) {
    if (typeof value === 'string' && value !== '') query.set(name, value)
  }
  const text = query.toString()
  return path + (text === '' ? '' : `?${text}`)
}

/** One request of the newsroom's API. `path` begins after its base. */
export async function send(
  method: string,
  path: string,
  { body, signal }: { readonly body?: unknown; readonly signal?: AbortSignal },
): Promise<unknown> {
  const isRaw = typeof body === 'string' || body instanceof Blob
  const response = await fetch(apiBase + path, {
    method,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json',
      ...(body === undefined ? {} : { 'Content-Type': isRaw ? rawType(body) : 'application/json' }),
    },
    ...(body === undefined ? {} : { body: isRaw ? body : JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Refused(0, null)
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer
  if (response.status === 401) signedOut()
  throw new Refused(response.status, answer)
}

const rawType = (body: string | Blob): string =>
  typeof body === 'string' ? 'text/plain; charset=utf-8' : body.type || 'application/octet-stream'
