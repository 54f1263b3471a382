import { expect, test } from 'vitest'
import { bad, good, report } from '../../../fixtures/toy-reports.ts'
import { readScenario, runScenarios } from '../../../fixtures/run-scenario-text.ts'
import { codeFrame } from '../frame.ts'
import type { Place } from '../source.ts'
import { formatPlace } from '../source.ts'
import { frameOf, placeOfFrame } from './finding-frame.ts'
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
    targetKind: 'emulator',
    at: Date.UTC(2026, 0, 5, 9),
    seed: 1,
    cases: ['toy/add/lost[few]', 'toy/add/lost[many]'],
  })
  expect(events[4]).toMatchObject({
    id: 'toy/add/lost[many]',
    scenario: 'toy/add/lost',
    case: 'many',
    verdict: 'FAIL',
    level: 'core',
    proves: ['toy/add/1'],
    requirements: {
      'toy/add/1': 'what was added is counted once',
      'toy/add/2': 'a jammed counter adds nothing',
    },
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

test('tells a number that JSON has not, as a function may have saved it', async () => {
  const used = [{ name: 'n', value: 10n, from: 'saved in line 3' }]
  const events = await report(jsonReporter, [bad], {
    change: (result) => ({
      ...result,
      findings: result.findings.map((one) => ({ ...one, used })),
    }),
  })
  expect(events).toContain('"used":[{"name":"n","value":"10","from":"saved in line 3"}]')
})

test('keeps no trace of a case that passed', async () => {
  const events = (await report(jsonReporter, [good])).trimEnd().split('\n')
  expect(JSON.parse(events[2] ?? '')).toMatchObject({ verdict: 'PASS', trace: [] })
})

test('holds enough of the file to show its frames again, to the letter', async () => {
  const long = `format: 1\r\nid: toy/long\r\ntitle: ${'x'.repeat(150)}\r\nsteps:\r\n  - { send: toy.add, expect: {${' '.repeat(90)}status: 201, sum: "many\r\n      lines" } }\r\n`
  const { results } = await runScenarios([readScenario(bad), readScenario(long)])
  const places = results.flatMap(({ findings }) => findings.map(({ place }) => place))
  const again = places.map((place) => {
    const frame: unknown = JSON.parse(JSON.stringify(frameOf({ place })))
    // It was one before it became text.
    return placeOfFrame(frame as ReturnType<typeof frameOf>)
  })
  expect(again.map((place) => codeFrame(place))).toEqual(places.map((place) => codeFrame(place)))
  expect(again.map(formatPlace)).toEqual(places.map(formatPlace))
  // Of what is written over several lines the first is known.
  const written = ({ source, start, end }: Place) => source.text.slice(start, end).split(/\r?\n/)[0]
  expect(again.map(written)).toEqual(places.map(written))
  expect(places).toHaveLength(8)
})
