import { describe, expect, test } from 'vitest'
import {
  aroundSteps,
  emulatorBut,
  readScenario,
  runScenarios,
} from '../../../fixtures/run-scenario-text.ts'
import { unreachable } from '../../../fixtures/toy-reports.ts'
import type { CaseResult } from '../run-case.ts'
import type { RunParts } from '../run.ts'
import type { Scenario } from '../scenario.ts'
import { readSource } from '../source.ts'
import { createDraft } from './draft-baseline.ts'
import { judgeResult } from './judge-result.ts'
import type { Baseline } from './read-baseline.ts'
import { readBaseline } from './read-baseline.ts'

const TODAY = '2026-11-22'

const rows = readScenario(`format: 1
id: toy/rows
title: Passes, fails twice, passes leniently, cannot be decided, breaks, cannot run
matrix:
  - { name: good, on: toy.count, is: 0 }
  - { name: bad, on: toy.count, is: 5 }
  - { name: worse, on: toy.count, is: 6 }
steps:
  - { check: toy.count, expect: "\${case.is}" }
`)
const lenient = other(
  'lenient',
  'expect: { any-of: [{ verdict: NON_STRICT, $eq: 0, because: odd }] }',
)
const unsure = other('unsure', 'expect: { any-of: [{ verdict: UNKNOWN, $eq: 0, because: dark }] }')
const idle = readScenario('format: 1\nid: toy/idle\ntitle: Idle\nsteps: [{ client: sale }]\n')
const all = [rows, lenient, unsure, idle]

function other(name: string, more: string) {
  return readScenario(
    `format: 1\nid: toy/${name}\ntitle: One\nsteps: [{ check: toy.count, ${more} }]\n`,
  )
}

function read(entries: string): Baseline {
  const text = `format: 1\nexpected:\n${entries}`
  const { baseline, complaints } = readBaseline(readSource('known.yaml', text), all)
  if (!baseline) throw new Error(complaints.map(({ says }) => says).join('\n'))
  return baseline
}

async function run(entries: string, parts: Partial<RunParts> = {}): Promise<CaseResult[]> {
  const baseline = read(entries)
  const judge = (result: CaseResult) => judgeResult(result, baseline, TODAY)
  return [...(await runScenarios(all, { ...parts, judge })).results]
}

async function endOf(id: string, entries: string) {
  const result = (await run(entries)).find(({ planned }) => planned.id === id)
  if (!result) throw new Error(`no ${id}`)
  return [result.verdict, result.reason]
}

