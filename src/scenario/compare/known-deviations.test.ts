/** A deviation is known by the very words in which it is told, and excused until its last day. */
import { expect, test } from 'vitest'
import { readSource } from '../source.ts'
import type { Drift } from './compare-sides.ts'
import { nameOfDrift } from './compare-sides.ts'
import { judgeDrifts, readDeviations } from './known-deviations.ts'
import { reportText } from './report.ts'

const TODAY = '2026-11-22'

function drift(at: string): Drift {
  return { operation: 'toy.ask', kind: 'field', at, count: 1, place: 'exchange 1', a: 1, b: 2 }
}

function compared(drifts: readonly Drift[], stepsCount = 1) {
  return { drifts, stepsCount, operations: new Set(['toy.ask']), used: new Map() }
}

function judged(drifts: readonly Drift[], entries: readonly string[], until = TODAY) {
  const list = entries.map((at) => `  - { at: '${at}', why: known, until: ${until} }\n`)
  const text = `format: 1\ndeviations:\n${list.join('')}`
  const { deviations, complaints } = readDeviations(readSource('known.yaml', text))
  if (!deviations) throw new Error(complaints.map(({ says }) => says).join('\n'))
  return judgeDrifts(compared(drifts), deviations, TODAY)
}

test.each(['body.total', 'body.rows[].total', 'body.*', 'body.Unit price', 'body.a/b (c).d'])(
  'a drift at "%s" is known by its name',
  (at) => {
    const { drifts, known, stale } = judged([drift(at)], [nameOfDrift(drift(at))])
    expect({ drifts, known: known.length, stale }).toEqual({ drifts: [], known: 1, stale: [] })
  },
)

test.each([
  { entry: 'toy.* * body.a', until: TODAY, found: [1, 0, 0, 0] },
  { entry: 'toy.ask field body.a', until: '2026-11-21', found: [0, 0, 1, 0] },
  { entry: 'toy.ask field body.b', until: '2026-11-21', found: [0, 1, 0, 0] },
  { entry: 'toy.tell field body.a', until: TODAY, found: [0, 0, 0, 1] },
])('$entry until $until is known, stale, expired or outside: $found', ({ entry, until, found }) => {
  const { known, stale, expired, outsideCount } = judged([drift('body.a')], [entry], until)
  expect([known.length, stale.length, expired.length, outsideCount]).toEqual(found)
})

const same = (text: string) => text
const paint = { bold: same, red: same, dim: same }

test.each([
  { steps: 0, entry: 'toy.tell field a', says: 'a and b, 0 steps compared, nothing to compare' },
  { steps: 0, entry: 'toy.tell field a', says: '1 known deviation is about another operation' },
  { steps: 1, entry: 'toy.tell field a', says: 'one: a and b, 1 step compared, the same' },
  { steps: 1, entry: 'toy.ask field a', says: '1 step compared, no drift, 1 stale' },
])('the report of $steps steps says: $says', ({ steps, entry, says }) => {
  const text = reportText(
    {
      what: 'one',
      names: ['a', 'b'],
      compared: compared([], steps),
      judged: judged([], [entry]),
      problems: [[], []],
      again: 'tillrig compare',
    },
    paint,
  )
  expect(text).toContain(says)
})
