/**
 * The newsroom's door for browsers: signing in, the page that the screens live in, their files, and previews.
 *
 * A link's address shows one button and spends nothing. Whoever is not signed in is led to the sign-in page from every other
 * address alike. The screens are files of our own and run under a policy that allows no other script.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findSignedIn, isLinkOpen, signInWithLink, signInWithPassword } from '../../accounts/sign-in.ts'
import { refuse } from '../../base/refusal.ts'
import { accountsFa as words } from '../../strings/accounts.fa.ts'
import type { NewsroomContext } from '../api/context.ts'
import { findPreviewed } from '../api/release-handlers.ts'
import { fromOf, isOwnOrigin } from '../api/request-from.ts'
import { siteName } from '../api/site-name.ts'
import { findDeskRow } from '../api/story-detail.ts'
import { openPreview } from '../desk/preview-token.ts'
import { draftRow } from './draft-row.ts'
import {
  type Entrance,
  entrancePage,
  entranceStyle,
  linkForm,
  note,
  passwordForm,
  spentNote,
} from './entrance.view.ts'
import type { Screens } from './screens.ts'

export type EntranceParts = {
  /** Address of the house's face. */
  readonly font: string
  readonly screens: Screens
}

const formBytes = 16 * 1024

/** What the screens may load: our own files, pictures that were chosen but not sent yet, frames of previews. */
const screensPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const everywhere = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  // A form's origin must reach us, and no address of ours anybody else.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex',
}

