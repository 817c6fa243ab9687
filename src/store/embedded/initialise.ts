import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { postgresBinaries } from './binaries.ts'
import { EmbeddedServerError } from './errors.ts'
import { launch, runner } from './run-as.ts'

/** The login and the database that the embedded server has. */
export const user = 'chapar'
/** initdb writes 47 MB; the rest is room for a first day's write-ahead log. */
const neededBytes = 200_000_000

/** The login's password, made once and kept beside the data. */
export function readPassword(folder: string): string {
  const file = join(folder, 'postgres-password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

/** Makes a new cluster: beside its final place, then renamed, so that a killed initdb leaves nothing half-made. */
export function initialise(folder: string, cluster: string, password: string): void {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < neededBytes) {
    throw new EmbeddedServerError('disk-full', {
      folder,
      free: Math.floor((bavail * bsize) / 1e6),
      needed: Math.ceil(neededBytes / 1e6),
    })
  }
  const staging = join(folder, 'postgres-initialising')
  const passwordFile = join(folder, 'postgres-initial-password')
  rmSync(staging, { recursive: true, force: true })
  mkdirSync(staging, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  const as = runner(staging)
  if (as.uid !== undefined) chownSync(passwordFile, as.uid, as.gid!)
  const { command, args, identity } = launch(as, postgresBinaries().initdb, [
    `--pgdata=${staging}`,
    `--username=${user}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--no-instructions',
  ])
  // initdb must be able to stand in its working folder, which root's home is not.
  const made = spawnSync(command, args, { cwd: '/', encoding: 'utf8', ...identity })
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) {
    throw new EmbeddedServerError('initdb-failed', {
      folder,
      reason: lastLine(made.stderr || String(made.error ?? '')),
    })
  }
  renameSync(staging, cluster)
}

export const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? ''
