import { expect, test } from 'vitest'
import {
  bad,
  good,
  jammed,
  paperParts,
  report,
  unreachable,
} from '../../../fixtures/toy-reports.ts'
import { readScenario, runScenarios, toys } from '../../../fixtures/run-scenario-text.ts'
import type { TargetSource } from '../target.ts'
import { emulatorTargets } from '../targets/emulator.ts'
import type { Failures } from './failure.ts'
import { addFailure } from './failure.ts'
import { prettyReporter } from './pretty.ts'

test('in a pipe is one line a case, a block a cause, and a summary', async () => {
  expect(await report(prettyReporter, [good, bad, jammed])).toBe(` ✓ toy/add/one        PASS   0 ms
 ✗ toy/add/lost[few]  FAIL   0 ms
 ✗ toy/add/lost[many] FAIL   0 ms
 ~ toy/jam            NON_STRICT   0 ms   dust & "worse" <things>

 ✗ toy/add/lost  2 cases                                              FAIL   0 ms
   cases  toy/add/lost[few], toy/add/lost[many]
   proves toy/add/1   "what was added is counted once"
   toy.yaml:19:23
     18 |     with: { by: "\${case.by}" }
     19 |     expect: { status: 203, sum: "\${case.by}" }
        |                       ^^^ found 200
        |                                 ^^^^^^^^^^^^ found 4, expected 2
   case.by = 2   (the row of the matrix)
   proves toy/add/2   "a jammed counter adds nothing"
   toy.yaml:21:23
     20 |   - check: toy.count
     21 |     expect: { $delta: { from: "\${start}", by: "\${case.by}" } }
        |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ found 4, expected 2 (0 and +2)
   start = 0   (saved in line 9)
   case.by = 2   (the row of the matrix)
   wire   +0 ms    till -> toy GET /add?by=2   fault lose-reply (line 12)
          +0       toy -> till 200 "2"  (the till did not get it)
          +10 000  till -> toy GET /add?by=2
          +10 000  toy -> till 200 "4"
   again  tillrig run toy.yaml --case few --seed 1

 1 PASS  1 NON_STRICT  2 FAIL   (1 cause)   8 checks   0 ms   seed 1
 NON_STRICT toy/jam: dust & "worse" <things>
 toy   operations 1/2  codes 1/3  causes 1/5  transitions 3/6
 not measured:
   toy/add/one: sells: the target has no till under test to do it
`)
})

test('tells what a person answered and what the till wrote to stderr', async () => {
  const said = Array.from({ length: 20 }, (_, i) => `line ${i + 1}`).join('\n')
  const answers = [
    { say: 'How many receipts came out?', answer: '2' },
    { say: 'Is the drawer open?', answer: 'no' },
  ]
  const told = await report(prettyReporter, [bad], {
    change: (result) => ({ ...result, said: `${said}\n`, answers }),
  })
  expect(told).toContain(`          +10 000  toy -> till 200 "4"
   asked  How many receipts came out?  2
          Is the drawer open?  no
   stderr … 8 lines before these
          line 9
`)
  expect(told).toContain(`          line 20
   again  tillrig run`)
})

/** What is written on a screen while cases begin, last and end as a test says. */
async function onScreen(
  sheet: { isTerminal: boolean; columns?: number },
  kind: TargetSource['kind'] = 'emulator',
) {
  const targets = { ...emulatorTargets(toys), kind }
  const { events } = await runScenarios(
    [good, bad].map((text) => readScenario(text)),
    { targets },
  )
  const clock = { now: 0, beats: [] as { ms: number; call: () => void }[], isOver: false }
  const { parts, text } = paperParts({ sheet })
  const reporter = prettyReporter({
    ...parts,
    now: () => clock.now,
    every(ms, call) {
      clock.beats.push({ ms, call })
      return () => void (clock.isOver = true)
    },
  })
  return {
    text,
    isOver: () => clock.isOver,
    every: () => clock.beats.map(({ ms }) => ms),
    tell(kind: string, nth = 0) {
      const event = events.filter((one) => one.kind === kind)[nth]
      if (event) reporter.on(event)
    },
    pass(ms: number) {
      clock.now += ms
      for (const { call } of clock.beats) call()
    },
  }
}

