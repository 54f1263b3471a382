/** `tillrig run`: replays scenarios, judges them, reports. */
import os from 'node:os'
import { Command, InvalidArgumentError, Option } from 'commander'
import { emulators } from '../emulators.ts'
import type { PlannedCase } from '../scenario/plan.ts'
import { planCases } from '../scenario/plan.ts'
import { runCases } from '../scenario/run.ts'
import type { Summary } from '../scenario/summary.ts'
import type { ExitCode } from './exit.ts'
import { exitCodes } from './exit.ts'
import { loadScenarios } from './load-scenarios.ts'
import { openTargets } from './open-targets.ts'
import { openReports, reporterNames } from './report-sheets.ts'

interface RunOptions {
  readonly target: string
  readonly token?: string
  readonly reporter: readonly string[]
  readonly tag: readonly string[]
  readonly case: readonly string[]
  readonly grep?: RegExp
  readonly level?: 'core' | 'extended'
  readonly shard?: { readonly number: number; readonly of: number }
  readonly list?: boolean
  readonly bail?: boolean
  readonly strict?: boolean
  readonly repeat: number
  readonly seed: number
  readonly workers: number
  readonly showSecrets?: boolean
}

const examples = `
Examples:
  $ tillrig run                                   the built-in catalogue
  $ tillrig run ikkm/sale                         the scenarios below an id
  $ tillrig run my-shop/ --tag sale --bail        files, chosen by a tag
  $ tillrig run ikkm/repeat/lost-reply --case cash
  $ tillrig run --target http://127.0.0.1:8090    a rig started with "tillrig up"; each case resets it
  $ tillrig run --reporter pretty --reporter junit=report.xml
  $ tillrig run --shard 2/5 --reporter tap        a fifth of the cases, for a program

A scenario that names a rig, as in "rig: rigs/three-tills.yaml", runs on that rig alone; elsewhere
start it with "tillrig up --rig". Files in folders "rigs" and "parts" are no scenarios.

Exit codes: 0 all passed, 1 a check failed, 2 a scenario is invalid, 3 the target or the network is
at fault, 5 undecided, or no check ran at all, 64 usage, 70 a bug of tillrig, 130 interrupted.
When several apply, the first of 70, 2, 3, 1, 5 is given.`

export function command(): Command {
  return new Command('run')
    .summary('run scenarios')
    .description(
      'Runs scenarios: the built-in catalogue, or what the words name. Embedded emulators in virtual time, each case on its own rig, unless --target says otherwise.',
    )
    .argument('[word...]', 'paths, ids, beginnings of ids, tags; any of them')
    .option('--target <target>', 'emulator, or the control URL of a running rig', 'emulator')
    .option('--token <token>', 'the token of that rig (or TILLRIG_TOKEN)')
    .addOption(
      new Option('--reporter <name[=file]>', `${reporterNames.join(', ')}; repeatable`)
        .argParser(collect)
        .default([], 'pretty'),
    )
    .addOption(listOption('--tag <tag>', 'only scenarios with this tag; repeatable'))
    .addOption(listOption('--case <name>', 'only this row of a matrix; repeatable'))
    .option('--grep <expression>', 'only cases whose id or title matches', expression)
    .addOption(new Option('--level <level>', 'only this level').choices(['core', 'extended']))
    .option('--shard <number/of>', 'only this part of so many equal ones, such as 2/5', shard)
    .option('--list', 'print the ids of the cases chosen, and run none')
    .option('--bail', 'stop at the first case that fails')
    .option('--strict', 'NON_STRICT counts as a failure')
    .option('--repeat <times>', 'run each case so often, each time with the next seed', whole, 1)
    .option('--seed <number>', 'the seed of the rigs', whole, 1)
    .option('--show-secrets', 'show keys, tokens and one-time codes in reports')
    .option('--workers <count>', 'cases at once', whole, os.availableParallelism() * 4)
    .addHelpText('after', examples)
    .action(run)
}

async function run(given: readonly string[], options: RunOptions): Promise<void> {
  const devices = options.showSecrets
    ? emulators.map((one) => ({ ...one, secrets: [] }))
    : emulators
  const targets = await openTargets(options, devices)
  const { scenarios, words, requirements } = loadScenarios(given, devices)
  const { tag: tags, case: rows, grep, level, shard: part, seed, repeat } = options
  const cases = planCases(scenarios, {
    words,
    tags,
    rows,
    seed,
    repeat,
    ...(grep ? { grep } : {}),
    ...(level ? { level } : {}),
    ...(part ? { shard: part } : {}),
  })
  if (options.list) return void process.stdout.write(listing(cases))
  const reports = openReports(
    options.reporter.length > 0 ? options.reporter : ['pretty'],
    requirements,
  )
  const interruption = new AbortController()
  const stop = () => {
    // Whoever presses Ctrl-C twice does not want to wait for the summary.
    if (interruption.signal.aborted) process.exit(exitCodes.interrupted)
    interruption.abort()
  }
  process.on('SIGINT', stop)
  const summary = await runCases({
    cases,
    targets,
    devices: emulators,
    workers: options.workers,
    seed,
    bail: options.bail ?? false,
    signal: interruption.signal,
    clock: () => performance.now(),
    pictures: reports.pictures,
    report: (event) => reports.reporters.forEach((one) => one.on(event)),
  })
  process.off('SIGINT', stop)
  reports.close()
  process.exitCode = exitCodeOf(summary, options.strict ?? false)
}

/** Several at once: the worst of them, in the order 70, 2, 3, 1, 4, 5. */
export function exitCodeOf(summary: Summary, isStrict: boolean): ExitCode {
  const { counts, blames, checksCount, isInterrupted } = summary
  if (blames.includes('us')) return exitCodes.bug
  if (isInterrupted) return exitCodes.interrupted
  if (blames.includes('scenario')) return exitCodes.invalid
  if (counts.ERROR > 0) return exitCodes.environment
  if (counts.FAIL > 0 || (isStrict && counts.NON_STRICT > 0)) return exitCodes.failed
  if (counts.STALE > 0) return exitCodes.unexpected
  // Green without a single check would promise what nobody looked at.
  if (counts.UNKNOWN + counts.REVIEW > 0 || checksCount === 0) return exitCodes.undecided
  return exitCodes.ok
}

function listing(cases: readonly PlannedCase[]): string {
  return cases.map(({ id }) => `${id}\n`).join('')
}

function listOption(flags: string, says: string): Option {
  return new Option(flags, says).argParser(collect).default([], 'all')
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value]
}

function whole(text: string): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < 1 || value > 0xffff_ffff)
    throw new InvalidArgumentError('Give a whole number from 1 up.')
  return value
}

function shard(text: string): RunOptions['shard'] {
  const [, number = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number)
  if (number < 1 || number > of)
    throw new InvalidArgumentError('Give a part and how many there are: 2/5.')
  return { number, of }
}

function expression(text: string): RegExp {
  try {
    return new RegExp(text, 'u')
  } catch {
    throw new InvalidArgumentError('Give a regular expression.')
  }
}
