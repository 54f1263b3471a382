/** What the README shows of tests is run, as it stands there. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runVitest } from '../../fixtures/run-tests.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const section = readme.split(/^## /m).find((one) => one.startsWith('In a test\n')) ?? ''
const [, example = ''] = /^```ts\n(import .* from 'tillrig\/vitest'\n.*?)^```/ms.exec(section) ?? []

test('the README’s example of a test passes', async () => {
  const { exitCode, stdout } = await runVitest(example.replace(/^import .*\n/, ''))
  expect(JSON.parse(stdout)).toMatchObject({ numPassedTests: 1, numTotalTests: 1 })
  expect(exitCode).toBe(0)
}, 60_000)
