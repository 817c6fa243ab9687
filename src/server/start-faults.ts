/** Why a start can fail for reasons outside the program, read off the errors that systems give; anything else is a bug. */
import { type Refusal, refuse } from '../base/refusal.ts'
import { EmbeddedServerError } from '../store/embedded/errors.ts'
import { MigrationError } from '../store/migrate.ts'
import type { Config } from './config.ts'
import { isDatabaseAway } from './database-away.ts'

export type StartFault =
  | 'start.port-in-use'
  | 'start.port-forbidden'
  | 'start.host-unknown'
  | 'start.disk-full'
  | 'start.folder-forbidden'
  | 'start.database-not-made'
  | 'start.database-not-started'
  | 'start.database-slow'
  | 'start.database-version'
  | 'start.database-unavailable-here'
  | 'start.database-unreachable'
  | 'start.database-rights'
  | 'start.schema-newer'
  | 'start.schema-changed'

export function readStartFault(error: unknown, config: Config): Refusal<StartFault> | null {
  if (error instanceof EmbeddedServerError) {
    const { fault, details } = error
    switch (fault) {
      case 'disk-full':
        return refuse('start.disk-full', details)
      case 'initdb-failed':
        return /no space/i.test(String(details.reason))
          ? refuse('start.disk-full', { folder: config.dataDir, free: 0, needed: 200 })
          : refuse('start.database-not-made', details)
      case 'start-failed':
        return /no space/i.test(String(details.reason))
          ? refuse('start.disk-full', { folder: config.dataDir, free: 0, needed: 200 })
          : refuse('start.database-not-started', details)
      case 'start-slow':
        return refuse('start.database-slow', details)
      case 'other-version':
        return refuse('start.database-version', details)
      case 'no-binaries':
        return refuse('start.database-unavailable-here', details)
    }
  }
  if (error instanceof MigrationError) {
    return refuse(error.fault === 'newer' ? 'start.schema-newer' : 'start.schema-changed', error.details)
  }
  const { code, message } = error as NodeJS.ErrnoException
  // A file stands where the folder should be.
  if ((error as { syscall?: string }).syscall === 'mkdir' && code === 'EEXIST') {
    return refuse('start.folder-forbidden', { folder: config.dataDir })
  }
  switch (code) {
    case 'EADDRINUSE':
      return refuse('start.port-in-use', { port: config.port })
    case 'EACCES':
      return (error as { syscall?: string }).syscall === 'listen'
        ? refuse('start.port-forbidden', { port: config.port })
        : refuse('start.folder-forbidden', { folder: config.dataDir })
    case 'EROFS':
    case 'EPERM':
    case 'ENOTDIR':
      return refuse('start.folder-forbidden', { folder: config.dataDir })
    case 'EADDRNOTAVAIL':
      return refuse('start.host-unknown', { host: config.host })
    case 'ENOSPC':
    case '53100':
      return refuse('start.disk-full', { folder: config.dataDir, free: 0, needed: 200 })
    case '42501':
      return refuse('start.database-rights', { reason: message ?? '' })
    case '28P01':
    case '28000':
    case '3D000':
      return refuse('start.database-unreachable', { reason: message ?? '' })
  }
  return isDatabaseAway(error) ? refuse('start.database-unreachable', { reason: message ?? '' }) : null
}
