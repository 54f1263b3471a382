import { defineConfig } from 'vitest/config'

/** The package, packed and installed elsewhere; npm fetches what that needs. */
export default defineConfig({
  test: { include: ['fixtures/outside/*.test.ts'], maxWorkers: '100%' },
})
