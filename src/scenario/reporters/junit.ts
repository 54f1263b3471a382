/** XML as Surefire writes it and Jenkins reads it: a suite a scenario, a test a case. */
import pc from 'picocolors'
import type { CaseResult } from '../run-case.ts'
import type { TargetSource } from '../target.ts'
import { failureBlock } from './failure.ts'
import type { Outcome } from './outcomes.ts'
import { outcomes } from './outcomes.ts'
import type { Reporter, ReportParts } from './reporter.ts'

export function junitReporter({ sheet, requirements }: ReportParts): Reporter {
  const suites = new Map<string, string[]>()
  const counts = new Map<string, Tally>()
  const all = tally()
  let target: TargetSource | undefined
  return {
    on(event) {
      if (event.kind === 'run-started') ({ target } = event)
      if (event.kind === 'case-finished') add(event.result)
      if (event.kind === 'run-finished') sheet.write(document())
    },
  }

  function add(result: CaseResult): void {
    const { id } = result.planned.scenario
    const own = counts.get(id) ?? tally()
    counts.set(id, own)
    for (const one of [own, all]) count(one, result)
    suites.set(id, [...(suites.get(id) ?? []), testcase(result)])
  }

  function testcase(result: CaseResult): string {
    const { planned, durationMs, verdict } = result
    const attributes = `classname="${escaped(planned.scenario.id.replaceAll('/', '.'))}" name="${escaped(planned.id)}" file="${escaped(planned.scenario.source.file)}" time="${seconds(durationMs)}"`
    const inside = insideOf(result, outcomes[verdict])
    return inside === ''
      ? `    <testcase ${attributes}/>`
      : `    <testcase ${attributes}>\n${inside}    </testcase>`
  }

  function insideOf(result: CaseResult, outcome: Outcome): string {
    const { verdict, reason = '', findings } = result
    if (outcome === 'passed')
      return verdict === 'PASS'
        ? ''
        : `      <system-out>${escaped(`${verdict}: ${reason}`)}</system-out>\n`
    const message = escaped(reason || (findings[0]?.says ?? verdict))
    if (outcome === 'skipped')
      return `      <skipped message="${escaped(`${verdict}: `)}${message}"/>\n`
    const colors = pc.createColors(false)
    const block = target
      ? failureBlock({ results: [result] }, { target, requirements, colors }).join('\n')
      : reason
    return `      <${outcome} type="${verdict}" message="${message}">${escaped(block)}</${outcome}>\n`
  }

  function document(): string {
    const inside = [...suites].map(([id, cases]) => {
      const attributes = `name="${escaped(id)}" ${totals(counts.get(id) ?? tally())}`
      return `  <testsuite ${attributes}>\n${cases.join('\n')}\n  </testsuite>\n`
    })
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="tillrig" ${totals(all)}>\n${inside.join('')}</testsuites>\n`
  }
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

function totals({ tests, failures, errors, skipped, durationMs }: Tally): string {
  return `tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}" time="${seconds(durationMs)}"`
}

function seconds(durationMs: number): string {
  return (durationMs / 1000).toFixed(3)
}

/** Characters that XML 1.0 cannot hold at all are shown as such. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
}
