/** The shape of what comes in, address by address: bounded in every direction, nothing beside what is named. */
import { roles } from '../../accounts/permissions.ts'
import { storyStates } from '../../story/story.ts'
import type { Endpoint } from './contract.ts'

type Schema = Readonly<Record<string, unknown>>
type Shape = { readonly body?: Schema; readonly querystring?: Schema; readonly params?: Schema }

const text = (most: number, least = 0): Schema => ({ type: 'string', minLength: least, maxLength: most })
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
const among = (...values: readonly unknown[]): Schema => ({ enum: values })
const list = (items: Schema, most: number): Schema => ({ type: 'array', items, maxItems: most })
const count: Schema = { type: 'integer', minimum: 0, maximum: 2_147_483_647 }
const storyId: Schema = { type: 'integer', minimum: 1, maximum: 999_999_999_999_999 }
const share: Schema = { type: 'number', minimum: 0, maximum: 1 }
const flag: Schema = { type: 'boolean' }
const tab: Schema = { type: 'string', pattern: '^[A-Za-z0-9_-]{8,64}$' }
const digits: Schema = { type: 'string', pattern: '^\\d{1,15}$' }

function object(
  required: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  }
}
const query = (optional: Readonly<Record<string, Schema>>): Schema => object({}, optional)
const cursor = text(200)
const empty = object({})

// ——— Stories ———

const mark: Schema = {
  type: 'object',
  required: ['type'],
  discriminator: { propertyName: 'type' },
  oneOf: [
    object({ type: among('strong') }),
    object({ type: among('emphasis') }),
    object({ type: among('link'), href: text(2_000) }),
  ],
}
const run = object({ text: text(100_000) }, { marks: list(mark, 3) })
const runs = list(run, 2_000)
const figure = {
  mediaId: { type: 'string', pattern: '^[0-9a-f]{20}$' },
  alt: text(1_000),
  caption: text(2_000),
  credit: text(300),
} as const
const block = (type: string, required: Readonly<Record<string, Schema>>): Schema =>
  object({
    type: among(type),
    id: { type: 'string', pattern: '^[A-Za-z0-9_-]{0,40}$' },
    at: object({ first: text(40), last: text(40) }),
    ...required,
  })
const body: Schema = list(
  {
    type: 'object',
    required: ['type'],
    discriminator: { propertyName: 'type' },
    oneOf: [
      block('paragraph', { content: runs }),
      block('subhead', { content: runs }),
      block('quote', {
        speaker: orNull(object({ name: text(200), role: orNull(text(200)) })),
        content: runs,
      }),
      block('list', { ordered: flag, items: list(runs, 500) }),
      block('image', figure),
      block('video', figure),
      block('gallery', { title: text(300), images: list(object(figure), 100) }),
      block('related', { storyIds: list(storyId, 20) }),
    ],
  },
  2_000,
)
const content = object({
  kicker: orNull(text(500)),
  headline: text(500),
  lead: orNull(text(5_000)),
  byline: orNull(text(200)),
  attribution: object({
    reportedBy: orNull(text(200)),
    source: orNull(text(200)),
    originalAddress: orNull(text(2_000)),
  }),
  service: orNull(text(60)),
  tags: list(text(80), 30),
  picture: orNull(object(figure)),
  body,
})
const edit = object({
  part: text(60),
  before: text(2_000),
  after: text(2_000),
  context: object({ left: text(200), right: text(200) }),
  rule: text(80),
  reason: object({ fa: text(500), en: text(500) }),
})
const wall = object({
  calendar: among('jalali', 'gregorian'),
  date: text(20, 1),
  time: text(10, 1),
})
const base = { base: count } as const
const story = { params: object({ story: digits }) } as const
const storyAndTab = { params: object({ story: digits, tab }) } as const

// ——— Settings ———

const slug: Schema = { type: 'string', pattern: '^[a-z][a-z0-9-]{0,39}$' }
const commentMode = among('held', 'open', 'read-only', 'off')
const service = object({
  slug,
  name: text(60, 1),
  kind: among('news', 'photo', 'video'),
  comments: orNull(commentMode),
})
const word = text(80, 1)

