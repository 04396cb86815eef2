import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

const ENTRY = fileURLToPath(new URL('host.ts', import.meta.url))

/**
 * Adds `embed.js` to the production build. Articles name it for years, so its name never changes; it is a classic
 * script in a function of its own, so that an article with several frames may load it several times.
 */
export function hostScript(): Plugin {
  return {
    name: 'filature-host-script',
    apply: 'build',
    async generateBundle() {
      const result = await build({
        configFile: false,
        logLevel: 'silent',
        publicDir: false,
        build: {
          write: false,
          modulePreload: false,
          target: 'es2020',
          rolldownOptions: { input: ENTRY, output: { format: 'iife', codeSplitting: false } },
        },
      })
      const outputs = [result].flat().flatMap((built) => ('output' in built ? built.output : []))
      const chunk = outputs.find((file) => file.type === 'chunk')
      if (!chunk) throw new Error('embed.js: src/embed/host.ts gave no script')
      this.emitFile({ type: 'asset', fileName: 'embed.js', source: chunk.code })
    },
  }
}
