import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, it } from 'vitest'
import { jsonSchemas, WRITE_SCHEMAS } from './json-schemas.ts'

it.each(jsonSchemas().map(({ file, text }) => [basename(file), file, text]))(
  '%s is what the program checks',
  (name, file, text) => {
    const written = existsSync(file) ? readFileSync(file, 'utf8') : ''
    expect(written === text, `graph-data/schemas/${name} is out of date: run "${WRITE_SCHEMAS}"`).toBe(true)
  },
)
