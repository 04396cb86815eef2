/**
 * `npm run bench -- NAME`: runs `bench/NAME.ts`, which exports `run()` and prints a table.
 * Measures of one machine: compare ratios, not times.
 */
import { readdirSync } from 'node:fs'

const name = process.argv[2]
const names = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((file) => file.isFile() && /^[a-z-]+\.ts$/.test(file.name))
  .map((file) => file.name.slice(0, -'.ts'.length))
  .filter((found) => found !== 'main' && found !== 'train')
  .sort()

if (name === undefined || !names.includes(name)) {
  console.error(`usage: npm run bench -- ${names.join(' | ')}`)
  process.exitCode = 2
} else {
  const { run } = await import(`./${name}.ts`)
  await run()
}
