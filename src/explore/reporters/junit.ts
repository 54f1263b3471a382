/** JUnit XML: a suite a case, a test for each thing that must hold and each that must be seen. */
import pc from 'picocolors'
import {
  element,
  properties,
  seconds,
  testcase,
  testsuite,
  testsuites,
} from '../../scenario/reporters/junit-xml.ts'
import type { CaseReport } from '../case-report.ts'
import { lintText } from '../lint.ts'
import { brokenText, neverText, searchedText, unreachedText, unseenText } from '../report-text.ts'
import type { ExploreReporter, ExploreReporterParts } from './reporter.ts'

/** Whoever shows it wraps it. */
const plain = { colors: pc.createColors(false), columns: Infinity }

type Outcome = 'passed' | 'failure' | 'error'

interface Test {
  readonly name: string
  readonly outcome: Outcome
  readonly type?: string
  readonly message?: string
  readonly text?: string
}

export function junitReporter({ sheet }: Pick<ExploreReporterParts, 'sheet'>): ExploreReporter {
  const suites: string[] = []
  const all = { tests: 0, failures: 0, errors: 0 }
  let durationMs = 0
  return {
    add(report) {
      const tests = testsOf(report)
      const counts = countsOf(tests)
      all.tests += counts.tests
      all.failures += counts.failures
      all.errors += counts.errors
      durationMs += report.durationMs
      suites.push(suiteOf(report, tests))
    },
    end: () => sheet.write(testsuites({ ...all, time: seconds(durationMs) }, suites.join(''))),
  }
}

function suiteOf(report: CaseReport, tests: readonly Test[]): string {
  const { id, file, durationMs, findings } = report
  const time = seconds(durationMs)
  const attributes = { name: id, ...countsOf(tests), time, skipped: 0, file }
  const cases = tests.map((test) => testOf(id.replaceAll('/', '.'), test))
  // Habits are advice, and no test.
  const said = [...searchedText(report), ...(findings.length > 0 ? [lintText(findings)] : [])]
  const out = element('system-out', {}, `${said.join('\n')}\n`)
  return testsuite(attributes, propertiesOf(report) + cases.join('') + out)
}

function propertiesOf({ seed, target, version, shard, accounting, faults }: CaseReport): string {
  return properties([
    ['seed', String(seed)],
    ['target', target],
    ['version', version],
    ...(shard ? [['shard', `${shard.number}/${shard.of}`] as const] : []),
    ['faults', faults.join(' ')],
    ...Object.entries(accounting).map(([name, count]) => [name, String(count)] as const),
  ])
}

function testsOf(report: CaseReport): Test[] {
  const { verdict, reason, invariants, sometimes, accounting, neverHappened = [] } = report
  const wrong = reason === undefined ? [] : [whyTest(verdict, reason)]
  const isSearched = accounting.faultsDone > 0
  return [
    ...wrong,
    ...invariants.map((one): Test => {
      const name = `${one.id}: ${one.rule}`
      const { broken } = one
      if (broken) {
        const text = brokenText(one, plain).join('\n')
        return { name, outcome: 'failure', type: one.id, message: broken.says.join('; '), text }
      }
      // Nothing that was not searched may look as if it held.
      if (!isSearched) return undecided(name, searchedText(report).join('; '))
      return decided(name, unseenText(report, one.id))
    }),
    ...sometimes.map((one): Test => {
      const name = `${one.id}: sometimes ${one.says}`
      const unreached = one.isReached ? [] : [unreachedText(one)]
      return decided(name, [...unreached, ...unseenText(report, one.id)])
    }),
    ...neverHappened.map((name) => undecided(`${name} happens`, neverText(name))),
  ]
}

function whyTest(verdict: CaseReport['verdict'], reason: string): Test {
  const name = 'what is explored can be relied on'
  const outcome = verdict === 'ERROR' ? 'error' : 'failure'
  return { name, outcome, type: verdict, message: reason, text: reason }
}

function decided(name: string, doubts: readonly string[]): Test {
  return doubts.length === 0 ? { name, outcome: 'passed' } : undecided(name, doubts.join('; '))
}

function undecided(name: string, why: string): Test {
  return { name, outcome: 'error', type: 'UNKNOWN', message: why }
}

function testOf(classname: string, { name, outcome, type = '', message = '', text }: Test): string {
  const inside = outcome === 'passed' ? '' : element(outcome, { type, message }, text)
  return testcase({ classname, name }, inside)
}

function countsOf(tests: readonly Test[]): { tests: number; failures: number; errors: number } {
  const count = (outcome: Outcome) => tests.filter((one) => one.outcome === outcome).length
  return { tests: tests.length, failures: count('failure'), errors: count('error') }
}
