import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readScenario, runScenarios, toys } from '../../../fixtures/run-scenario-text.ts'
import { toyRequirements } from '../../../fixtures/toy-till.ts'
import type { TargetSource } from '../target.ts'
import { TargetError } from '../target.ts'
import { emulatorTargets } from '../targets/emulator.ts'
import { jsonReporter } from './json.ts'
import { junitReporter } from './junit.ts'
import { prettyReporter } from './pretty.ts'
import { tapReporter } from './tap.ts'
import type { Reporter, ReportParts } from './reporter.ts'

const good = `format: 1
id: toy/add/one
title: One is added
steps:
  - { send: toy.add, expect: { sum: 1 } }
  - { id: sells, client: sale, expect: { outcome: paid } }
`

const bad = `format: 1
id: toy/add/lost
title: What was added is counted once
proves: [toy/add/1]
matrix:
  - { name: few, by: 2 }
  - { name: many, by: 7 }
setup:
  - check: toy.count
    save: { start: "\${fact}" }
steps:
  - fault: { on: toy.add, effect: lose-reply }
  - send: toy.add
    with: { by: "\${case.by}" }
    expect: { transport: lost }
  - id: again
    send: toy.add
    with: { by: "\${case.by}" }
    expect: { status: 203, sum: "\${case.by}" }
  - check: toy.count
    expect: { $delta: { from: "\${start}", by: "\${case.by}" } }
    proves: [toy/add/2]
`

const jammed = `format: 1
id: toy/jam
title: Dust & "worse" <things>
steps:
  - cause: toy.jam
  - send: toy.add
    expect:
      any-of:
        - { verdict: PASS, status: 200 }
        - { verdict: NON_STRICT, code: 2, because: dust & "worse" <things> }
`

async function report(
  create: (parts: ReportParts) => Reporter,
  texts: readonly string[],
  how: { isTerminal?: boolean; hasColors?: boolean; targets?: TargetSource } = {},
): Promise<string> {
  const { isTerminal = false, hasColors = false, targets = emulatorTargets(toys) } = how
  let written = ''
  const sheet = { write: (text: string) => void (written += text), isTerminal, hasColors }
  const reporter = create({ sheet, requirements: toyRequirements })
  const { events } = await runScenarios(
    texts.map((text) => readScenario(text)),
    { targets },
  )
  for (const event of events) reporter.on(event)
  return written
}

const unreachable: TargetSource = {
  kind: 'remote',
  address: 'http://127.0.0.1:1',
  open: () => Promise.reject(new TargetError('Cannot reach http://127.0.0.1:1: refused.')),
}

