/** What the questions share: a folder that is removed at the end, and one Chapar with 10,000 stories. */
import { mkdirSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type House, openHouse } from './house.ts'

export const storyCount = 10_000

export type Workshop = {
  /** A fresh folder of this name. */
  folder(name: string): string
  /** The sample newsroom and 10,000 synthetic stories, running; made when first asked for, the same for all. */
  stocked(): Promise<House>
  say(text: string): void
  close(): Promise<void>
}

export async function openWorkshop(say: (text: string) => void): Promise<Workshop> {
  const base = await mkdtemp(join(tmpdir(), 'chapar-bench-'))
  let house: Promise<House> | null = null
  const stock = async (): Promise<House> => {
    say(`making a newsroom of ${storyCount} stories`)
    const made = await openHouse(join(base, 'stocked'))
    await made.command(['sample', '--stories', String(storyCount)], 600)
    return made
  }
  return {
    folder(name) {
      const path = join(base, name)
      mkdirSync(path)
      return path
    },
    stocked: () => (house ??= stock()),
    say,
    async close() {
      await house?.then(
        made => made.stop(),
        () => {},
      )
      rmSync(base, { recursive: true, force: true })
    },
  }
}