test('on a terminal is one line of what runs now, and what failed', async () => {
  const screen = await onScreen({ isTerminal: true, columns: 40 })
  screen.tell('run-started')
  expect(screen.every()).toEqual([100])
  screen.tell('case-started', 0)
  screen.pass(100)
  screen.pass(100)
  screen.tell('case-started', 1)
  screen.pass(12_900)
  // The first one waits to be told, but no longer runs.
  screen.tell('case-ended', 0)
  screen.pass(100)
  screen.tell('case-finished', 0)
  screen.tell('case-finished', 1)
  screen.pass(100)
  screen.tell('case-ended', 1)
  screen.pass(100)
  screen.tell('run-finished')
  expect(screen.isOver()).toBe(true)
  const lines = screen.text().split('\r\u001B[2K')
  expect(lines.slice(0, -1)).toEqual([
    ' 0/3 toy/add/one',
    ' 0/3 toy/add/one 13 s  toy/add/lost[fe…',
    ' 0/3 toy/add/lost[few] 13 s',
    ' ✗ toy/add/lost[few]  FAIL   0 ms\n 0/3 toy/add/lost[few] 13 s',
    ' 2/3 toy/add/lost[few] 13 s',
    ' 2/3 toy/add/lost[few]',
  ])
  expect(lines.at(-1)).toMatch(/^\n ✗ toy/)
})

test.each<TargetSource['kind']>(['device', 'client'])(
  'on a terminal tells each second for how long a case of a %s runs',
  async (kind) => {
    // Some terminals do not know how wide they are.
    const screen = await onScreen({ isTerminal: true, columns: 0 }, kind)
    screen.tell('run-started')
    screen.tell('case-started', 0)
    for (let i = 0; i < 3; i++) screen.pass(1000)
    expect(screen.text().split('\r\u001B[2K')).toEqual([
      ' 0/3 toy/add/one 1 s',
      ' 0/3 toy/add/one 2 s',
      ' 0/3 toy/add/one 3 s',
    ])
  },
)

test('in a log tells nothing of a case before it ends', async () => {
  const log = await onScreen({ isTerminal: false })
  log.tell('run-started')
  log.tell('case-started', 0)
  for (let i = 0; i < 30; i++) log.pass(1000)
  expect(log.text()).toBe('')
})

test('keeps a reason of several lines in one', async () => {
  const told = await report(prettyReporter, [jammed], {
    change: (result) => ({ ...result, reason: 'dust,\n  and worse\n' }),
  })
  expect(told).toContain(' ~ toy/jam NON_STRICT   0 ms   dust, and worse\n\n')
  expect(told).toContain('\n NON_STRICT toy/jam: dust, and worse\n')
})

test('keeps of cases with one cause only the first', async () => {
  const [first, second] = (await runScenarios([readScenario(bad)])).results
  const failures: Failures = new Map()
  for (const result of [first, second]) if (result) addFailure(failures, result)
  const [group] = failures.values()
  expect(group?.first).toBe(first)
  expect(group?.cases.map((one) => Object.keys(one))).toEqual(
    Array(2).fill(['planned', 'durationMs']),
  )
})

test('has colours only where they are wanted', async () => {
  expect(await report(prettyReporter, [bad])).not.toContain('\u001B[')
  expect(await report(prettyReporter, [bad], { sheet: { hasColors: true } })).toContain(
    '\u001B[31m',
  )
})

test('tells an error of the bench once, whichever cases met it', async () => {
  expect(await report(prettyReporter, [bad, good], { targets: unreachable }))
    .toBe(` ! toy/add/lost[few]  ERROR   0 ms
 ! toy/add/lost[many] ERROR   0 ms
 ! toy/add/one        ERROR   0 ms

 ! 3 cases of 2 scenarios                                             ERROR   0 ms
   cases  toy/add/lost[few], toy/add/lost[many], toy/add/one
   Cannot reach http://127.0.0.1:1: refused.
   again  tillrig run toy.yaml --case few --target http://127.0.0.1:1 --seed 1

 3 ERROR   (1 cause)   0 checks   0 ms   seed 1
 toy   operations 0/2  codes 0/3  causes 0/5  transitions 0/6
 not measured:
   toy/add/lost[few], toy/add/lost[many], toy/add/one: it ended in ERROR
`)
})
