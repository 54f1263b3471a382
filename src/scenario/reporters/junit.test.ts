import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { How } from '../../../fixtures/toy-reports.ts'
import { bad, good, jammed, report, unreachable } from '../../../fixtures/toy-reports.ts'
import { junitReporter } from './junit.ts'

const client = `format: 1\nid: toy/client\ntitle: A till\nsteps:\n  - { client: sale }\n`

/** Everything that a case may hold, and characters that XML cannot. */
const everything: How = {
  change: (result) => ({
    ...result,
    said: 'till: \u0000 <no> ]]> answer\n',
    durationMs: 1_234_567,
  }),
}

test.each<{ why: string; texts: string[]; how?: How }>([
  { why: 'every outcome', texts: [good, bad, jammed, client], how: everything },
  { why: 'the bench is at fault', texts: [bad], how: { targets: unreachable } },
])('is what the published schema allows where $why', async ({ texts, how }) => {
  const xml = await report(junitReporter, texts, how)
  expect(await mistakesOf(xml)).toEqual([])
  expect(await mistakesOf(xml.replace('<testsuites ', '<testsuites odd="1" '))).toHaveLength(1)
})

const schema = readFileSync(
  new URL('../../../fixtures/schemas/junit-10.xsd', import.meta.url),
  'utf8',
)

async function mistakesOf(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml, schema, initialMemoryPages: 512 })
  return errors.map(({ message }) => message)
}

test('maps verdicts, counts them and escapes what they say', async () => {
  const short = bad
    .replace(/matrix:\n.*\n.*\n/, 'vars: { by: 2 }\n')
    .replaceAll('case.by', 'vars.by')
  expect(await report(junitReporter, [good, short, jammed, client]))
    .toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="tillrig" tests="4" failures="1" errors="0" time="0.000">
  <testsuite name="toy/add/one" tests="1" failures="0" errors="0" time="0.000" skipped="0" file="toy.yaml">
    <properties>
      <property name="seed" value="1"/>
      <property name="level" value="core"/>
    </properties>
    <testcase classname="toy.add.one" name="toy/add/one" time="0.000"/>
  </testsuite>
  <testsuite name="toy/add/lost" tests="1" failures="1" errors="0" time="0.000" skipped="0" file="toy.yaml">
    <properties>
      <property name="seed" value="1"/>
      <property name="level" value="core"/>
      <property name="requirement" value="toy/add/1"/>
      <property name="requirement" value="toy/add/2"/>
    </properties>
    <testcase classname="toy.add.lost" name="toy/add/lost" time="0.000">
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
  <testsuite name="toy/jam" tests="1" failures="0" errors="0" time="0.000" skipped="0" file="toy.yaml">
    <properties>
      <property name="seed" value="1"/>
      <property name="level" value="core"/>
    </properties>
    <testcase classname="toy.jam" name="toy/jam" time="0.000">
      <system-out>NON_STRICT: dust &amp; &quot;worse&quot; &lt;things&gt;</system-out>
    </testcase>
  </testsuite>
  <testsuite name="toy/client" tests="1" failures="0" errors="0" time="0.000" skipped="1" file="toy.yaml">
    <properties>
      <property name="seed" value="1"/>
      <property name="level" value="core"/>
    </properties>
    <testcase classname="toy.client" name="toy/client" time="0.000">
      <skipped type="NOT_APPLICABLE" message="NOT_APPLICABLE: the target has no till under test to do it"/>
    </testcase>
  </testsuite>
</testsuites>
`)
})

test('tells errors of the bench as errors, not as failures', async () => {
  const told = await report(junitReporter, [good], { targets: unreachable })
  expect(told).toContain('tests="1" failures="0" errors="1" time="0.000" skipped="0"')
  expect(told).toContain('<error type="ERROR" message="Cannot reach http://127.0.0.1:1: refused.">')
})
