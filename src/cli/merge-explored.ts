/** `tillrig report merge` of what `tillrig explore --reporter json=FILE` wrote. */
import { isExploredLine, mergeReports, readReports } from '../explore/merge-reports.ts'
import type { ReportFile } from '../explore/merge-reports.ts'
import { shown } from '../scenario/files.ts'
import { CliError, exitCodes } from './exit.ts'
import { exploredExitCode, openExploreReports } from './explore-reports.ts'
import type { MergeOptions } from './report.ts'

type LinesOf = (file: string) => AsyncIterable<string>

/**
 * Whether these are reports of `explore`, and not of `run`.
 * @throws CliError where some are and some are not.
 */
export async function areExplored(files: readonly string[], linesOf: LinesOf): Promise<boolean> {
  const explored = await Promise.all(files.map((file) => isExplored(linesOf(file))))
  const [one, other] = [files[explored.indexOf(true)], files[explored.indexOf(false)]]
  if (one !== undefined && other !== undefined)
    throw new CliError(
      `Cannot merge ${one} and ${other}: the first is of "tillrig explore", and the other is not.`,
      exitCodes.invalid,
    )
  return one !== undefined
}

async function isExplored(lines: AsyncIterable<string>): Promise<boolean> {
  for await (const line of lines) return isExploredLine(line)
  return false
}

/** @throws MergeError for files that are no parts of one exploration. */
export async function mergeExplored(
  files: readonly string[],
  linesOf: LinesOf,
  { reporter, partial = false, coverage, failUnder }: MergeOptions,
): Promise<void> {
  if (coverage.length + failUnder.length > 0)
    throw new RangeError('Cannot tell the coverage of explorations: they do not measure it.')
  const read = await Promise.all(files.map((file) => readFile(shown(file), linesOf(file))))
  const merged = mergeReports(read, partial)
  const reports = await openExploreReports(reporter)
  merged.forEach((one) => reports.add(one))
  reports.end()
  process.exitCode = exploredExitCode(merged)
}

async function readFile(name: string, lines: AsyncIterable<string>): Promise<ReportFile> {
  const all: string[] = []
  for await (const line of lines) all.push(line)
  return readReports(name, all)
}
