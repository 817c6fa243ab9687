/**
 * `npm test`: what is missing for browser tests, then the checks, then every test.
 * `npm test -- WORD …` runs only the test files whose path has the word, without the checks.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { runChecks } from './check.ts'
import { runTool } from './run-tool.ts'

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

function ensureChromium(): void {
  if (process.env.CHROMIUM || browsers.some(path => existsSync(path))) return
  const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2] }).status === 0
  process.stderr.write(
    'chapar: installing Chromium for the browser tests, with the system’s package manager (about 100 MB)…\n',
  )
  if (apt('install', '-y', '--no-install-recommends', 'chromium')) return
  if (apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium')) return
  process.stderr.write(
    'chapar: Chromium could not be installed. Install it (Debian: apt-get install chromium) or name one in CHROMIUM.\n',
  )
  process.exit(1)
}

const words = process.argv.slice(2)
ensureChromium()
const checked = words.length === 0 ? runChecks() : 0
const reports = [
  '--reporter=default',
  '--reporter=json',
  '--outputFile.json=node_modules/.cache/chapar-tests.json',
]
const tested = runTool('vitest', 'vitest/vitest.mjs', ['run', ...reports, ...words])
process.exitCode = checked || tested
