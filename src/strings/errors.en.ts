/** The English twin of errors.fa.ts. */
import type { Told, ToldDetails } from './told.ts'

export const errorsEn = {
  'config.port': ({ value }) => ({
    sentence: `PORT is "${value}", which is no port number.`,
    nextStep: 'Give a number between 0 and 65535, such as PORT=3000.',
  }),
  'config.public-url': ({ value }) => ({
    sentence: `PUBLIC_URL is "${value}", which is no web address.`,
    nextStep: 'Give the whole address of the site, such as PUBLIC_URL=https://news.example.com.',
  }),
  'config.database-url': () => ({
    sentence: 'DATABASE_URL is no PostgreSQL address.',
    nextStep: 'Write postgres://user:password@host:5432/database, or remove it to use the embedded database.',
  }),
  'config.smtp-url': () => ({
    sentence: 'SMTP_URL is no address of a mail server.',
    nextStep: 'Write smtp://user:password@host:587, or remove it to have links shown instead.',
  }),
  'config.log-level': ({ value, known }) => ({
    sentence: `LOG_LEVEL does not know "${value}".`,
    nextStep: `Use one of: ${known}.`,
  }),
  'start.port-in-use': ({ port }) => ({
    sentence: `Port ${port} is taken by another program.`,
    nextStep: `Stop that program, or choose another port, such as PORT=${Number(port) + 1}.`,
  }),
  'start.port-forbidden': ({ port }) => ({
    sentence: `This user may not open port ${port}.`,
    nextStep: 'Choose a port above 1024, behind a proxy if need be.',
  }),
  'start.host-unknown': ({ host }) => ({
    sentence: `HOST is "${host}", which is no address of this machine.`,
    nextStep: 'Remove HOST (this machine alone) or set it to 0.0.0.0 (all addresses).',
  }),
  'start.disk-full': ({ folder, free, needed }) => ({
    sentence: `The disk is full: ${folder} has ${free} MB free and needs ${needed} MB.`,
    nextStep: 'Make room, or name a folder on another disk in DATA_DIR.',
  }),
  'start.folder-forbidden': ({ folder }) => ({
    sentence: `The data folder ${folder} cannot be written.`,
    nextStep: 'Mend its owner and permissions, or name another folder in DATA_DIR.',
  }),
  'start.database-not-made': ({ reason }) => ({
    sentence: `The database could not be made: ${reason}`,
    nextStep:
      'Every user must be able to pass through the folders above DATA_DIR; use one such as /srv/chapar.',
  }),
  'start.database-not-started': ({ reason, log }) => ({
    sentence: `The database did not start: ${reason}`,
    nextStep: `Read its log in ${log}, mend the cause and start again.`,
  }),
  'start.database-slow': ({ log }) => ({
    sentence: 'The database did not answer within a minute.',
    nextStep: `It may be recovering from a sudden stop; read ${log} and start again.`,
  }),
  'start.database-version': ({ folder, made, ours }) => ({
    sentence: `The data folder ${folder} was made with PostgreSQL ${made}; this version works with ${ours}.`,
    nextStep: 'Run the Chapar that made it, or name another folder in DATA_DIR.',
  }),
  'start.database-unavailable-here': ({ platform }) => ({
    sentence: `There is no embedded database for ${platform}.`,
    nextStep: 'Name a PostgreSQL in DATABASE_URL.',
  }),
  'start.database-unreachable': ({ reason }) => ({
    sentence: `The database cannot be reached: ${reason}`,
    nextStep: 'See that PostgreSQL runs and that DATABASE_URL is right.',
  }),
  'start.database-rights': ({ reason }) => ({
    sentence: `The database user lacks rights: ${reason}`,
    nextStep: 'Grant the user of DATABASE_URL CREATE on the database and CREATEROLE.',
  }),
  'start.schema-newer': ({ migration }) => ({
    sentence: `The data folder belongs to a newer Chapar (${migration}).`,
    nextStep: 'Run that newer version; an older one does not write into newer data.',
  }),
  'start.schema-changed': ({ migration }) => ({
    sentence: `The step ${migration} was changed after it ran.`,
    nextStep: 'Put the file back and write the change as a new step.',
  }),
  'story.move-not-allowed': ({ state, move }) => ({
    sentence: `A story in state ${state} does not allow: ${move}.`,
    nextStep: 'Look at the story’s state and choose a step that it allows.',
  }),
  'story.headline-missing': () => ({ sentence: 'The story has no headline.', nextStep: 'Write one.' }),
  'story.body-missing': () => ({
    sentence: 'The story has neither lead nor body.',
    nextStep: 'Write at least one paragraph.',
  }),
  'story.note-missing': () => ({
    sentence: 'There is no reason for readers to see.',
    nextStep: 'Say in one sentence what changed and why.',
  }),
  'story.not-found': ({ id }) => ({ sentence: `There is no story ${id}.`, nextStep: 'Check the news code.' }),
  'story.service-unknown': ({ service }) => ({
    sentence: `There is no service "${service}".`,
    nextStep: 'Choose one that exists.',
  }),
  'ingest.usage': () => ({
    sentence: 'No file or address was given.',
    nextStep: 'Write: chapar ingest FILE|URL [--source NAME] [--published ISO] [--publish]',
  }),
  'ingest.file-missing': ({ file }) => ({
    sentence: `The file ${file} was not found or cannot be read.`,
    nextStep: 'Check its name and path.',
  }),
  'ingest.token': () => ({
    sentence: 'This gate asks for a token.',
    nextStep: 'Send Authorization: Bearer TOKEN; chapar ingest --token shows it.',
  }),
  'ingest.title-only': () => ({
    sentence: 'This item has a title only and is not published by itself.',
    nextStep: 'Complete the text, then publish it.',
  }),
} satisfies Record<string, (details: ToldDetails) => Told>
