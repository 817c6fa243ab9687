import { expect, test } from 'vitest'
import { EmbeddedServerError } from '../store/embedded/errors.ts'
import { MigrationError } from '../store/migrate.ts'
import { readConfig } from './config.ts'
import { refusalLines } from './errors.ts'
import { readStartFault } from './start-faults.ts'

const config = readConfig({ PORT: '3000' })
const settings = config.ok ? config.value : (undefined as never)
const systemError = (code: string, syscall = '') => Object.assign(new Error(code), { code, syscall })

test.each([
  [systemError('EADDRINUSE', 'listen'), 'start.port-in-use'],
  [systemError('EACCES', 'listen'), 'start.port-forbidden'],
  [systemError('EACCES', 'mkdir'), 'start.folder-forbidden'],
  [systemError('ENOSPC', 'write'), 'start.disk-full'],
  [new EmbeddedServerError('disk-full', { folder: '/d', free: 1, needed: 200 }), 'start.disk-full'],
  [
    new EmbeddedServerError('initdb-failed', { folder: '/d', reason: 'No space left on device' }),
    'start.disk-full',
  ],
  [
    new EmbeddedServerError('other-version', { folder: '/d', made: '17', ours: '18' }),
    'start.database-version',
  ],
  [new MigrationError('newer', '0099_x.sql'), 'start.schema-newer'],
  [systemError('ECONNREFUSED'), 'start.database-unreachable'],
  [systemError('28P01'), 'start.database-unreachable'],
  [systemError('42501'), 'start.database-rights'],
])('%s is told as %s', (error, code) => {
  expect(readStartFault(error, settings)).toMatchObject({ code })
})

test('a bug is not dressed up as a fault of the machine', () => {
  expect(readStartFault(new TypeError('x is undefined'), settings)).toBeNull()
})

test('a fault is two lines, Persian and English, each with what to do', () => {
  const fault = readStartFault(systemError('EADDRINUSE', 'listen'), settings)!
  const [persian, english] = refusalLines(fault).trim().split('\n')
  expect(persian).toMatch(/درگاه 3000 .*PORT=3001/)
  expect(english).toMatch(/Port 3000 .*PORT=3001/)
})
