/**
 * PostgreSQL refuses to run as root. There it gets a user namespace in which it is somebody else, and the files stay
 * root's; where namespaces are forbidden it runs as the account `nobody`, to whom its folder is given.
 */
import { spawnSync } from 'node:child_process'
import { chownSync } from 'node:fs'

export type Runner = { command: string; prefix: string[]; uid?: number; gid?: number }

/** How programs that own `folder` are to be run here. */
export function runner(folder: string): Runner {
  if (process.getuid?.() !== 0) return { command: '', prefix: [] }
  const namespace = ['--user', '--map-user=65534', '--map-group=65534']
  if (spawnSync('unshare', [...namespace, 'true']).status === 0)
    return { command: 'unshare', prefix: namespace }
  chownSync(folder, 65534, 65534)
  return { command: '', prefix: [], uid: 65534, gid: 65534 }
}

/** Command, arguments and identity for `spawn`. */
export function launch(
  as: Runner,
  program: string,
  args: string[],
): { command: string; args: string[]; identity: { uid?: number; gid?: number } } {
  const identity = as.uid === undefined ? {} : { uid: as.uid, gid: as.gid! }
  return as.command === ''
    ? { command: program, args, identity }
    : { command: as.command, args: [...as.prefix, program, ...args], identity }
}
