/** XML as Surefire writes it and Jenkins reads it: a suite a scenario, a test a case. */
import type { CaseResult } from '../run-case.ts'
import type { Scenario } from '../scenario.ts'
import type { TargetSource } from '../target.ts'
import { plainBlock } from './failure.ts'
import { element, properties, seconds, testcase, testsuite, testsuites } from './junit-xml.ts'
import type { Outcome } from './outcomes.ts'
import { messageOf, outcomes } from './outcomes.ts'
import { provesOf } from './proves-of.ts'
import type { Reporter, ReportParts } from './reporter.ts'

interface Suite {
  readonly scenario: Scenario
  readonly cases: string[]
  readonly counts: Tally
}

export function junitReporter({ sheet, requirements }: ReportParts): Reporter {
  const suites = new Map<string, Suite>()
  const all = tally()
  let target: TargetSource | undefined
  let seed = 1
  return {
    on(event) {
      if (event.kind === 'run-started') ({ target, seed } = event)
      if (event.kind === 'case-finished') add(event.result)
      if (event.kind === 'run-finished') sheet.write(document())
    },
  }

  function add(result: CaseResult): void {
    const { scenario } = result.planned
    const suite = suites.get(scenario.id) ?? { scenario, cases: [], counts: tally() }
    suites.set(scenario.id, suite)
    for (const one of [suite.counts, all]) count(one, result)
    suite.cases.push(test(result))
  }

  function test(result: CaseResult): string {
    const { planned, durationMs, verdict } = result
    const classname = planned.scenario.id.replaceAll('/', '.')
    const attributes = { classname, name: planned.id, time: seconds(durationMs) }
    return testcase(attributes, insideOf(result, outcomes[verdict]))
  }

  function insideOf(result: CaseResult, outcome: Outcome): string {
    const { verdict, reason = '', said } = result
    const stderr = said ? element('system-err', {}, said) : ''
    if (outcome === 'passed')
      return verdict === 'PASS' ? '' : element('system-out', {}, `${verdict}: ${reason}`)
    const message = messageOf(result)
    if (outcome === 'skipped')
      return element('skipped', { type: verdict, message: `${verdict}: ${message}` })
    const block = target ? plainBlock(result, { target, requirements }) : reason
    return element(outcome, { type: verdict, message }, block) + stderr
  }

  function document(): string {
    const inside = [...suites].map(([name, { scenario, cases, counts }]) => {
      const { skipped, ...totals } = totalsOf(counts)
      const attributes = { name, ...totals, skipped, file: scenario.source.file }
      return testsuite(attributes, propertiesOf(scenario, seed) + cases.join(''))
    })
    const { skipped: _skipped, ...totals } = totalsOf(all)
    return testsuites(totals, inside.join(''))
  }
}

function propertiesOf(scenario: Scenario, seed: number): string {
  return properties([
    ['seed', String(seed)],
    ['level', scenario.level],
    ...scenario.tags.map((tag) => ['tag', tag] as const),
    ...provesOf(scenario).map((id) => ['requirement', id] as const),
  ])
}

interface Tally {
  tests: number
  failures: number
  errors: number
  skipped: number
  durationMs: number
}

function tally(): Tally {
  return { tests: 0, failures: 0, errors: 0, skipped: 0, durationMs: 0 }
}

function count(into: Tally, { verdict, durationMs }: CaseResult): void {
  into.tests++
  into.durationMs += durationMs
  const outcome = outcomes[verdict]
  if (outcome === 'failure') into.failures++
  if (outcome === 'error') into.errors++
  if (outcome === 'skipped') into.skipped++
}

function totalsOf({ durationMs, ...counts }: Tally) {
  return { ...counts, time: seconds(durationMs) }
}
