import { defineConfig } from 'vitest/config'

/** Whoever drives Chapar from outside needs it running with its sample newsroom; nobody else waits for that. */
export default defineConfig({
  test: {
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: {
          name: 'inside',
          include: [
            'src/**/*.test.ts',
            'packages/**/*.test.ts',
            'sample/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          globalSetup: ['src/store/testing/template-database.ts'],
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'end to end',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/support/sample-site.ts'],
          // One at a time: each drives a browser or servers of its own, and two would starve each other of two cores.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
