/** The English twin of accounts.fa.ts. */
import type { AccountRefusal } from '../accounts/refusals.ts'
import type { accountsFa } from './accounts.fa.ts'
import type { Told, ToldDetails } from './told.ts'

export const accountsEn: typeof accountsFa = {
  newsroom: 'Newsroom',
  signInTitle: 'Sign in to the newsroom',
  email: 'Email address',
  password: 'Password',
  signIn: 'Sign in',
  linkTitle: 'Sign in by one-time link',
  linkLead: 'This link works once. The button takes you into the newsroom.',
  linkButton: 'Enter the newsroom',
  spentTitle: 'This link works no more',
  toSignIn: 'Sign in with email and password',
  toSite: 'Back to the site',
  noScriptTitle: 'The desk needs JavaScript',
  noScript: 'This browser runs no scripts. Turn them on in its settings and load the page again.',
  building: 'The desk is being made ready. This page loads again in a few seconds.',
  buildFailed: 'The desk could not be built. The log of the program says why.',
  firstAdministrator: 'Administrator',
  firstLink: address => `first sign-in, once: ${address}`,
  link: address => `one-time link: ${address}`,
  userUsage: 'Write: chapar user add EMAIL --role ROLE [--name NAME], or chapar user link [EMAIL]',
  previewTitle: 'Preview',
  roles: {
    administrator: 'Administrator',
    'chief-editor': 'Chief editor',
    editor: 'Editor',
    reporter: 'Reporter',
    moderator: 'Moderator',
  },
  invitation: ({ name, by, link }) => ({
    subject: 'Your invitation to the newsroom',
    text: `Dear ${name},

${by === '' ? 'An account' : `${by} made an account`} in the newsroom ${by === '' ? 'was made ' : ''}for you. Sign in by this link and set a password:

${link}

It works once. If you did not expect this, leave it.
`,
  }),
}

export const accountRefusalsEn: Readonly<Record<AccountRefusal, (details: ToldDetails) => Told>> = {
  'account.signed-out': () => ({
    sentence: 'You are not signed in, or your session was closed.',
    nextStep: 'What you wrote stays on this page; sign in again.',
  }),
  'account.password-missing': () => ({
    sentence: 'You have not set a password yet.',
    nextStep: 'Set one, then go on.',
  }),
  'account.not-allowed': () => ({
    sentence: 'Your role in the newsroom does not allow this.',
    nextStep: 'Ask the chief editor or an administrator to do it.',
  }),
  'account.cross-site': () => ({
    sentence: 'This request came from another site and is not taken.',
    nextStep: 'Open the newsroom on this site and go on from there.',
  }),
  'account.sign-in-wrong': () => ({
    sentence: 'Email and password do not belong together, or too many attempts failed.',
    nextStep: 'Write them again with care, wait a quarter of an hour, or ask an administrator for a link.',
  }),
  'account.link-spent': () => ({
    sentence: 'This link was used, or its time is over.',
    nextStep: 'Sign in with email and password, or ask an administrator for a new link.',
  }),
  'account.password-short': ({ least }) => ({
    sentence: `A password has at least ${least} characters.`,
    nextStep: 'Write a few words in a row that you remember and nobody guesses.',
  }),
  'account.password-long': ({ most }) => ({
    sentence: `The password is longer than ${most} characters.`,
    nextStep: 'Write a shorter one.',
  }),
  'account.password-wrong': () => ({
    sentence: 'The present password is not right.',
    nextStep: 'Write it again, or ask an administrator for a link.',
  }),
  'account.name-missing': ({ most }) => ({
    sentence: `The name is empty or longer than ${most} characters.`,
    nextStep: 'Write the name by which colleagues know you.',
  }),
  'account.email-invalid': ({ email }) => ({
    sentence: email === '' ? 'There is no email address.' : `"${email}" is no email address.`,
    nextStep: 'Write it whole, such as name@example.com.',
  }),
  'account.email-taken': ({ email }) => ({
    sentence: `There is an account of ${email} already.`,
    nextStep: 'Give another address, or make a link for that account.',
  }),
  'account.person-unknown': () => ({
    sentence: 'There is no such person in the newsroom, or the account is closed.',
    nextStep: 'Load the list of people again.',
  }),
  'account.role-unknown': ({ role }) => ({
    sentence: `There is no role "${role}".`,
    nextStep: 'Give one of: administrator, chief-editor, editor, reporter, moderator.',
  }),
  'account.last-administrator': () => ({
    sentence: 'This is the only administrator who can sign in.',
    nextStep: 'Appoint another one, with a password, first.',
  }),
  'account.session-unknown': () => ({
    sentence: 'This session was not found; it may be closed already.',
    nextStep: 'Load the list of sessions again.',
  }),
}
