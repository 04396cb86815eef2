import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Published sites stand under any path of any host.
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: 'dist/app',
    // Licences of what is bundled travel with it.
    license: true,
    rolldownOptions: {
      input: { explorer: 'index.html' },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts', 'bench/**/*.test.ts'],
    // What needs a page asks for one: // @vitest-environment jsdom
    environment: 'node',
  },
})
