import type { Db } from '../../store/database.ts'
import { findSetting } from '../../store/settings.ts'
import { pagesFa } from '../../strings/pages.fa.ts'

/** What the paper is called. */
export async function siteName(db: Db): Promise<string> {
  const name = await findSetting(db, 'public.name')
  return typeof name === 'string' && name !== '' ? name : pagesFa.siteName
}