describe('pretty', () => {
  test('in a pipe is one line a case, a block a cause, and a summary', async () => {
    expect(await report(prettyReporter, [good, bad, jammed]))
      .toBe(` ✓ toy/add/one        PASS   0 ms
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
 toy codes reached: 1 of 3   2
 not measured:
   toy/add/one: sells: the target has no till under test to do it
`)
  })

  test('on a terminal is one line that changes, and what failed', async () => {
    const told = await report(prettyReporter, [good, bad], { isTerminal: true })
    const lines = told.slice(0, told.indexOf('\n\n')).split('\r\u001B[2K')
    expect(lines).toContain(' 1/3 toy/add/one')
    expect(lines.some((line) => line.includes('✓'))).toBe(false)
    expect(lines).toContain(' ✗ toy/add/lost[few]  FAIL   0 ms\n')
  })

  test('has colours only where they are wanted', async () => {
    expect(await report(prettyReporter, [bad])).not.toContain('\u001B[')
    expect(await report(prettyReporter, [bad], { hasColors: true })).toContain('\u001B[31m')
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
 toy codes reached: 0 of 3
 not measured:
   toy/add/lost[few], toy/add/lost[many], toy/add/one: it ended in ERROR
`)
  })
})

describe('json', () => {
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
})

describe('junit', () => {
  test('maps verdicts, counts them and escapes what they say', async () => {
    const only = `format: 1\nid: toy/client\ntitle: A till\nsteps:\n  - { client: sale }\n`
    const short = bad
      .replace(/matrix:\n.*\n.*\n/, 'vars: { by: 2 }\n')
      .replaceAll('case.by', 'vars.by')
    expect(await report(junitReporter, [good, short, jammed, only]))
      .toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="tillrig" tests="4" failures="1" errors="0" skipped="1" time="0.000">
  <testsuite name="toy/add/one" tests="1" failures="0" errors="0" skipped="0" time="0.000">
    <testcase classname="toy.add.one" name="toy/add/one" file="toy.yaml" time="0.000"/>
  </testsuite>
  <testsuite name="toy/add/lost" tests="1" failures="1" errors="0" skipped="0" time="0.000">
    <testcase classname="toy.add.lost" name="toy/add/lost" file="toy.yaml" time="0.000">
      <failure type="FAIL" message="found 200"> ✗ toy/add/lost                                                       FAIL   0 ms
   proves toy/add/1   &quot;what was added is counted once&quot;
   toy.yaml:17:23
     16 |     with: { by: &quot;\${vars.by}&quot; }
     17 |     expect: { status: 203, sum: &quot;\${vars.by}&quot; }
        |                       ^^^ found 200
        |                                 ^^^^^^^^^^^^ found 4, expected 2
   vars.by = 2   (a variable of the scenario)
   proves toy/add/2   &quot;a jammed counter adds nothing&quot;
   toy.yaml:19:23
     18 |   - check: toy.count
     19 |     expect: { $delta: { from: &quot;\${start}&quot;, by: &quot;\${vars.by}&quot; } }
        |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ found 4, expected 2 (0 and +2)
   start = 0   (saved in line 7)
   vars.by = 2   (a variable of the scenario)
   wire   +0 ms    till -&gt; toy GET /add?by=2   fault lose-reply (line 10)
          +0       toy -&gt; till 200 &quot;2&quot;  (the till did not get it)
          +10 000  till -&gt; toy GET /add?by=2
          +10 000  toy -&gt; till 200 &quot;4&quot;
   again  tillrig run toy.yaml --seed 1</failure>
    </testcase>
  </testsuite>
  <testsuite name="toy/jam" tests="1" failures="0" errors="0" skipped="0" time="0.000">
    <testcase classname="toy.jam" name="toy/jam" file="toy.yaml" time="0.000">
      <system-out>NON_STRICT: dust &amp; &quot;worse&quot; &lt;things&gt;</system-out>
    </testcase>
  </testsuite>
  <testsuite name="toy/client" tests="1" failures="0" errors="0" skipped="1" time="0.000">
    <testcase classname="toy.client" name="toy/client" file="toy.yaml" time="0.000">
      <skipped message="NOT_APPLICABLE: the target has no till under test to do it"/>
    </testcase>
  </testsuite>
</testsuites>
`)
  })

  test('tells errors of the bench as errors, not as failures', async () => {
    const told = await report(junitReporter, [good], { targets: unreachable })
    expect(told).toContain('tests="1" failures="0" errors="1" skipped="0"')
    expect(told).toContain(
      '<error type="ERROR" message="Cannot reach http://127.0.0.1:1: refused.">',
    )
  })
})

describe('tap', () => {
  test('is a plan, a line a case, and YAML below what is not ok', async () => {
    const odd = good.replace('steps:', 'matrix: [{ name: "no #1" }]\nsteps:')
    const told = await report(tapReporter, [bad, odd])
    const lines = told.split('\n')
    expect(lines.slice(0, 3)).toEqual(['TAP version 14', '1..3', 'not ok 1 - toy/add/lost[few]'])
    expect(lines).toContain('ok 3 - toy/add/one[no \\#1]')
    const [, block = ''] = /^ {2}---\n(.*?)^ {2}\.\.\.$/ms.exec(told) ?? []
    expect(parse(block)).toMatchObject({
      severity: 'fail',
      verdict: 'FAIL',
      report: expect.stringMatching(/ ✗ toy\/add\/lost\[few\](.|\n)*again {2}tillrig run/),
    })
  })

  test('tells what was left out, and what broke', async () => {
    const client = good.replace(/ {2}- \{ send.*\n/, '')
    expect(await report(tapReporter, [client])).toMatch(
      /^ok 1 - toy\/add\/one # SKIP NOT_APPLICABLE: \S/m,
    )
    const broken = await report(tapReporter, [good], { targets: unreachable })
    expect(broken).toMatch(/^not ok 1 - toy\/add\/one\n {2}---\n {2}message: "Cannot reach http/m)
    expect(broken).toContain('  severity: "error"\n')
  })
})
