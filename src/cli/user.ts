/**
 * `chapar user link [EMAIL]` prints a one-time link for somebody of the newsroom, without EMAIL for the first administrator;
 * `chapar user add EMAIL --role ROLE` adds somebody and prints the link. The link alone goes to stdout.
 */
import { parseArgs } from 'node:util'
import { firstAdministratorLink } from '../accounts/links.ts'
import { noMailer } from '../accounts/mail.ts'
import { type Invited, invitePerson, renewLink } from '../accounts/people.ts'
import type { AccountRefusal } from '../accounts/refusals.ts'
import { systemClock } from '../base/clock.ts'
import { refuse } from '../base/refusal.ts'
import { ok, type Result } from '../base/result.ts'
import { refusalLines } from '../server/errors.ts'
import { openStore } from '../server/open-store.ts'
import { findFirstAdministrator, findPersonByEmail } from '../store/accounts.ts'
import { accountsEn } from '../strings/accounts.en.ts'
import { accountsFa } from '../strings/accounts.fa.ts'
import { withConfig } from './with-config.ts'

type Context = Parameters<typeof renewLink>[0]
type Work = (context: Context) => Promise<Result<string, AccountRefusal>>

export const user = (args: string[]): Promise<number> =>
  withConfig(async config => {
    const work = readWork(args)
    if (work === null) {
      process.stderr.write(`${accountsFa.userUsage}\n${accountsEn.userUsage}\n`)
      return 64
    }
    const store = await openStore(config)
    try {
      const context = {
        database: store.newsroom,
        clock: systemClock,
        mailer: noMailer,
        publicUrl: config.publicUrl,
      }
      const link = await work(context)
      if (!link.ok) {
        process.stderr.write(refusalLines(link))
        return 1
      }
      process.stdout.write(`${link.value}\n`)
      return 0
    } finally {
      await store.close()
    }
  })

function readWork(args: string[]): Work | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { role: { type: 'string' }, name: { type: 'string' } },
    })
    const [word, email, ...more] = positionals
    if (more.length > 0) return null
    if (word === 'link' && values.role === undefined) return context => link(context, email)
    const { role, name } = values
    return word === 'add' && email !== undefined && role !== undefined
      ? context => add(context, { email, role, name: name ?? email.split('@')[0]! })
      : null
  } catch {
    return null // an unknown option
  }
}

const linkOf = (invited: Result<Invited, AccountRefusal>): Result<string, AccountRefusal> =>
  invited.ok ? ok(invited.value.link!) : invited

const add = async (
  context: Context,
  given: { readonly email: string; readonly role: string; readonly name: string },
) => linkOf(await invitePerson(context, null, given, accountsFa.invitation))

/** Without an address: the first administrator, whether or not there is a password already. */
async function link(context: Context, email: string | undefined): Promise<Result<string, AccountRefusal>> {
  if (email === undefined) {
    const first = await firstAdministratorLink(context, accountsFa.firstAdministrator)
    if (first !== null) return ok(first)
  }
  const person =
    email === undefined
      ? await findFirstAdministrator(context.database)
      : await findPersonByEmail(context.database, email.trim().toLowerCase())
  if (person === null) return refuse('account.person-unknown')
  return linkOf(await renewLink(context, null, person.id, accountsFa.invitation))
}
