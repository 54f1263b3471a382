import { beforeAll, describe, expect, test } from 'vitest'
import { exploredReport } from '../../fixtures/explored/explored-report.ts'
import type { Small } from '../../fixtures/explored/explored-report.ts'
import type { CaseReport } from './case-report.ts'
import { mergeReports, readReports } from './merge-reports.ts'
import type { ReportFile } from './merge-reports.ts'

const SALE = 'explore/register/sale'
const few = { faults: ['lose-request', 'lose-reply', 'late', 'garble'], merge: 'off' as const }

const fileOf = (name: string, ...reports: readonly CaseReport[]): ReportFile =>
  readReports(
    name,
    reports.map((one) => JSON.stringify(one)),
  )

function partsOf(till: string, count: number, parts: Small): Promise<CaseReport[]> {
  const numbers = Array.from({ length: count }, (_, i) => i + 1)
  return Promise.all(
    numbers.map((number) => exploredReport(till, SALE, { ...parts, shard: { number, of: count } })),
  )
}

function merged(reports: readonly CaseReport[], isPartial = false): CaseReport {
  const files = reports.map((one, i) => fileOf(`${i + 1}.json`, one))
  const [report] = mergeReports(files, isPartial)
  if (!report) throw new Error('nothing came of it')
  return report
}

let first: CaseReport
let second: CaseReport

beforeAll(async () => {
  const part = (number: number) =>
    exploredReport('explored/careless', SALE, { ...few, shard: { number, of: 2 } })
  first = await part(1)
  second = await part(2)
})

describe('parts that are joined are the whole', () => {
  test.each<{ why: string; till: string; count: number; parts: Small }>([
    {
      why: 'nothing is found',
      till: 'explored/textbook',
      count: 3,
      parts: { ...few, faultsMax: 2 },
    },
    { why: 'it is found at one fault', till: 'explored/careless', count: 2, parts: few },
    {
      why: 'it is found at three',
      till: 'explored/textbook',
      count: 2,
      parts: { ...few, faultsMax: 3 },
    },
    { why: 'some parts have nothing to do', till: 'explored/textbook', count: 6, parts: few },
  ])('$why', async ({ till, count, parts }) => {
    const whole = await exploredReport(till, SALE, parts)
    const joined = merged(await partsOf(till, count, parts))
    expect(joined.durationMs).toBe(1234 * count)
    // Another order, and the run without a fault more often: what counts of them stands below.
    const open = { durationMs: 0, findings: [], counterexamples: [], invariants: [] }
    expect({ ...joined, ...open }).toEqual({ ...whole, ...open })
    const sorted = (all: CaseReport['counterexamples']) => all.map(({ script }) => script).sort()
    expect(sorted(joined.counterexamples)).toEqual(sorted(whole.counterexamples))
    const ways = (all: CaseReport['invariants']) =>
      all.map(({ id, broken }) => [id, broken?.faultsCount, broken?.waysCount])
    expect(ways(joined.invariants)).toEqual(ways(whole.invariants))
  })
})

test('the shortest way of all is told, and longer ones are not counted with it', () => {
  const longer = lengthened(second)
  const lost = (report: CaseReport) => report.invariants.find(({ broken }) => broken)?.broken
  expect(lost(merged([longer, first]))).toEqual(lost(first))
  const faults = merged([longer, first]).counterexamples.map(({ faultsCount }) => faultsCount)
  expect(faults).toEqual(faults.toSorted((a, b) => a - b))
})

/** As if this part had been broken with two faults only. */
function lengthened(report: CaseReport): CaseReport {
  return {
    ...report,
    invariants: report.invariants.map((one) =>
      one.broken ? { ...one, broken: { ...one.broken, faultsCount: 2 } } : one,
    ),
    counterexamples: report.counterexamples.map((one) => ({ ...one, faultsCount: 2 })),
  }
}

