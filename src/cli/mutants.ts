/** `tillrig mutants`: plants small bugs into the emulators, and tells which of them are noticed. */
import { Command, InvalidArgumentError, Option } from 'commander'
import { emulators } from '../emulators.ts'
import { suggest, unknownName } from '../kernel/suggest.ts'
import { gradeMutants } from '../mutants/grade.ts'
import type { Grade } from '../mutants/grade.ts'
import type { Mutant } from '../mutants/mutant.ts'
import { mutants as all } from '../mutants/mutants.ts'
import { reportData, reportText, scoreOf } from '../mutants/report.ts'
import { planCases } from '../scenario/plan.ts'
import type { Progress } from '../scenario/reporters/progress.ts'
import { createProgress } from '../scenario/reporters/progress.ts'
import type { TargetSource } from '../scenario/target.ts'
import { colors } from './colors.ts'
import type { ExitCode } from './exit.ts'
import { CliError, exitCodes } from './exit.ts'
import { stoppable } from './interruption.ts'
import { loadScenarios } from './load-scenarios.ts'
import { openTargets } from './open-targets.ts'
import { printJson, printText } from './print.ts'
import { seedOption } from './run-options.ts'
import { screen } from './sheets.ts'
import { formatTable } from './table.ts'
import { toItsEnd } from './to-its-end.ts'
import { withReplays } from './with-replays.ts'

interface MutantsOptions {
  readonly target: string
  readonly config?: string
  readonly device: readonly string[]
  readonly mutant: readonly string[]
  readonly seed: number
  readonly workers: number
  readonly list?: boolean
  readonly reportOnly?: boolean
  readonly json?: boolean
}

const examples = `
Examples:
  $ tillrig mutants                               the built-in catalogue against every mutant
  $ tillrig mutants --target my-till              which of them does my till's test suite notice?
  $ tillrig mutants my-shop/ --target my-till --report-only
  $ tillrig mutants ikkm/repeat --device ikkm --json
  $ tillrig mutants --mutant ikkm/key-stays
  $ tillrig mutants --list

A mutant is an emulator with one small bug, such as a vendor might ship: a repeat that registers
anew, change off by one, a one-time code that works twice. A case notices it when it passes on the
emulator as it is, and does not pass on the mutant. The first such case is named; where there is
none, the mutant SURVIVED: write a scenario for what it breaks.

With a till as the target (kind: client in tillrig.yaml) the cases that ask it to act are run, and
what they check is what is graded. A mutant whose device no passing case uses is not measured.

Exit codes: 0 all were noticed (or --report-only), 1 one survived, 2 a scenario is invalid, 3 the
till or the network was at fault, 5 none was measured, 64 usage, 130 and 143 interrupted.`

export function command(): Command {
  return new Command('mutants')
    .summary('plant small bugs in the emulators, and see which are noticed')
    .description(
      'Runs scenarios against emulators with one small bug each, and tells which of the bugs they notice: the built-in catalogue, or what the words name.',
    )
    .argument('[word...]', 'paths, ids, beginnings of ids, tags; all of the catalogue unless given')
    .addOption(
      new Option('--target <target>', 'emulator, or a till under test').default('emulator'),
    )
    .option('--config <file>', 'the file with the targets; tillrig.yaml here, if there is one')
    .addOption(
      new Option('--device <device>', 'only mutants of this kind; repeatable')
        .argParser(kind)
        .default([], 'all'),
    )
    .addOption(
      new Option('--mutant <id>', 'only this one; repeatable').argParser(id).default([], 'all'),
    )
    .addOption(seedOption())
    .addOption(new Option('--workers <count>', 'mutants at once').argParser(whole).default(4))
    .option('--list', 'list the mutants, and run none')
    .option('--report-only', 'exit with 0 although one survived')
    .option('--json', 'print JSON')
    .addHelpText('after', examples)
    .action((given: readonly string[], options: MutantsOptions) =>
      toItsEnd(mutants(given, options)),
    )
}

const kinds = [...new Set(all.map(({ device }) => device))]

async function mutants(given: readonly string[], options: MutantsOptions): Promise<void> {
  const { device, mutant, target, seed, json } = options
  const chosen = all
    .filter((one) => device.length === 0 || device.includes(one.device))
    .filter((one) => mutant.length === 0 || mutant.includes(one.id))
  if (chosen.length === 0)
    throw new CliError('Cannot plant: no mutant is of that device and of that id.', exitCodes.usage)
  if (options.list) return list(chosen, options)
  const { scenarios, words, requirements } = await loadScenarios(given)
  const cases = planCases(scenarios, { words, tags: [], rows: [], seed, repeat: 1 })
  const targets = await withReplays(await openBench(options), cases)
  process.exitCode = await stoppable(async (signal) => {
    const progress = openProgress(chosen.length)
    const grades = await gradeMutants({
      mutants: chosen,
      cases,
      targets,
      devices: emulators,
      workers: options.workers,
      signal,
      clock: () => performance.now(),
      started: ({ id }) => progress.started(id),
      ended(grade) {
        progress.ended(grade.mutant.id)
        progress.told()
      },
    }).finally(() => progress.stop())
    const report = { target, grades, requirements }
    if (json) printJson(reportData(report))
    else printText(reportText(report, colors))
    return exitCodeOf(grades, options)
  })
}

function list(chosen: readonly Mutant[], { json }: MutantsOptions): void {
  const rows = chosen.map(({ id, device, says, breaks }) => ({ id, device, says, breaks }))
  if (json) printJson(rows)
  else printText(formatTable(rows.map(({ id, says, breaks }) => [id, says, colors.dim(breaks)])))
}

/** @throws CliError for a target in which nothing can be planted. */
async function openBench(options: MutantsOptions): Promise<TargetSource> {
  const { target } = options
  const isFar = /^([\w-]+=)?https?:/.test(target)
  const targets = isFar ? undefined : await openTargets(options, emulators)
  if (targets?.kind === 'emulator' || targets?.kind === 'client') return targets
  await targets?.close?.()
  throw new CliError(
    `Cannot plant mutants in "${target}": only the emulators in this process have them. Give "emulator", or a till under test.`,
    exitCodes.usage,
  )
}

/** On stderr, so that a table can be kept in a file. */
function openProgress(count: number): Progress {
  const every = (ms: number, call: () => void) => {
    const timer = setInterval(call, ms).unref()
    return () => clearInterval(timer)
  }
  const progress = createProgress(
    { sheet: screen(process.stderr), now: () => performance.now(), every },
    colors,
  )
  progress.begin(count)
  return progress
}

function exitCodeOf(grades: readonly Grade[], { reportOnly }: MutantsOptions): ExitCode {
  const { killed, of } = scoreOf(grades)
  if (grades.some(({ outcome, troubles }) => outcome === 'survived' && troubles.length > 0))
    return exitCodes.environment
  if (of === 0) return exitCodes.undecided
  return killed < of && !reportOnly ? exitCodes.failed : exitCodes.ok
}

function kind(text: string, before: readonly string[]): string[] {
  if (!kinds.includes(text)) throw new InvalidArgumentError(unknownName('device', text, kinds))
  return [...before, text]
}

function id(text: string, before: readonly string[]): string[] {
  const ids = all.map((one) => one.id)
  if (ids.includes(text)) return [...before, text]
  const near = suggest(text, ids)
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`
  throw new InvalidArgumentError(`There is none.${hint} "tillrig mutants --list" shows them.`)
}

function whole(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1 up.')
  return Number(text)
}
