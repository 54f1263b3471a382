/** `tillrig explore --reporter pretty --reporter html=page.html`: what is told, and where. */
import { Option } from 'commander'
import type { CaseReport } from '../explore/case-report.ts'
import type { ExploreReporter, ExploreReporterParts } from '../explore/reporters/reporter.ts'
import { tillrigVersion } from '../host/control/version.ts'
import type { ExitCode } from './exit.ts'
import { exitCodes } from './exit.ts'
import { Papers, readOrders } from './sheets.ts'

type Create = (parts: ExploreReporterParts) => ExploreReporter

const reporters: Readonly<Record<string, () => Promise<Create>>> = {
  pretty: async () => (await import('../explore/reporters/pretty.ts')).prettyReporter,
  json: async () => (await import('../explore/reporters/json.ts')).jsonReporter,
  junit: async () => (await import('../explore/reporters/junit.ts')).junitReporter,
  html: async () => (await import('../explore/reporters/html.ts')).htmlReporter,
}

export const exploreReporterNames = Object.keys(reporters)

export function exploreReporterOption(): Option {
  return new Option('--reporter <name[=file]>', `${exploreReporterNames.join(', ')}; repeatable`)
    .argParser((value: string, before: readonly string[]) => [...before, value])
    .default([], 'pretty')
}

/**
 * Pretty on the screen where nothing is asked for.
 * @throws RangeError for an unknown reporter, two on the screen or in a file, or no such file.
 */
export async function openExploreReports(orders: readonly string[]): Promise<ExploreReporter> {
  const read = await readOrders(orders.length > 0 ? orders : ['pretty'], reporters)
  const papers = new Papers()
  const around = { version: tillrigVersion(), now: () => Date.now() }
  const all = read.map(({ create, file }) => create({ sheet: papers.sheet(file), ...around }))
  return {
    add: (report) => all.forEach((one) => one.add(report)),
    end() {
      all.forEach((one) => one.end())
      papers.close()
    },
  }
}

/** What a command ends with after these cases: the worst that came of one. */
export function exploredExitCode(reports: readonly CaseReport[]): ExitCode {
  const worst = (['ERROR', 'FAIL', 'UNKNOWN'] as const).find((verdict) =>
    reports.some((one) => one.verdict === verdict),
  )
  return worst === undefined ? exitCodes.ok : verdictExitCodes[worst]
}

const verdictExitCodes = {
  ERROR: exitCodes.environment,
  FAIL: exitCodes.failed,
  UNKNOWN: exitCodes.undecided,
} as const
