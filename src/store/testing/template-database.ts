/**
 * Before the tests: one real PostgreSQL in a temporary folder and one migrated template database, which every test file
 * clones (`with-database.ts`). After them everything is gone.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../database.ts'
import { startEmbeddedServer } from '../embedded/server.ts'
import { migrate } from '../migrate.ts'
import { ensureReaderRole } from '../reader-role.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a server's database `chapar`; the template is `chapar_template` beside it. */
    serverUrl: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'chapar-tests-'))
  const server = await startEmbeddedServer(folder)
  const admin = openDatabase(server.url)
  await admin.query({ text: 'create database chapar_template', values: [] })
  const template = openDatabase(databaseUrl(server.url, 'chapar_template'))
  await migrate(template)
  await ensureReaderRole(template)
  await template.close()
  await admin.close()
  project.provide('serverUrl', server.url)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}
