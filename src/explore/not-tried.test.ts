/** What was not tried is told, and nothing that was not tried looks as if it held. */
import { beforeAll, describe, expect, test } from 'vitest'
import { around } from '../../fixtures/explored/explore-till.ts'
import { exploredReport, writtenBy } from '../../fixtures/explored/explored-report.ts'
import { emulators } from '../emulators.ts'
import { invariant } from '../kernel/invariant.ts'
import { loadScenario } from '../scenario/load.ts'
import type { OpenTill } from '../scenario/targets/module-till.ts'
import { moduleTargets } from '../scenario/targets/module.ts'
import type { CaseReport } from './case-report.ts'
import { mergeReports, readReports } from './merge-reports.ts'
import { htmlReporter } from './reporters/html.ts'
import { junitReporter } from './reporters/junit.ts'
import { prettyReporter } from './reporters/pretty.ts'

const SALE = 'explore/register/sale'

/** A sale with these things that must never be. */
function exploring(never: readonly string[], parts: Parameters<typeof exploredReport>[2] = {}) {
  const text = `
format: 1
id: my/sale
title: A sale
steps:
  - client: sale
    with: { sale: 2920, cash: 3000 }
  - check: ikkm.drawer
    expect: { $gt: 0 }
explore:
  never:
${never.map((is, i) => `    - { id: never-${i + 1}, is: "${is}" }\n`).join('')}`
  const { scenario } = loadScenario('sale.yaml', text, around)
  invariant(scenario, 'Cannot explore: the scenario cannot be read')
  const planned = { id: scenario.id, scenario, seed: 1 }
  return exploredReport('tills/careful', SALE, { planned, faults: ['lose-reply'], ...parts })
}

describe('a cause that the world does not allow', () => {
  let report: CaseReport
  const faults = ['lose-reply', 'bank-finish', 'paper-out']
  beforeAll(async () => {
    report = await exploring(["outcome == 'odd'"], { faults })
  })

  test('leaves it undecided whether the till holds', () => {
    expect(report).toMatchObject({ verdict: 'UNKNOWN', neverHappened: ['bank-finish'] })
  })

  test('is told by every reporter', () => {
    const says = 'bank-finish never happened: nothing was tried with it'
    expect(writtenBy(prettyReporter, [report])).toContain(`\n  ? ${says}\n`)
    expect(writtenBy(junitReporter, [report])).toContain(
      `name="bank-finish happens">\n      <error type="UNKNOWN" message="? ${says}"/>`,
    )
    expect(writtenBy(htmlReporter, [report])).toContain(
      `<b class="odd">? bank-finish</b> <span>${says}</span>`,
    )
  })

  test('is told of parts that are joined where it happened in none of them', async () => {
    const part = (number: number) =>
      exploring(["outcome == 'odd'"], { faults, merge: 'off', shard: { number, of: 3 } })
    const parts = [await part(1), await part(2), await part(3)]
    // A part that put nothing there has not seen it happen either.
    expect(parts.map(({ neverHappened }) => neverHappened)).toContainEqual([
      'bank-finish',
      'paper-out',
    ])
    const files = parts.map((one, i) => readReports(`${i}.json`, [JSON.stringify(one)]))
    expect(mergeReports(files, false)).toMatchObject([
      { verdict: 'UNKNOWN', neverHappened: ['bank-finish'] },
    ])
  })
})

describe('a field that a condition asks for', () => {
  test.each<{ why: string; is: string; unseen: readonly string[] }>([
    {
      why: 'is misspelt',
      is: "outcom == 'paid'",
      unseen: ['"outcom" of what the till says'],
    },
    {
      why: 'is misspelt in a list',
      is: 'any(ikkm.receipts, totl == 5)',
      unseen: ['"totl" of ikkm.receipts'],
    },
    { why: 'is there', is: 'any(ikkm.receipts, total == 5)', unseen: [] },
    { why: 'may be missing, as it says itself', is: 'refund != null and refund > 5', unseen: [] },
    {
      why: 'is asked of a list that is always empty',
      is: "any(ikkm.audit, why == 'x')",
      unseen: [],
    },
  ])('$why', async ({ is, unseen }) => {
    const report = await exploring([is])
    expect(report.asked?.flatMap((one) => (one.isSeen ? [] : one.field)) ?? []).toEqual(unseen)
    expect(report.verdict).toBe(unseen.length > 0 ? 'UNKNOWN' : 'PASS')
  })

  test('and that no run had, is told by every reporter, and its rule has not held', async () => {
    const report = await exploring(["outcom == 'paid'", "outcome == 'odd'"])
    const asks = 'asks for "outcom" of what the till says, which no run had'
    const pretty = writtenBy(prettyReporter, [report], 100)
    expect(pretty).toContain(`  ? "never-1" ${asks}: it is misspelt`)
    expect(pretty).toMatch(/ {2}held: .*never-2/)
    expect(pretty).not.toMatch(/ {2}held: .*never-1/)
    const junit = writtenBy(junitReporter, [report])
    expect(junit).toMatch(/name="never-1: [^"]*">\s*<error type="UNKNOWN"/)
    expect(junit).toMatch(/name="never-2: [^"]*"\/>/)
    expect(writtenBy(htmlReporter, [report])).toContain('<b class="odd">? never-1</b>')
  })

  test('is seen where one of the parts has seen it', async () => {
    const part = (number: number) =>
      exploring(["outcome == 'odd'"], { merge: 'off', shard: { number, of: 2 } })
    const [one, two] = [await part(1), await part(2)]
    const blind = { ...one, asked: one.asked?.map((field) => ({ ...field, isSeen: false })) }
    const files = [blind, two].map((all, i) => readReports(`${i}.json`, [JSON.stringify(all)]))
    expect(mergeReports(files, false)).toMatchObject([
      { verdict: 'PASS', asked: [{ isSeen: true }] },
    ])
  })
})

test('a till that says nothing but "unknown", though nothing breaks, does not pass', async () => {
  const open: OpenTill = ({ env, fetch, timeout }) => ({
    async sale({ sale, cash }) {
      const query = new URLSearchParams({
        key: String(env['IKKM_KEY']),
        sale: `${sale}`,
        cash: `${cash}`,
      })
      await fetch(`${env['IKKM_URL']}/api?${query}`, { signal: timeout(1000) }).catch(
        () => undefined,
      )
      return { outcome: 'unknown' }
    },
  })
  const report = await exploring(["outcome == 'odd'"], { targets: moduleTargets(open, emulators) })
  expect(report).toMatchObject({
    verdict: 'UNKNOWN',
    reason: expect.stringContaining('the till says nothing but "unknown"'),
  })
})
