import { expect, test } from 'vitest'
import { bad, good, report } from '../../../fixtures/toy-reports.ts'
import { jsonReporter } from './json.ts'

test('is one event a line, with all that a program needs', async () => {
  const lines = (await report(jsonReporter, [bad])).trimEnd().split('\n')
  const events = lines.map((line) => JSON.parse(line))
  expect(events.map(({ kind }) => kind)).toEqual(
    'run-started case-started case-started case-finished case-finished run-finished'.split(' '),
  )
  expect(events[0]).toEqual({
    kind: 'run-started',
    target: 'emulator',
    seed: 1,
    cases: ['toy/add/lost[few]', 'toy/add/lost[many]'],
  })
  expect(events[4]).toMatchObject({
    id: 'toy/add/lost[many]',
    scenario: 'toy/add/lost',
    case: 'many',
    verdict: 'FAIL',
    faults: { 'toy-1': 12 },
    again: 'tillrig run toy.yaml --case many --seed 1',
    findings: [
      { line: 19, column: 23, expected: '203', found: '200' },
      {
        line: 19,
        column: 33,
        step: 'again',
        proves: [],
        expected: '7',
        found: '14',
        used: [{ name: 'case.by', value: 7, from: 'the row of the matrix' }],
      },
      { line: 21, proves: ['toy/add/2'], expected: '7 (0 and +7)', found: '14' },
    ],
    trace: [
      { atMs: 0, says: 'till -> toy GET /add?by=7', fault: { effect: 'lose-reply' } },
      { atMs: 0, says: 'toy -> till 200 "7"  (the till did not get it)' },
      { atMs: 10_000 },
      { atMs: 10_000 },
    ],
  })
  expect(events[5]).toMatchObject({ counts: { FAIL: 2 }, checksCount: 6 })
})

test('keeps no trace of a case that passed', async () => {
  const events = (await report(jsonReporter, [good])).trimEnd().split('\n')
  expect(JSON.parse(events[2] ?? '')).toMatchObject({ verdict: 'PASS', trace: [] })
})
