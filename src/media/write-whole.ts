/**
 * Files that are there whole or not at all. A process killed at any line leaves at most a file whose name begins with a
 * dot and ends in `.tmp`: nothing serves it (`media-file.ts`), and `removeLeftovers` takes it away later.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Written aside, brought to the disk, then renamed over `name`. The folder is made where it is missing. */
export async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true })
  const aside = join(folder, `.${name}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const file = await open(aside, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(aside, join(folder, name))
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}

/** Bytes of a file that `writeWhole` has finished; null where there is none. */
export async function sizeOf(folder: string, name: string): Promise<number | null> {
  return stat(join(folder, name)).then(
    file => file.size,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    },
  )
}

const anHour = 3_600_000

/** Takes away what killed processes left. An hour old, because a living one may be writing beside us. */
export async function removeLeftovers(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^\..*\.tmp$/.test(name)) continue
    const path = join(folder, name)
    const file = await stat(path).catch(() => null)
    if (file !== null && file.mtimeMs < now.getTime() - anHour) await rm(path, { force: true })
  }
}
