import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { exploredReport, writtenBy } from '../../../fixtures/explored/explored-report.ts'
import type { CaseReport } from '../case-report.ts'
import { junitReporter } from './junit.ts'

const SALE = 'explore/register/sale'
let careless: CaseReport
let careful: CaseReport

beforeAll(async () => {
  careless = await exploredReport('explored/careless', SALE)
  careful = await exploredReport('tills/careful', SALE)
})

const schema = readFileSync(
  new URL('../../../fixtures/schemas/junit-10.xsd', import.meta.url),
  'utf8',
)

async function mistakesOf(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml, schema, initialMemoryPages: 512 })
  return errors.map(({ message }) => message)
}

/** Each test with what came of it: `failure lost: nothing is done that the till says was not`. */
function testsIn(xml: string): string[] {
  const found = xml.matchAll(/<testcase [^>]*? name="([^"]*)"(?:\/>|>\s*<(\w+))/g)
  return [...found].map(([, name, outcome = 'passed']) => `${outcome} ${name}`)
}

test('every outcome is what the published schema allows', async () => {
  const failing: CaseReport = {
    ...careless,
    invariants: [],
    sometimes: [],
    reason: 'so <so> \u0000',
  }
  const odd: CaseReport = { ...careful, shard: { number: 1, of: 2 }, over: 'budget' }
  const xml = writtenBy(junitReporter, [careless, failing, { ...failing, verdict: 'ERROR' }, odd])
  expect(await mistakesOf(xml)).toEqual([])
  expect(await mistakesOf(xml.replace('<testsuites ', '<testsuites odd="1" '))).toHaveLength(1)
})

test('what must hold is a test each, and fails with the story', () => {
  const xml = writtenBy(junitReporter, [careless])
  const tests = testsIn(xml)
  expect(tests).toContain('passed double: nothing is done twice')
  expect(tests).toContain('failure lost: nothing is done that the till says was not')
  expect(tests).toContain('error saw-203: sometimes any(wire.replies, status == 203)')
  expect(xml).toContain('\n    +0 s  till  asks ikkm: sale   ✗ the answer breaks off\n')
  expect(xml).toContain(
    '<failure type="lost" message="a sale of 2920.00 at ikkm was done, and the till says it was not">',
  )
  expect(xml).toContain('again: tillrig replay ')
})

test('what the scenario itself forbids is a test too', async () => {
  const { invariants, ...rest } = careful
  const never = { id: 'two-receipts', rule: 'never: count(ikkm.receipts) > 1' }
  const xml = writtenBy(junitReporter, [{ ...rest, invariants: [...invariants, never] }])
  expect(testsIn(xml)).toContain('passed two-receipts: never: count(ikkm.receipts) &gt; 1')
})

test('totals are those of the tests, and advice is none', () => {
  const xml = writtenBy(junitReporter, [careless, careful])
  const tests = testsIn(xml)
  const count = (outcome: string) => tests.filter((one) => one.startsWith(`${outcome} `)).length
  const totals = `tests="${tests.length}" failures="${count('failure')}" errors="${count('error')}"`
  expect(xml).toContain(`<testsuites name="tillrig" ${totals} time="2.468">`)
  expect(count('failure')).toBe(careless.invariants.filter(({ broken }) => broken).length)
  expect(xml).toMatch(/<system-out>[^]*danger: a request is sent without a time-out/)
})

test('nothing that was not searched looks as if it held', () => {
  const { accounting, ...rest } = careful
  const early: CaseReport = { ...rest, accounting: { ...accounting, faultsDone: 0 } }
  const tests = testsIn(
    writtenBy(junitReporter, [{ ...early, verdict: 'UNKNOWN', over: 'budget' }]),
  )
  expect(tests.filter((one) => one.startsWith('passed '))).toEqual([
    'passed saw-203: sometimes any(wire.replies, status == 203)',
  ])
})

test('a scenario that does not hold by itself is one failure', () => {
  const reason = 'The scenario does not hold without a fault, so nothing was explored: FAIL'
  const failing = { ...careless, reason, invariants: [], sometimes: [] }
  const xml = writtenBy(junitReporter, [failing])
  expect(testsIn(xml)).toEqual(['failure what is explored can be relied on'])
  expect(xml).toContain(`message="${reason}"`)
})
