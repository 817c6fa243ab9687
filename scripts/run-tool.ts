import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Runs an installed tool's own JavaScript under this Node; returns its exit code. */
export function runTool(
  name: string,
  file: string,
  args: string[],
  env: NodeJS.ProcessEnv = process.env,
): number {
  const { status, error } = spawnSync(process.execPath, [join(root, 'node_modules', file), ...args], {
    cwd: root,
    stdio: 'inherit',
    env,
  })
  if (error) process.stderr.write(`chapar: ${name} could not be started: ${error.message}\n`)
  return status ?? 1
}