describe('a case of a baseline', () => {
  const bad = 'toy/rows[bad]'

  test.each<{ why: string; id: string; entry: string; ends: (string | undefined)[] }>([
    {
      why: 'that fails as listed is expected',
      id: bad,
      entry: `- { id: "${bad}", why: it counts from zero }`,
      ends: ['EXPECTED_FAIL', 'it counts from zero'],
    },
    {
      why: 'is listed with its whole scenario',
      id: 'toy/idle',
      entry: '- { id: toy/idle, why: no till }',
      ends: [
        'STALE',
        'expected FAIL, but never ran: the target has no till under test to do it: take the entry at known.yaml:3:11 out (no till)',
      ],
    },
    {
      why: 'that passes is stale',
      id: 'toy/rows[good]',
      entry: '- { id: "toy/rows[good]", why: was bad }',
      ends: [
        'STALE',
        'expected FAIL, but ended PASS: take the entry at known.yaml:3:11 out (was bad)',
      ],
    },
    {
      why: 'that passes leniently has passed',
      id: 'toy/lenient',
      entry: '- { id: toy/lenient, why: was bad }',
      ends: [
        'STALE',
        'expected FAIL, but ended NON_STRICT: take the entry at known.yaml:3:11 out (was bad)',
      ],
    },
    {
      why: 'may be known to be lenient',
      id: 'toy/lenient',
      entry: '- { id: toy/lenient, verdict: NON_STRICT, why: firmware of May }',
      ends: ['EXPECTED_FAIL', 'firmware of May'],
    },
    {
      why: 'that ends badly in another way keeps its verdict',
      id: 'toy/unsure',
      entry: '- { id: toy/unsure, why: was bad }',
      ends: ['UNKNOWN', 'dark; the baseline expects FAIL (known.yaml:3:11)'],
    },
    {
      why: 'is excused on the last day',
      id: bad,
      entry: `- { id: "${bad}", why: known, until: ${TODAY} }`,
      ends: ['EXPECTED_FAIL', 'known'],
    },
    {
      why: 'is not excused after it',
      id: bad,
      entry: `- { id: "${bad}", why: known, until: 2026-11-21 }`,
      ends: ['FAIL', 'found 0; no longer excused since 2026-11-21 is over (known.yaml:3:47)'],
    },
    {
      why: 'that passes is stale after its last day too',
      id: 'toy/rows[good]',
      entry: '- { id: "toy/rows[good]", why: known, until: 2026-11-21 }',
      ends: [
        'STALE',
        'expected FAIL, but ended PASS: take the entry at known.yaml:3:11 out (known)',
      ],
    },
    {
      why: 'says nothing about others',
      id: 'toy/rows[worse]',
      entry: `- { id: "${bad}", why: known }`,
      ends: ['FAIL', undefined],
    },
  ])('$why', async ({ id, entry, ends }) => {
    expect(await endOf(id, `  ${entry}`)).toEqual(ends)
  })

  test('is judged each time it is repeated', async () => {
    const baseline = read('  - { id: toy/rows, why: known }')
    const { results } = await runScenarios([rows], {
      repeat: 2,
      judge: (result) => judgeResult(result, baseline, TODAY),
    })
    expect(results.map(({ verdict }) => verdict)).toEqual(
      'STALE EXPECTED_FAIL EXPECTED_FAIL STALE EXPECTED_FAIL EXPECTED_FAIL'.split(' '),
    )
  })

  test('does not stop a run that stops at the first failure', async () => {
    const results = await run(`  - { id: "${bad}", why: known }`, { bail: true, workers: 1 })
    expect(results.map(({ verdict }) => verdict)).toEqual([
      'PASS',
      'EXPECTED_FAIL',
      'FAIL',
      // What never ran because of that is not stale.
      'SKIPPED',
      'SKIPPED',
      'SKIPPED',
    ])
  })

  test('is never excused where the scenario itself is wrong', async () => {
    const wrong = aroundSteps('  - { send: toy.add, with: { bye: 1 } }')
    const { results } = await runScenarios([wrong], { judge: judging(wrong) })
    expect(results.map(({ verdict, blame }) => [verdict, blame])).toEqual([['ERROR', 'scenario']])
    const draft = createDraft()
    results.forEach(draft.add)
    expect(draft.casesCount).toBe(0)
  })

  test('may be known to fail with its target', async () => {
    const fine = aroundSteps('  - { check: toy.count, expect: 0 }')
    const targets = unreachable
    const { results } = await runScenarios([fine], { targets, judge: judging(fine) })
    expect(results.map(({ verdict }) => verdict)).toEqual(['EXPECTED_FAIL'])
  })

  test('says nothing when it was interrupted', async () => {
    const interruption = new AbortController()
    const targets = emulatorBut((target) => ({
      async fact(device, fact) {
        interruption.abort()
        return target.fact(device, fact)
      },
    }))
    const fine = aroundSteps('  - { check: toy.count }\n  - { check: toy.count, expect: 0 }')
    const { signal } = interruption
    const { results } = await runScenarios([fine], { targets, signal, judge: judging(fine) })
    expect(results).toMatchObject([{ verdict: 'SKIPPED', reason: 'interrupted', findings: [] }])
  })

  /** Its ERROR is known. */
  function judging(scenario: Scenario): (result: CaseResult) => CaseResult {
    const text = 'format: 1\nexpected: [{ id: toy/test, verdict: ERROR, why: known }]'
    const { baseline } = readBaseline(readSource('known.yaml', text), [scenario])
    return (result) => (baseline ? judgeResult(result, baseline, TODAY) : result)
  }
})

test('entries about other cases are counted', async () => {
  const baseline = read('  - { id: toy/rows, why: a }\n  - { id: toy/idle, why: b }\n')
  const { results } = await runScenarios([rows])
  expect(baseline.outside(results.map(({ planned }) => planned))).toBe(1)
})

