/**
 * The store: the only code that speaks to PostgreSQL.
 *
 * `Db` is what every query function takes first: a pool or a transaction, it does not matter which. One file holds one
 * concept (`stories.ts`, `releases.ts`, `collections.ts` …), each exported function one statement. Migrations stand in
 * `migrations/`, their sum in `schema.sql`; `embedded/` is the server that ships with us.
 *
 * Two pools exist: the newsroom's, which may do everything, and the readers', a role of its own that sees the views of
 * the schema `reader` and nothing else (`reader-role.ts`). What readers may not see cannot be asked for.
 */
import { createHash } from 'node:crypto'
import pg from 'pg'
import type { Statement } from './sql.ts'

export type Db = {
  /** Runs a statement; rows come back as plain objects with the column names as written. */
  query<Row>(statement: Statement): Promise<Row[]>
}

export type Database = Db & {
  /** Everything in `work` commits together or not at all. */
  transaction<T>(work: (db: Db) => Promise<T>): Promise<T>
  /** A connection of its own, for LISTEN and advisory locks; the caller ends it. */
  connect(): Promise<pg.Client>
  readonly url: string
  close(): Promise<void>
}

// int8 as a number: our ids and counts stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
// A date is a day, not an instant: keep it 'YYYY-MM-DD'.
pg.types.setTypeParser(pg.types.builtins.DATE, day => day)

type Runner = {
  query(config: { name?: string; text: string; values: unknown[] }): Promise<{ rows: unknown[] }>
}

const runOn = (runner: Runner): Db => ({
  async query<Row>({ text, values }: Statement) {
    const { rows } = await runner.query({ text, values: [...values] })
    return rows as Row[]
  },
})

/** A statement's name on its connection; there are as many as `sql` templates in this room. */
const names = new Map<string, string>()
function nameOf(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 24)
  names.set(text, name)
  return name
}

/** The schema changed under a prepared statement; a pooler in between does not know it. */
const unusablePlans = ['0A000', '26000']

/**
 * Statements are parsed and planned once a connection: of the 2 ms that a story page's twelve queries take in the server,
 * planning them anew was half (bench/render).
 */
const prepareOn = (runner: Runner): Db => ({
  async query<Row>({ text, values }: Statement) {
    try {
      const { rows } = await runner.query({ name: nameOf(text), text, values: [...values] })
      return rows as Row[]
    } catch (error) {
      if (!unusablePlans.includes((error as { code?: string }).code ?? '')) throw error
      return runOn(runner).query<Row>({ text, values })
    }
  },
})

/**
 * @param options.prepares for pools that ask the same few short questions all day; not for those that migrate.
 * @param onIdleError is told when an idle connection breaks (the server went away). The pool makes new ones by itself;
 *   without a listener Node would end the process.
 */
export function openDatabase(
  url: string,
  options: { max?: number; role?: string; prepares?: boolean; onIdleError?: (error: Error) => void } = {},
): Database {
  const config: pg.PoolConfig = {
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: 3_000,
    // Kept through a quiet hour: a burst after it must not wait for new ones, which a busy machine makes slowly.
    idleTimeoutMillis: 10 * 60_000,
    application_name: 'chapar',
    // A server that hangs neither answers nor refuses.
    ...(options.prepares ? { query_timeout: 10_000 } : {}),
    ...(options.role === undefined ? {} : { options: `-c role=${options.role}` }),
  }
  const pool = new pg.Pool(config)
  const ignore = options.onIdleError ?? (() => {})
  pool.on('error', ignore)
  pool.on('connect', client => client.on('error', ignore))
  return {
    ...(options.prepares ? prepareOn(pool) : runOn(pool)),
    url,
    async transaction<T>(work: (db: Db) => Promise<T>) {
      const client = await pool.connect()
      try {
        await client.query('begin')
        const value = await work(runOn(client))
        await client.query('commit')
        client.release()
        return value
      } catch (error) {
        const broken = await client.query('rollback').then(
          () => undefined,
          (failure: Error) => failure,
        )
        client.release(broken)
        throw error
      }
    },
    async connect() {
      const client = new pg.Client(config)
      client.on('error', ignore)
      await client.connect()
      return client
    },
    close: () => pool.end(),
  }
}
