import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'emulators/**/*.test.ts', 'fixtures/**/*.test.ts'],
    exclude: ['fixtures/outside/project/**'],
    testTimeout: 30_000,
    maxWorkers: '100%',
    globalSetup: 'fixtures/clean-builds.ts',
  },
})
