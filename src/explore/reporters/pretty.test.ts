import { beforeAll, describe, expect, test } from 'vitest'
import { exploredReport, writtenBy } from '../../../fixtures/explored/explored-report.ts'
import type { CaseReport } from '../case-report.ts'
import { prettyReporter } from './pretty.ts'

const SALE = 'explore/register/sale'
let careless: CaseReport
let careful: CaseReport

beforeAll(async () => {
  careless = await exploredReport('explored/careless', SALE, { faults: ['cut-reply'] })
  careful = await exploredReport('tills/careful', SALE)
})

test('a counterexample is told as a story, with how much was searched', () => {
  const [story = ''] = writtenBy(prettyReporter, [careless]).split('\n  again: tillrig replay ')
  expect(story).toContain(`✗ FAIL explore/register/sale
  Whatever becomes of the messages between till and register, a sale is
  registered once
  1 message × 1 fault: 2 naive, 2 reachable
  2 run, 0 merged (0 audited), 0 not explored
  all of up to 1 fault; 2 and more faults were not explored
`)
  expect(story).toContain(`
  ✗ lost  nothing is done that the till says was not
  a sale of 2920.00 at ikkm was done, and the till says it was not
  with 1 fault: 1:cut-reply

    +0 s  till  asks ikkm: sale   ✗ the answer breaks off
          ikkm  does a sale of 2920.00 (1); answers 200 1
          till  gets an answer that breaks off
`)
})

test.each([
  { columns: undefined, most: 80 },
  { columns: 50, most: 50 },
  { columns: 200, most: 100 },
])(
  'no line is wider than $most where the screen has $columns columns, but what makes it again',
  ({ columns, most }) => {
    const lines = writtenBy(prettyReporter, [careless, careful], columns).split('\n')
    const wide = lines.filter((line) => line.length > most)
    expect(wide.filter((line) => !line.startsWith('  again: tillrig replay '))).toEqual([])
    expect(wide.length).toBeGreaterThan(0)
    expect(
      Math.max(...lines.filter((line) => !wide.includes(line)).map((one) => one.length)),
    ).toBeGreaterThan(most - 12)
  },
)

test('several cases are counted at the end, and one is not', () => {
  expect(writtenBy(prettyReporter, [careless, careful])).toMatch(
    /\n\n2 cases explored: 1 FAIL, 1 PASS\n$/,
  )
  expect(writtenBy(prettyReporter, [careful])).not.toContain('cases explored')
})

describe('what was not searched is said', () => {
  test.each<{ why: string; change: Partial<CaseReport>; says: string }>([
    {
      why: 'the budget was over',
      change: { over: 'budget', accounting: { ...emptyAccounting(), faultsDone: 1 } },
      says: 'all of up to 1 fault, the budget is over; 2 and more faults were not explored',
    },
    {
      why: 'somebody stopped it at once',
      change: { over: 'interrupted', accounting: emptyAccounting() },
      says: 'no number of faults was searched to its end, interrupted; 1 and more faults',
    },
    {
      why: 'it was a part',
      change: { shard: { number: 2, of: 3 } },
      says: 'all of up to 1 fault in this part; 2 and more faults were not explored',
    },
  ])('$why', ({ change, says }) => {
    expect(writtenBy(prettyReporter, [{ ...careful, ...change }], 100)).toContain(`  ${says}`)
  })
})

function emptyAccounting(): CaseReport['accounting'] {
  const none = { points: 0, letters: 0, naive: 1, reachable: 1, run: 1, merged: 0, audited: 0 }
  return { ...none, notExplored: 0, faultsDone: 0, faultsMax: 3 }
}

test('nothing holds where nothing was searched', () => {
  const early: CaseReport = { ...careful, accounting: emptyAccounting() }
  expect(writtenBy(prettyReporter, [careful])).toContain('\n  held: double, lost, phantom')
  expect(writtenBy(prettyReporter, [early])).not.toContain('held:')
})

test('what the scenario hopes to see is missed where it never came', () => {
  const sometimes = [{ id: 'late', says: 'the register is late', isReached: false }]
  const unknown: CaseReport = { ...careful, verdict: 'UNKNOWN', sometimes }
  expect(writtenBy(prettyReporter, [unknown])).toContain(
    '\n  ? "the register is late" never came true: what it is about was not tried\n',
  )
})

test('a case that does not hold by itself is told with the reason alone', () => {
  const reason = 'The scenario does not hold without a fault, so nothing was explored: found 203'
  const text = writtenBy(prettyReporter, [{ ...careful, verdict: 'FAIL', reason, invariants: [] }])
  expect(text).toBe(`✗ FAIL explore/register/sale
  The scenario does not hold without a fault, so nothing was explored: found 203
`)
})
