/** The command line: `chapar COMMAND …`, one file a command. Results go to stdout, everything else to stderr. */
import { ingest } from './ingest.ts'
import { web, worker } from './roles.ts'
import { sample } from './sample.ts'
import { start } from './start.ts'

const commands: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  ingest,
  sample,
  start,
  web,
  worker,
}

const [name = 'start', ...args] = process.argv.slice(2)
const command = commands[name]
if (command === undefined) {
  process.stderr.write(`chapar: no command ${name}; known: ${Object.keys(commands).join(', ')}\n`)
  process.exitCode = 64
} else {
  process.exitCode = await command(args)
}