describe('where only some scenarios were read', () => {
  const some = (entries: string) =>
    readBaseline(readSource('known.yaml', `format: 1\nexpected:\n${entries}`), [rows], false)

  test('entries about others are counted and named, and decide nothing', async () => {
    const { baseline, complaints } = some(`  - { id: toy/idle, why: a }
  - { id: "toy/elsewhere[row]", why: b }
  - { id: "toy/rows[good]", why: c }`)
    expect(complaints).toEqual([])
    const { results } = await runScenarios([rows], {
      judge: (result) => (baseline ? judgeResult(result, baseline, TODAY) : result),
    })
    expect(results.map(({ verdict }) => verdict)).toEqual(['STALE', 'FAIL', 'FAIL'])
    expect(baseline?.outside(results.map(({ planned }) => planned))).toBe(2)
    expect(baseline?.unread).toEqual(['toy/idle', 'toy/elsewhere[row]'])
  })

  test('a row that a scenario does not have is a mistake all the same', () => {
    const { complaints } = some('  - { id: "toy/rows[bda]", why: a }')
    expect(complaints[0]?.says).toContain('Did you mean "toy/rows[bad]"?')
  })
})

test.each([
  {
    text: '  - { id: toy/elsewhere, why: a }',
    says: ['3:11 unknown id "toy/elsewhere". None of the 6 cases that were read is called so'],
  },
  {
    text: '  - { id: "toy/rows[bda]", why: a }',
    says: ['3:11 unknown id "toy/rows[bda]". Did you mean "toy/rows[bad]"?'],
  },
  {
    text: '  - { id: toy/rows, why: CHANGE ME }',
    says: ['3:26 found "CHANGE ME". Give the reason in words of your own'],
  },
  { text: '  - { id: toy/rows }', says: ['3:5 "why" is missing. Give the reason'] },
  {
    text: '  - { id: toy/rows, why: a, until: 2027-02-30 }',
    says: ['3:36 found "2027-02-30". Give a day'],
  },
  {
    text: '  - { id: toy/rows, why: a, verdict: PASS }',
    says: ['3:38 found "PASS". Give one of FAIL, ERROR, UNKNOWN, REVIEW, NON_STRICT.'],
  },
  {
    text: '  - { id: toy/rows, wy: a, why: a }',
    says: ['3:21 unknown key "wy". Did you mean "why"?'],
  },
  {
    text: '  - { id: toy/rows, why: a, until: soon }\n  - { id: "toy/rows[bad]", why: a }',
    says: ['3:36 found "soon". Give a day', '4:11 this is listed at known.yaml:3:11 already.'],
  },
  { text: '  - 3', says: ['3:5 found 3, a number. Give a map'] },
  {
    text: 'expect: []',
    says: ['2:10 found nothing', '3:1 unknown key "expect". Did you mean "expected"?'],
  },
])('a baseline is refused: $text', ({ text, says }) => {
  const { baseline, complaints } = readBaseline(
    readSource('known.yaml', `format: 1\nexpected:\n${text}`),
    all,
  )
  expect(baseline).toBeUndefined()
  expect(complaints).toHaveLength(says.length)
  for (const [index, { place, says: told }] of complaints.entries()) {
    const { line, column } = place.source.position(place.start)
    expect(`${line}:${column} ${told}`).toContain(says[index])
  }
})

test('a draft excuses what failed, once somebody has said why', async () => {
  const draft = createDraft()
  for (const result of (await runScenarios(all, { repeat: 2 })).results) draft.add(result)
  const text = draft.text('2027-01-31')
  expect(text).toContain('  # found 0, expected 5\n  - id: toy/rows[bad]\n')
  const refused = readBaseline(readSource('known.yaml', text), all).complaints
  expect(refused).toHaveLength(draft.casesCount)
  const { complaints, baseline } = readBaseline(
    readSource('known.yaml', text.replaceAll('CHANGE ME', 'a reason')),
    all,
  )
  expect(complaints).toEqual([])
  const { summary } = await runScenarios(all, {
    judge: (result) => (baseline ? judgeResult(result, baseline, TODAY) : result),
  })
  expect(summary.counts).toMatchObject({ FAIL: 0, UNKNOWN: 0, STALE: 0, EXPECTED_FAIL: 4, PASS: 1 })
})
