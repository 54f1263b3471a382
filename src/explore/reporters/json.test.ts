import { beforeAll, expect, test } from 'vitest'
import { exploredReport, writtenBy } from '../../../fixtures/explored/explored-report.ts'
import { emulators } from '../../emulators.ts'
import type { OpenTill } from '../../scenario/targets/module-till.ts'
import { moduleTargets } from '../../scenario/targets/module.ts'
import type { CaseReport } from '../case-report.ts'
import { reportSchema } from '../report-schema.ts'
import { jsonReporter } from './json.ts'

const SALE = 'explore/register/sale'
let careless: CaseReport
let careful: CaseReport

beforeAll(async () => {
  careless = await exploredReport('explored/careless', SALE)
  careful = await exploredReport('tills/careful', SALE, { shard: { number: 1, of: 2 } })
})

test('each case is one line, which holds what the schema says and nothing else', () => {
  const lines = writtenBy(jsonReporter, [careless, careful]).trimEnd().split('\n')
  expect(lines).toHaveLength(2)
  for (const line of lines) {
    const value: unknown = JSON.parse(line)
    expect(reportSchema.parse(value)).toEqual(value)
  }
})

test('a till that loses a sale is told with the shortest way and all others', () => {
  const { invariants, counterexamples, counterexamplesCount, sometimes, findings } = careless
  const lost = invariants.find(({ id }) => id === 'lost')?.broken
  const alike = counterexamples.filter((one) => one.violations.some(({ id }) => id === 'lost'))
  expect(lost).toMatchObject({
    script: '1:cut-reply',
    faultsCount: 1,
    waysCount: alike.length,
    says: ['a sale of 2920.00 at ikkm was done, and the till says it was not'],
  })
  const refused = { stimulus: 'sale', outcome: 'refused', says: '{"message":"-1"}' }
  expect(lost?.claims[0]).toEqual(refused)
  expect(lost?.story[0]).toEqual({
    atMs: 0,
    who: 'till',
    says: 'asks ikkm: sale',
    fault: 'the answer breaks off',
    message: { from: 'till', to: 'ikkm', what: 'sale', isAnswer: false, came: 'whole' },
  })
  expect(invariants.flatMap(({ id, broken }) => (broken ? [id] : []))).toContain('lost')
  expect(counterexamples).toHaveLength(counterexamplesCount)
  expect(counterexamples[0]).toMatchObject({ script: '1:lose-request', faultsCount: 1 })
  expect(sometimes.map(({ id, isReached }) => [id, isReached])).toEqual([['saw-203', false]])
  expect(findings.map(({ rule }) => rule)).toContain('no-time-out')
})

test('a till in which nothing is found is told with what holds, and of which part', () => {
  expect(careful).toMatchObject({ verdict: 'PASS', shard: { number: 1, of: 2 }, seed: 1 })
  expect(careful).toMatchObject({ counterexamples: [], counterexamplesCount: 0 })
  expect(careful.invariants.every(({ broken }) => broken === undefined)).toBe(true)
  expect(careful).not.toHaveProperty('reason')
})

test('no more than a hundred counterexamples are kept, and all are counted', async () => {
  const many = await exploredReport('explored/careless', SALE, {}, (one) => {
    const { counterexamples } = one.explored
    const more = Array.from({ length: 120 }, (_, i) => counterexamples[i % counterexamples.length])
    return {
      ...one,
      explored: { ...one.explored, counterexamples: more.flatMap((run) => run ?? []) },
    }
  })
  expect(many.counterexamples).toHaveLength(100)
  expect(many.counterexamplesCount).toBe(120)
})

test('a case that does not hold by itself is told with the reason, and nothing was explored', async () => {
  const open: OpenTill = () => ({ sale: async () => ({ outcome: 'refused' }) })
  const targets = moduleTargets(open, emulators)
  const failing = await exploredReport('explored/careless', SALE, { targets })
  expect(reportSchema.parse(failing)).toEqual(failing)
  expect(failing).toMatchObject({ verdict: 'FAIL', invariants: [], counterexamples: [] })
  expect(failing.reason).toMatch(/^The scenario does not hold without a fault, so nothing was exp/)
})

test('wrong merges make it an error, whatever was found', async () => {
  const wrong = await exploredReport('explored/careless', SALE, {}, (one) => {
    const disagreements = [{ script: '1:late', as: '-' }] as never
    return { ...one, explored: { ...one.explored, disagreements } }
  })
  expect(wrong.verdict).toBe('ERROR')
  expect(wrong.reason).toMatch(/a mistake of tillrig/)
  expect(wrong.invariants.length).toBeGreaterThan(0)
})
