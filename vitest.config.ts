import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'emulators/**/*.test.ts', 'fixtures/**/*.test.ts'],
    // Minutes, the network and the whole machine: `npm run test:outside`.
    exclude: ['fixtures/outside/**'],
    testTimeout: 30_000,
    maxWorkers: '100%',
    globalSetup: 'fixtures/clean-builds.ts',
  },
})
