/** Names that only the newsroom bears: its own, those of offices, and its authors', in every disguise. */
import { listAuthorNames } from '../store/comment-names.ts'
import type { Db } from '../store/database.ts'
import { disguiseKey } from './disguise-key.ts'
import { officeNames } from './offices.lexicon.ts'

const offices = officeNames.map(disguiseKey)

/** Names of people must be the same; the newsroom's and its offices' may not even be part of a name. */
export function reservedNameTest(names: {
  readonly site: readonly string[]
  readonly people: readonly string[]
}): (name: string) => boolean {
  const people = new Set(names.people.map(disguiseKey))
  const parts = [...offices, ...names.site.map(disguiseKey)].filter(part => part.length > 2)
  return name => {
    const key = disguiseKey(name)
    return people.has(key) || parts.some(part => key.includes(part))
  }
}

export const listReservedNames = async (
  db: Db,
): Promise<{ site: readonly string[]; people: readonly string[] }> => {
  const rows = await listAuthorNames(db)
  return {
    site: rows.filter(({ kind }) => kind === 'site').map(({ name }) => name),
    people: rows.filter(({ kind }) => kind === 'person').map(({ name }) => name),
  }
}
