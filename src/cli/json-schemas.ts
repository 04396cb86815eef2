import { join } from 'node:path'
import { z } from 'zod'
import { KNOWLEDGE_SCHEMAS } from '../extract/index.ts'
import { PROJECT } from './project.ts'

/** The command that {@link jsonSchemas} are written with. */
export const WRITE_SCHEMAS = 'npm run schemas'

/**
 * The JSON Schemas that an editor's text editor checks `graph-data/*.yaml` with, made from the schemas that the command
 * checks them with. Draft 7 is what YAML plugins of text editors know.
 */
export function jsonSchemas(): { file: string; text: string }[] {
  return Object.entries(KNOWLEDGE_SCHEMAS).map(([name, schema]) => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' })
    const note = `Made from the program's own schema by "${WRITE_SCHEMAS}"; not to be edited`
    return {
      file: join(PROJECT.root, 'graph-data', 'schemas', `${name}.schema.json`),
      text: `${JSON.stringify({ $schema, $comment: note, ...rest }, null, 2)}\n`,
    }
  })
}
