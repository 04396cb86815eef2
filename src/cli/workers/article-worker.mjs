// A thread of Node does not read TypeScript, even where the command that starts it does: tsx is registered here once more.
import { register } from 'tsx/esm/api'

register()
await import('./article-worker.ts')