export const schemas: Readonly<Partial<Record<Endpoint, Shape>>> = {
  'POST /session/password': {
    body: object({ password: text(2_000) }, { current: text(2_000), name: text(200), email: text(320) }),
  },
  'POST /session/sign-out': { body: empty },
  'DELETE /session/all/:session': { params: object({ session: text(80) }) },
  'POST /people': { body: object({ email: text(320), name: text(200), role: among(...roles) }) },
  'PATCH /people/:person': {
    params: object({ person: text(80) }),
    body: object({}, { role: among(...roles), name: text(200), status: among('active', 'closed') }),
  },
  'POST /people/:person/link': { params: object({ person: text(80) }), body: empty },
  'GET /people/:person/sessions': { params: object({ person: text(80) }) },
  'DELETE /people/:person/sessions': { params: object({ person: text(80) }) },
  'GET /audit': {
    querystring: query({
      person: text(80),
      action: text(60),
      subject: text(80),
      text: text(200),
      from: text(40),
      to: text(40),
      cursor: digits,
    }),
  },
  'GET /incoming': {
    querystring: query({ status: among('incoming', 'taken', 'dismissed'), text: text(200), cursor }),
  },
  'POST /incoming': { querystring: query({ source: text(200), name: text(300) }) },
  'POST /incoming/fetch': { body: object({ address: text(2_000, 1) }, { source: text(200) }) },
  'GET /incoming/:story': story,
  'POST /incoming/:story/lines': {
    ...story,
    body: object({
      reading: count,
      line: text(20),
      as: among(
        'kicker',
        'headline',
        'lead',
        'byline',
        'agency',
        'credit',
        'paragraph',
        'subhead',
        'quote',
        'list',
        'tag',
        'furniture',
      ),
    }),
  },
  'POST /incoming/:story/findings': {
    ...story,
    body: object({
      reading: count,
      decisions: {
        anyOf: [among('all-sure'), list(object({ finding: count, take: orNull(count) }), 5_000)],
      },
    }),
  },
  'POST /incoming/:story/take': { ...story, body: empty },
  'POST /incoming/:story/dismiss': { ...story, body: empty },
  'POST /incoming/:story/restore': { ...story, body: empty },
  'GET /stories': {
    querystring: query({
      state: among(...storyStates, 'open', 'published', 'scheduled'),
      service: text(60),
      text: text(200),
      author: text(200),
      mine: among('1'),
      limit: digits,
      cursor,
    }),
  },
  'POST /stories': {
    body: object({ key: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,64}$' }, content }),
  },
  'GET /stories/:story': story,
  'POST /stories/:story/revisions': {
    ...story,
    body: object({ ...base, content, tab }, { edits: list(edit, 1_000) }),
  },
  'GET /stories/:story/revisions': { ...story, querystring: query({ cursor: digits }) },
  'GET /stories/:story/revisions/:number': { params: object({ story: digits, number: digits }) },
  'GET /stories/:story/compare': { ...story, querystring: object({ from: digits, to: digits }) },
  'POST /stories/:story/restore': { ...story, body: object({ ...base, revision: count, tab }) },
  'PUT /stories/:story/drafts/:tab': { ...storyAndTab, body: object({ ...base, content }) },
  'DELETE /stories/:story/drafts/:tab': storyAndTab,
  'PUT /stories/:story/presence/:tab': {
    ...storyAndTab,
    body: object({ wants: among('read', 'write', 'take-over') }),
  },
  'DELETE /stories/:story/presence/:tab': storyAndTab,
  'POST /stories/:story/submit': { ...story, body: object(base) },
  'POST /stories/:story/return': { ...story, body: object(base, { note: text(1_000) }) },
  'POST /stories/:story/approve': { ...story, body: object(base) },
  'GET /stories/:story/checklist': story,
  'POST /stories/:story/publish': { ...story, body: object(base, { anyway: flag }) },
  'POST /stories/:story/correct': {
    ...story,
    body: object({ ...base, note: text(1_000) }, { anyway: flag }),
  },
  'POST /stories/:story/withdraw': { ...story, body: object({ reason: text(1_000) }) },
  'POST /stories/:story/undo': { ...story, body: object({ release: count }) },
  'PUT /stories/:story/schedule': { ...story, body: object({ ...base, wall }, { anyway: flag }) },
  'DELETE /stories/:story/schedule': story,
  'PUT /stories/:story/comment-mode': { ...story, body: object({ mode: orNull(commentMode) }) },
  'POST /stories/:story/preview': { ...story, body: object({}, { revision: count, tab }) },
  'POST /text/check': {
    body: object(
      { parts: list(object({ part: text(60), text: text(100_000) }), 3_000) },
      { published: text(40) },
    ),
  },
  'GET /tags': { querystring: object({ text: text(80) }) },
  'POST /tags/suggest': { body: object({ text: text(200_000), taken: list(text(80), 50) }) },
  'GET /authors': { querystring: object({ text: text(80) }) },
  'GET /fronts/:front': { params: object({ front: slug }) },
  'PUT /fronts/:front': {
    params: object({ front: slug }),
    body: object({
      version: count,
      lead: orNull(object({ storyId, override: orNull(text(500)) })),
      seconds: list(object({ storyId, override: orNull(text(500)) }), 12),
      boxes: list(object({ slug, pinned: list(object({ storyId, reason: orNull(text(300)) }), 24) }), 20),
    }),
  },
  'PUT /breaking': {
    body: object({ breaking: orNull(object({ label: text(200, 1), href: text(2_000, 1) })) }),
  },
  'PUT /settings': {
    body: object(
      { version: count },
      {
        name: text(80, 1),
        contact: object({
          email: orNull(text(320)),
          phone: orNull(text(60)),
          postal: orNull(text(500)),
        }),
        services: list(service, 40),
        comments: object({
          mode: commentMode,
          captchaQuestions: list(object({ question: text(200, 1), answers: list(text(80, 1), 10) }), 50),
          forbiddenWords: list(word, 2_000),
          suspectWords: list(word, 2_000),
        }),
      },
    ),
  },
  'GET /comments': {
    querystring: query({
      queue: among('new', 'suspected', 'slow', 'reported'),
      story: digits,
      cursor: digits,
    }),
  },
  'POST /comments/decisions': {
    body: object({
      comments: { ...list(object({ id: storyId, version: count }), 200), minItems: 1 },
      verdict: among('approve', 'refuse', 'remove', 'hold'),
      reason: orNull(text(1_000)),
    }),
  },
  'POST /comments/undo': { body: object({ batch: text(80, 1) }) },
  'GET /media': { querystring: query({ text: text(200), kind: among('image', 'video'), cursor }) },
  'POST /media': {
    querystring: query({ alt: text(1_000), caption: text(2_000), credit: text(300) }),
  },
  'GET /media/:media': { params: object({ media: text(40) }) },
  'PATCH /media/:media': {
    params: object({ media: text(40) }),
    body: object(
      {},
      { alt: text(1_000), caption: text(2_000), credit: text(300), focal: object({ x: share, y: share }) },
    ),
  },
}
