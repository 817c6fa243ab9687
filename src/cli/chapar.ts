/** The command line: `chapar COMMAND …`, one file a command. Results go to stdout, everything else to stderr. */
type Command = (args: string[]) => Promise<number>

/** Loaded when asked for: the text commands need neither the database nor the pages. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).start,
  web: async () => (await import('./roles.ts')).web,
  worker: async () => (await import('./roles.ts')).worker,
  ingest: async () => (await import('./ingest.ts')).ingest,
  sample: async () => (await import('./sample.ts')).sample,
  user: async () => (await import('./user.ts')).user,
  text: async () => {
    const { runText } = await import('./text.ts')
    return args => runText(args, process.stdin, process.stdout)
  },
}

const [name = 'start', ...args] = process.argv.slice(2)
const load = commands[name]
if (load === undefined) {
  process.stderr.write(`chapar: no command ${name}; known: ${Object.keys(commands).join(', ')}\n`)
  process.exitCode = 64
} else {
  const command = await load()
  process.exitCode = await command(args)
}