describe('the worst of the parts is the whole', () => {
  const unseen = { id: 'odd', says: 'something odd', isReached: false }
  const good = (one: CaseReport): CaseReport => ({
    ...one,
    verdict: 'PASS',
    sometimes: [],
    counterexamples: [],
    counterexamplesCount: 0,
    invariants: one.invariants.map(({ id, rule }) => ({ id, rule })),
  })
  const hoping = (one: CaseReport, isReached: boolean): CaseReport => {
    const sometimes = [{ ...unseen, isReached }]
    return { ...good(one), verdict: isReached ? 'PASS' : 'UNKNOWN', sometimes }
  }
  test('one that failed', () => {
    expect(merged([good(first), { ...second, sometimes: [] }]).verdict).toBe('FAIL')
    expect(merged([good(first), good(second)]).verdict).toBe('PASS')
  })
  test('one in which runs were wrongly held to be the same', () => {
    const wrong = { ...second, verdict: 'ERROR', reason: 'a mistake' } as const
    expect(merged([first, wrong])).toMatchObject({ verdict: 'ERROR', reason: 'a mistake' })
  })
  test('but what came true in one of them came true', () => {
    const seen = merged([hoping(first, false), hoping(second, true)])
    expect(seen).toMatchObject({ verdict: 'PASS', sometimes: [{ isReached: true }] })
    expect(merged([hoping(first, false), hoping(second, false)]).verdict).toBe('UNKNOWN')
  })
  test('one that was stopped, or whose budget was over', () => {
    expect(merged([{ ...first, over: 'budget' }, second]).over).toBe('budget')
    const stopped = merged([
      { ...first, over: 'budget' },
      { ...second, over: 'interrupted' },
    ])
    expect(stopped.over).toBe('interrupted')
  })
  test('one that came less far', () => {
    const accounting = { ...second.accounting, faultsDone: 0 }
    const late = merged([good(first), { ...good(second), accounting, verdict: 'UNKNOWN' }])
    expect(late).toMatchObject({ verdict: 'UNKNOWN', accounting: { faultsDone: 0 } })
  })
})

test('without all parts nothing is said of how many faults were searched', () => {
  expect(() => merged([second])).toThrow(
    'Cannot merge "explore/register/sale": part 1 of 2 is missing. Give all parts, or --partial.',
  )
  expect(merged([second], true).accounting.faultsDone).toBe(0)
})

describe('what is no part of one exploration is refused', () => {
  const end = 'Give the parts of one exploration.'
  test.each<{ why: string; change: Partial<CaseReport>; says: string }>([
    {
      why: 'other versions',
      change: { version: '9' },
      says: 'the version is 1.2.3 in 1.json, and 9 in 2.json.',
    },
    { why: 'other seeds', change: { seed: 7 }, says: 'the seed is 1 in 1.json, and 7 in 2.json.' },
    {
      why: 'other tills',
      change: { target: 'x' },
      says: 'the target is ./till.js in 1.json, and x in 2.json.',
    },
    {
      why: 'other faults',
      change: { faults: ['late'] },
      says: 'the list of faults is lose-request,lose-reply,late,garble in 1.json, and late in 2.json.',
    },
    {
      why: 'other parts',
      change: { shard: { number: 2, of: 3 } },
      says: 'the number of parts is 2 in 1.json, and 3 in 2.json.',
    },
  ])('$why', ({ change, says }) => {
    expect(() => merged([first, { ...second, ...change }])).toThrow(
      `Cannot merge "explore/register/sale": ${says} ${end}`,
    )
  })

  test('another number of messages', () => {
    const accounting = { ...second.accounting, points: 3 }
    expect(() => merged([first, { ...second, accounting }])).toThrow(
      'the number of messages is 1 in 1.json, and 3 in 2.json.',
    )
  })

  test('the same part twice', () => {
    expect(() => merged([first, first])).toThrow('1.json and 2.json hold the same part of it.')
  })

  test('other scenarios', () => {
    const other = { ...second, id: 'shop/sale' }
    expect(() => merged([first, other])).toThrow(
      `Cannot merge "explore/register/sale": 2.json does not hold it: it is of different scenarios, or was stopped early. ${end}`,
    )
    const files = [fileOf('a', first), fileOf('b', second, other)]
    expect(() => mergeReports(files, false)).toThrow(
      'Cannot merge "shop/sale" of b: a does not hold it',
    )
    expect(() => mergeReports([fileOf('a', first, first), fileOf('b', second)], false)).toThrow(
      'a holds it twice',
    )
  })

  test('what is no report', () => {
    expect(() => readReports('a.json', ['', '{"format":1'])).toThrow(
      'a.json:2: this line is not whole',
    )
    expect(() => readReports('a.json', [JSON.stringify({ ...first, seed: 'x' })])).toThrow(
      /^a\.json:1: this is no line of `tillrig explore --reporter json` at "seed": /,
    )
    expect(() => mergeReports([fileOf('a.json')], false)).toThrow(
      'a.json: there is no explored case',
    )
  })
})
