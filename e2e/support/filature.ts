import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const TSX = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url))

/** Where the editors' data and the sample corpus are. */
export const SAMPLE = 'graph-data/articles'

/**
 * Runs the `filature` command to its end.
 * @throws with all that it printed when it fails.
 */
export async function filature(...args: string[]): Promise<void> {
  const child = startFilature(...args)
  let printed = ''
  child.stdout.on('data', (text) => (printed += text))
  child.stderr.on('data', (text) => (printed += text))
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`filature ${args.join(' ')} ended with ${code}:\n${printed}`)
}

/** Starts the `filature` command; whoever starts it ends it. */
export function startFilature(...args: string[]) {
  return spawn(process.execPath, [TSX, 'src/cli/main.ts', ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
}
