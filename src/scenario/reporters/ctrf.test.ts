import { validate } from 'ctrf'
import { expect, test } from 'vitest'
import { bad, good, jammed, report, unreachable } from '../../../fixtures/toy-reports.ts'
import type { How } from '../../../fixtures/toy-reports.ts'
import { ctrfReporter } from './ctrf.ts'

const client = 'format: 1\nid: toy/client\ntitle: A till\nsteps:\n  - { client: sale }\n'

async function document(texts: readonly string[], how?: How) {
  return JSON.parse(await report(ctrfReporter, texts, how))
}

test('is what the published schema allows', async () => {
  const change: How['change'] = (result) => ({ ...result, durationMs: 12.345, said: 'one\ntwo\n' })
  const told = await document([good, bad, jammed, client], { change })
  expect(validate(told, { specVersion: '0.0.0' })).toMatchObject({ valid: true, errors: [] })
  const broken = structuredClone(told)
  broken.results.tests[0].duration = 0.5
  expect(validate(broken, { specVersion: '0.0.0' }).valid).toBe(false)
})

test('tells each verdict as it is, beside what it means to others', async () => {
  const { results } = await document([good, bad, jammed, client])
  expect(results.summary).toEqual({
    tests: 5,
    passed: 2,
    failed: 2,
    skipped: 1,
    pending: 0,
    other: 0,
    suites: 4,
    start: Date.UTC(2026, 0, 5, 9),
    stop: Date.UTC(2026, 0, 5, 9),
    duration: 0,
  })
  expect(results.tool).toEqual({ name: 'tillrig', version: '1.2.3' })
  const verdicts = results.tests.map((one: Record<string, unknown>) => [one.status, one.rawStatus])
  expect(verdicts).toEqual([
    ['passed', 'PASS'],
    ['failed', 'FAIL'],
    ['failed', 'FAIL'],
    ['passed', 'NON_STRICT'],
    ['skipped', 'NOT_APPLICABLE'],
  ])
  expect(results.tests[2]).toMatchObject({
    name: 'toy/add/lost[many]',
    suite: ['toy', 'add', 'lost'],
    filePath: 'toy.yaml',
    message: 'found 200',
    trace: expect.stringMatching(/^ ✗ toy\/add\/lost\[many\](.|\n)*fault lose-reply \(line 12\)/),
    labels: { level: 'core', requirement: ['toy/add/1', 'toy/add/2'] },
    extra: {
      case: 'many',
      seed: 1,
      verdict: 'FAIL',
      again: 'tillrig run toy.yaml --case many --seed 1',
      notMeasured: [],
    },
  })
  expect(results.tests[0].extra.notMeasured).toMatchObject([{ step: 'sells', line: 6 }])
})

test('an error of the bench is neither passed nor failed', async () => {
  const { results } = await document([good], { targets: unreachable })
  expect(results.tests).toMatchObject([{ status: 'other', rawStatus: 'ERROR' }])
  expect(results.environment.testEnvironment).toBe('http://127.0.0.1:1')
})
