import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { hostScript } from './src/embed/host-plugin.ts'
import { leanCytoscape } from './src/explore/canvas/lean-cytoscape.ts'

export default defineConfig({
  // Published sites stand under any path of any host.
  base: './',
  publicDir: false,
  plugins: [react(), leanCytoscape(), hostScript()],
  build: {
    outDir: 'dist/app',
    // Licences of what is bundled travel with it.
    license: true,
    rolldownOptions: {
      input: { explorer: 'index.html', embed: 'embed/index.html' },
      // Whichever chunk makes a schema first, Zod has been told not to write code by then: see no-eval.ts.
      output: { codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\/|explore\/no-eval/ }] } },
    },
  },
  test: {
    include: ['{src,e2e,bench}/**/*.test.{ts,tsx}'],
    // What needs a page asks for one: // @vitest-environment jsdom
    environment: 'node',
    // The first test of a file loads the language models, which takes a busy machine some seconds.
    testTimeout: 30_000,
  },
})
