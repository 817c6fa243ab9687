import { type Config, readConfig } from '../server/config.ts'
import { refusalLines } from '../server/errors.ts'
import { readStartFault } from '../server/start-faults.ts'

/** Runs a command with its settings; what is wrong outside the program becomes a line that says what to do. */
export async function withConfig(command: (config: Config) => Promise<number>): Promise<number> {
  const config = readConfig()
  if (!config.ok) {
    process.stderr.write(refusalLines(config))
    return 78
  }
  try {
    return await command(config.value)
  } catch (error) {
    const fault = readStartFault(error, config.value)
    if (fault === null) throw error
    process.stderr.write(refusalLines(fault))
    return 1
  }
}
