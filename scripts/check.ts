import { runTool } from './run-tool.ts'

const checks: [string, string, string[]][] = [
  ['types', 'typescript/bin/tsc', ['-p', 'tsconfig.json']],
  ['types of the pure core', 'typescript/bin/tsc', ['-p', 'tsconfig.core.json']],
  ['types of what runs in a browser', 'typescript/bin/tsc', ['-p', 'e2e/tsconfig.json']],
  ['types of the comment island', 'typescript/bin/tsc', ['-p', 'src/pages/islands/tsconfig.json']],
  ['types of the newsroom’s screens', 'typescript/bin/tsc', ['-p', 'src/newsroom/ui/tsconfig.json']],
  ['lint and format', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']],
  ['unused code', 'knip/bin/knip.js', []],
]

export function runChecks(): number {
  for (const [name, file, args] of checks) {
    process.stderr.write(`chapar: checking ${name}\n`)
    const code = runTool(name, file, args)
    if (code !== 0) {
      process.stderr.write(`chapar: ${name}: failed\n`)
      return code
    }
  }
  return 0
}

if (import.meta.main) process.exitCode = runChecks()
