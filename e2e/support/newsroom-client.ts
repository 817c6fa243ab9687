/** The newsroom's API as its screens use it: signed in by cookie, from the site's own origin. */
import { apiBase, type Endpoint, type Endpoints, type Problem } from '../../src/newsroom/api/contract.ts'
import type { Site } from './chapar-process.ts'
import { until } from './until.ts'

export type Answer<E extends Endpoint> =
  | { readonly status: 200; readonly value: Endpoints[E]['answer'] }
  | { readonly status: number; readonly value: Problem }

export type Desk = {
  /** @param path of the endpoint, its parameters filled in, with its query. Throws where the connection breaks. */
  ask<E extends Endpoint>(
    endpoint: E,
    path: string,
    ...body: Endpoints[E] extends { body: infer Body } ? [Body] : []
  ): Promise<Answer<E>>
}

/** Nobody waits longer for one answer: then it counts as lost. */
const answerMilliseconds = 15_000

export const patience = (): AbortSignal => AbortSignal.timeout(answerMilliseconds)

export const isAnswered = <E extends Endpoint>(
  answer: Answer<E>,
): answer is Extract<Answer<E>, { status: 200 }> => answer.status === 200

/** Signs the first administrator in by the link that the start printed, and sets a password. */
export async function signInFirst({ origin, stdout }: Site): Promise<Desk> {
  const token = () => stdout().match(/sign-in\?token=(\S+)\n/)?.[1]
  // What it wrote before it was ready may be on its way to us still.
  await until('the link is printed', () => token() !== undefined)
  const entered = await fetch(`${origin}/newsroom/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: origin },
    body: new URLSearchParams({ token: decodeURIComponent(token()!) }),
  })
  const cookie = entered.headers
    .getSetCookie()
    .map(each => each.split(';')[0]!)
    .join('; ')
  if (entered.status !== 303 || cookie === '') throw new Error(`the link answered ${entered.status}`)
  const desk = openClient(origin, cookie)
  const set = await desk.ask('POST /session/password', '/session/password', {
    name: 'سردبیر آزمون',
    email: 'editor@example.org',
    password: 'a long enough password',
  })
  if (!isAnswered(set)) throw new Error(`no password was set: ${JSON.stringify(set.value)}`)
  return desk
}

const openClient = (origin: string, cookie: string): Desk => ({
  async ask(endpoint, path, ...[body]) {
    const method = endpoint.slice(0, endpoint.indexOf(' '))
    const answer = await fetch(`${origin}${apiBase}${path}`, {
      method,
      signal: patience(),
      headers: { Origin: origin, Cookie: cookie, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, value: await answer.json() } as never
  },
})
