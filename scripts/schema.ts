/** `npm run schema`: writes what the migrations make to src/store/schema.sql. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../src/store/database.ts'
import { describeSchema } from '../src/store/describe-schema.ts'
import { startEmbeddedServer } from '../src/store/embedded/server.ts'
import { migrate } from '../src/store/migrate.ts'

const folder = mkdtempSync(join(tmpdir(), 'chapar-schema-'))
const server = await startEmbeddedServer(folder)
const database = openDatabase(server.url)
await migrate(database)
writeFileSync(join(import.meta.dirname, '..', 'src', 'store', 'schema.sql'), await describeSchema(database))
await database.close()
await server.stop()
rmSync(folder, { recursive: true, force: true })
