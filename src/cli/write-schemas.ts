import { jsonSchemas } from './json-schemas.ts'
import { writeWhole } from './write-whole.ts'

for (const { file, text } of jsonSchemas()) writeWhole(file, [text])