export async function addEntrance(
  app: FastifyInstance,
  context: NewsroomContext,
  { font, screens }: EntranceParts,
): Promise<void> {
  const style = entranceStyle(font)
  const policy = [
    "default-src 'none'",
    `style-src ${style.hash}`,
    "font-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

  const show = async (
    reply: FastifyReply,
    status: number,
    page: Omit<Entrance, 'site'>,
  ): Promise<FastifyReply> => {
    const site = await siteName(context.database)
    return reply
      .code(status)
      .headers({ ...everywhere, 'Content-Security-Policy': policy })
      .type('text/html; charset=utf-8')
      .send(entrancePage(style.markup, { ...page, site }).toString())
  }
  const showForm = (reply: FastifyReply, status: number, given: Parameters<typeof passwordForm>[0]) =>
    show(reply, status, { title: words.signInTitle, main: passwordForm(given) })
  const showSpent = (reply: FastifyReply) =>
    show(reply, 410, {
      title: words.spentTitle,
      main: spentNote(context.tell(refuse('account.link-spent')).fa),
    })

  await app.register(async door => {
    door.removeAllContentTypeParsers()
    door.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: formBytes },
      (_request, body, done) => done(null, new URLSearchParams(body as string)),
    )
    door.setErrorHandler(async (error: { statusCode?: number }, _request, reply) => {
      if ((error.statusCode ?? 500) < 500)
        return showForm(reply, error.statusCode ?? 400, fresh('', '', null))
      const isAway = context.isDatabaseAway(error)
      if (!isAway) context.log('the newsroom’s door failed', error)
      const code = isAway ? 'server.database-away' : 'server.failed'
      const told = context.tell(refuse(code, { reference: '' })).fa
      const page = entrancePage(style.markup, { site: '', title: words.newsroom, main: spentNote(told) })
      return reply
        .code(context.statusOf(code))
        .headers({ ...everywhere, 'Content-Security-Policy': policy })
        .type('text/html; charset=utf-8')
        .send(page.toString())
    })

    door.get<{ Querystring: { token?: string; to?: string } }>(
      '/newsroom/sign-in',
      async (request, reply) => {
        const { token, to } = request.query
        if (token !== undefined) {
          if (!(await isLinkOpen(context, String(token)))) return showSpent(reply)
          return show(reply, 200, { title: words.linkTitle, main: linkForm(String(token)) })
        }
        if ((await findSignedIn(context, request.headers.cookie)) !== null)
          return reply.redirect(within(to), 303)
        return showForm(reply, 200, fresh('', within(to), null))
      },
    )

    door.post<{ Body: URLSearchParams | undefined }>('/newsroom/sign-in', async (request, reply) => {
      const form = request.body ?? new URLSearchParams()
      const [to, email] = [within(form.get('to') ?? undefined), form.get('email') ?? '']
      if (!isOwnOrigin(request, context.publicUrl)) {
        return showForm(reply, 403, fresh('', to, context.tell(refuse('account.cross-site')).fa))
      }
      const token = form.get('token')
      if (token !== null) {
        const opened = await signInWithLink(context, token, fromOf(request))
        return opened.ok ? enter(reply, opened.value, '/newsroom') : showSpent(reply)
      }
      const typed = { email, password: form.get('password') ?? '' }
      const opened = await signInWithPassword(context, typed, fromOf(request))
      if (opened.ok) return enter(reply, opened.value, to)
      return showForm(reply, 401, fresh(email.slice(0, 320), to, context.tell(opened).fa))
    })

    door.get<{ Params: { story: string }; Querystring: { token?: string } }>(
      '/newsroom/preview/:story',
      async (request, reply) => {
        const storyId = /^\d{1,15}$/.test(request.params.story) ? Number(request.params.story) : 0
        const token = String(request.query.token ?? '')
        const previewed = openPreview(context.secret, token, storyId, context.clock())
        const content = previewed === null ? null : await findPreviewed(context, previewed)
        const row = content === null ? null : await findDeskRow(context, storyId)
        if (content === null || row === null) {
          const told = context.tell(refuse('preview.expired')).fa
          return show(reply, 410, { title: words.previewTitle, main: spentNote(told) })
        }
        const page = await context.showDraft(draftRow(row, content, context.clock()))
        return reply
          .code(200)
          .headers({ ...page.headers, ...everywhere })
          .type('text/html; charset=utf-8')
          .send(page.body)
      },
    )

    door.get<{ Params: { file: string } }>('/newsroom/assets/:file', async (request, reply) => {
      const state = screens.now()
      const file = state.is === 'ready' ? state.files.get(`assets/${request.params.file}`) : undefined
      if (file === undefined) return reply.code(404).headers(everywhere).type('text/plain').send('')
      const encoding = bestEncoding(request, file)
      return reply
        .headers({
          'Cache-Control': 'public, max-age=31536000, immutable',
          'Content-Type': file.type,
          'X-Content-Type-Options': 'nosniff',
          Vary: 'Accept-Encoding',
          ...(encoding === null ? {} : { 'Content-Encoding': encoding }),
        })
        .send(encoding === null ? file.plain : encoding === 'br' ? file.brotli : file.gzip)
    })

    const shell = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      if ((await findSignedIn(context, request.headers.cookie)) === null) {
        const here = request.url.startsWith('/newsroom/') ? `?to=${encodeURIComponent(request.url)}` : ''
        return reply.headers(everywhere).redirect(`/newsroom/sign-in${here}`, 303)
      }
      const state = screens.now()
      if (state.is === 'building') {
        return show(reply, 200, { title: words.newsroom, main: note(words.building), refresh: 2 })
      }
      if (state.is === 'failed')
        return show(reply, 500, { title: words.newsroom, main: note(words.buildFailed) })
      return reply
        .headers({ ...everywhere, 'Content-Security-Policy': screensPolicy })
        .type('text/html; charset=utf-8')
        .send(state.files.get('index.html')!.plain)
    }
    door.get('/newsroom', shell)
    door.get('/newsroom/*', shell)
  })
}

const fresh = (
  email: string,
  to: string,
  problem: { readonly sentence: string; readonly nextStep: string } | null,
) => ({ email, to, problem })

/** Where to go after signing in: within the newsroom, nowhere else. */
const within = (to: string | undefined): string =>
  to !== undefined && /^\/newsroom(?:[/?][^\\\s]*)?$/.test(to) && !to.startsWith('/newsroom/sign-in')
    ? to
    : '/newsroom'

const enter = (reply: FastifyReply, cookies: readonly string[], to: string): FastifyReply =>
  reply.headers(everywhere).header('set-cookie', cookies).redirect(to, 303)

function bestEncoding(
  request: FastifyRequest,
  file: { readonly brotli: Buffer | null; readonly gzip: Buffer | null },
): 'br' | 'gzip' | null {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  if (file.brotli !== null && /\bbr\b/.test(accepted)) return 'br'
  return file.gzip !== null && /\bgzip\b/.test(accepted) ? 'gzip' : null
}
