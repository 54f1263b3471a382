import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'emulators/**/*.test.ts', 'fixtures/**/*.test.ts'],
    // Minutes, the network and the whole machine: `npm run test:outside`.
    exclude: ['fixtures/outside/**'],
    testTimeout: 30_000,
    // Each test makes its own rig, and no file leaves anything behind for the next one; read anew
    // for each of two hundred files, the modules alone would cost as much as the tests.
    isolate: false,
    maxWorkers: '100%',
    globalSetup: 'fixtures/clean-builds.ts',
  },
})
