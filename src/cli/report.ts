/** `tillrig report merge`: one report of the parts of a run. */
import { createReadStream, existsSync } from 'node:fs'
import path from 'node:path'
import readline from 'node:readline'
import { Command } from 'commander'
import { emulators } from '../emulators.ts'
import { shown } from '../scenario/files.ts'
import type { EventFile } from '../scenario/merge/merge-runs.ts'
import { MergeError, mergeRuns } from '../scenario/merge/merge-runs.ts'
import type { CoverageOptions } from './coverage-sheet.ts'
import { coverageFileOption, failUnderOption, openCoverage } from './coverage-sheet.ts'
import { CliError, exitCodeOf, exitCodes } from './exit.ts'
import { areExplored, mergeExplored } from './merge-explored.ts'
import { openReports } from './report-sheets.ts'
import { fileOf } from './sheets.ts'
import { reporterOption } from './run-options.ts'

export interface MergeOptions extends CoverageOptions {
  readonly reporter: readonly string[]
  readonly partial?: boolean
  readonly strict?: boolean
}

export function command(): Command {
  const merge = new Command('merge')
    .summary('make one report of several runs')
    .description(
      'Reads the JSON reports of several runs or explorations, such as the parts of one, and reports them as one.',
    )
    .argument('<file...>', 'what --reporter json=FILE wrote')
    .addOption(reporterOption())
    .addOption(coverageFileOption())
    .addOption(failUnderOption())
    .option('--partial', 'merge although parts are missing')
    .option('--strict', 'NON_STRICT counts as a failure')
    .addHelpText(
      'after',
      `
Examples:
  $ tillrig run --shard 1/2 --reporter json=1.json     on one machine
  $ tillrig run --shard 2/2 --reporter json=2.json     on another
  $ tillrig report merge 1.json 2.json --reporter pretty --reporter junit=all.xml
  $ tillrig report merge 1.json 2.json --coverage all.html --fail-under 90
  $ tillrig report merge night/*.json --partial        what there is, though a part was lost
  $ tillrig report merge 1.json 2.json --reporter html=all.html    parts of "tillrig explore"

Exit codes: as the whole run would have given (see "tillrig run --help"); 2 when a file is broken,
cut off, missing its other parts, or holds a case that another one holds too.`,
    )
    .action(run)
  return new Command('report')
    .summary('make reports of runs that are over')
    .description('Makes reports of runs that are over.')
    .addCommand(merge)
}

async function run(files: readonly string[], options: MergeOptions): Promise<void> {
  const missing = files.find((file) => !existsSync(file))
  if (missing !== undefined)
    throw new CliError(`Cannot merge "${missing}": there is no such file.`, exitCodes.usage)
  const orders = options.reporter.length > 0 ? options.reporter : ['pretty']
  refuseToOverwrite(files, [...orders.map(fileOf), ...options.coverage.map(({ file }) => file)])
  try {
    const isPartial = options.partial ?? false
    if (await areExplored(files, linesOf)) return await mergeExplored(files, linesOf, options)
    const merge = await mergeRuns(files.map(eventFile), { devices: emulators, isPartial })
    const reports = await openReports(orders, merge.requirements)
    const coverage = openCoverage(options)
    const summary = await merge.replay((event) => reports.reporters.forEach((one) => one.on(event)))
    reports.close()
    process.exitCode = exitCodeOf(summary, options.strict ?? false, coverage.end(summary))
  } catch (error) {
    if (error instanceof MergeError) throw new CliError(error.message, exitCodes.invalid)
    throw error
  }
}

function refuseToOverwrite(inputs: readonly string[], outputs: readonly string[]): void {
  const read = new Set(inputs.map((file) => path.resolve(file)))
  const eaten = outputs.find((file) => file !== '' && read.has(path.resolve(file)))
  if (eaten !== undefined)
    throw new CliError(
      `Cannot write ${eaten}: it is one of the files to merge. Give another name.`,
      exitCodes.usage,
    )
}

function eventFile(file: string): EventFile {
  return { name: shown(file), lines: () => linesOf(file) }
}

async function* linesOf(file: string): AsyncIterable<string> {
  const input = createReadStream(file, 'utf8')
  try {
    yield* readline.createInterface({ input, crlfDelay: Infinity })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CliError(`Cannot merge "${file}": ${why}.`, exitCodes.usage)
  } finally {
    // Whoever has seen the end asks for no more.
    input.destroy()
  }
}
