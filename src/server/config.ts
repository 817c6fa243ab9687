/** The environment becomes typed settings here and nowhere else. Every setting is optional. */
import { join, resolve } from 'node:path'
import { refuse } from '../base/refusal.ts'
import { ok, type Result } from '../base/result.ts'

export type Config = {
  readonly port: number
  readonly host: string
  /** Embedded database and media. */
  readonly dataDir: string
  /** Renditions of pictures, films and captions. */
  readonly mediaFolder: string
  /** An existing PostgreSQL; null starts the embedded one. */
  readonly databaseUrl: string | null
  /** Where readers reach the site; addresses in feeds and mail begin with it. No slash at the end. */
  readonly publicUrl: string
  /** Private addresses (hosts, IPs, CIDRs) that fetching may reach. */
  readonly fetchAllow: readonly string[]
  readonly sample: boolean
  /** A server of mail; null: links are shown instead of mailed. */
  readonly smtpUrl: string | null
  readonly logLevel: LogLevel
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

export type ConfigRefusal =
  | 'config.smtp-url'
  | 'config.port'
  | 'config.public-url'
  | 'config.database-url'
  | 'config.log-level'

export function readConfig(env: NodeJS.ProcessEnv = process.env): Result<Config, ConfigRefusal> {
  const port = Number(env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return refuse('config.port', { value: env.PORT ?? '' })
  const host = env.HOST || '127.0.0.1'
  const databaseUrl = env.DATABASE_URL || null
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl)) return refuse('config.database-url')
  const dataDir = resolve(env.DATA_DIR || 'data')
  // One name for this machine alone: passkeys need a name, not a number.
  const publicUrl =
    env.PUBLIC_URL || `http://${isLoopback(host) || isEveryAddress(host) ? 'localhost' : host}:${port}`
  if (!/^https?:$/.test(URL.parse(publicUrl)?.protocol ?? ''))
    return refuse('config.public-url', { value: publicUrl })
  const smtpUrl = env.SMTP_URL || null
  if (smtpUrl !== null && !/^smtps?:$/.test(URL.parse(smtpUrl)?.protocol ?? ''))
    return refuse('config.smtp-url')
  const logLevel = (env.LOG_LEVEL || 'warn') as LogLevel
  if (!logLevels.includes(logLevel))
    return refuse('config.log-level', { value: logLevel, known: logLevels.join(' ') })
  return ok({
    port,
    host,
    dataDir,
    mediaFolder: join(dataDir, 'media'),
    databaseUrl,
    publicUrl: publicUrl.replace(/\/+$/, ''),
    fetchAllow: (env.FETCH_ALLOW ?? '').split(/[\s,]+/).filter(entry => entry !== ''),
    sample: env.SAMPLE !== 'off',
    smtpUrl,
    logLevel,
  })
}

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.')
const isEveryAddress = (host: string): boolean => host === '0.0.0.0' || host === '::'
