/** `tillrig compare`: runs the same against two targets, and tells where they differ. */
import { isDeepStrictEqual } from 'node:util'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { AnyDevice } from '../device/contract.ts'
import { resolveOptions } from '../device/options.ts'
import { emulators } from '../emulators.ts'
import { invariant } from '../kernel/invariant.ts'
import { unknownName } from '../kernel/suggest.ts'
import { compareSides } from '../scenario/compare/compare-sides.ts'
import { judgeDrifts, readDeviations } from '../scenario/compare/known-deviations.ts'
import type { RecordedSteps } from '../scenario/compare/observe.ts'
import { recordedSide, recordedSteps, withHeaders } from '../scenario/compare/observe.ts'
import type { Report } from '../scenario/compare/report.ts'
import { reportData, reportText } from '../scenario/compare/report.ts'
import type { RuleName } from '../scenario/compare/rules.ts'
import { ruleNames, rules } from '../scenario/compare/rules.ts'
import type { RanSide } from '../scenario/compare/run-side.ts'
import { runSide } from '../scenario/compare/run-side.ts'
import { partFiles, shown } from '../scenario/files.ts'
import { loadScenario } from '../scenario/load.ts'
import type { PlannedCase } from '../scenario/plan.ts'
import { planCases } from '../scenario/plan.ts'
import { secretNames } from '../scenario/recording/blank-secrets.ts'
import { draftScenario, stepsOf } from '../scenario/recording/draft-scenario.ts'
import { readRecording } from '../scenario/recording/recording.ts'
import type { OptionsByName } from '../scenario/rig-file/plan.ts'
import { readSource } from '../scenario/source.ts'
import { againLine, labelOf } from './again-line.ts'
import { colors } from './colors.ts'
import { confirmPlan, tellChanged } from './confirm-plan.ts'
import { dayOf } from './day.ts'
import type { ExitCode } from './exit.ts'
import { CliError, exitCodes } from './exit.ts'
import { stoppable } from './interruption.ts'
import { loadScenarios } from './load-scenarios.ts'
import { openTargets } from './open-targets.ts'
import { closeConsole } from './operator.ts'
import { printJson, printText } from './print.ts'
import { readText } from './read-text.ts'
import { refuseFiles } from './refuse-files.ts'
import { seedOption } from './run-options.ts'
import { formatTable } from './table.ts'
import type { TargetOptions } from './target-options.ts'
import { targetOptions } from './target-options.ts'

interface CompareOptions extends TargetOptions {
  readonly target: readonly string[]
  readonly setA: OptionsByName
  readonly setB: OptionsByName
  readonly seed: number
  readonly without: readonly RuleName[]
  readonly rules?: boolean
  readonly known?: string
  readonly json?: boolean
}

/** The side that is the recording itself. */
const RECORDING = 'recording'

const examples = `
Examples:
  $ tillrig compare session.json --target recording --target emulator
  $ tillrig compare ikkm/sale --target emulator --target shop-7
  $ tillrig compare session.yaml --target emulator --target emulator --set-b ikkm.profile=v27a
  $ tillrig compare session.json --target recording --target emulator --known known.yaml
  $ tillrig compare --rules

Known deviations, each with its reason and its last day:
  format: 1
  deviations:
    - { at: ikkm.info extra body.imei, why: "newer firmware, #12", until: 2027-01-31 }

Exit codes: 0 the same, 1 drift, 2 a file is invalid, 3 a target or the network is at fault, 4 a known
deviation no longer occurs, 5 nothing was compared, 64 usage, 130 and 143 interrupted. When several
apply, the first of 70, 2, 3, 1, 4, 5 is given.`

export function command(): Command {
  const before = (text: string, all: readonly RuleName[]) => [...all, ruleNamed(text)]
  return targetOptions(
    new Command('compare')
      .summary('run the same against two targets, and tell where they differ')
      .description(
        'Runs scenarios, or what a recording holds, against two targets and tells by operation where they differ: missing, extra, code, field, order. What must differ is made alike by named rules.',
      )
      .argument('[what...]', 'a recording, or paths, ids, beginnings of ids, tags'),
  )
    .addOption(
      new Option('--set-a <device.option=value>', 'an option of the first target; repeatable')
        .argParser(set)
        .default({}, 'none'),
    )
    .addOption(
      new Option('--set-b <device.option=value>', 'an option of the second; repeatable')
        .argParser(set)
        .default({}, 'none'),
    )
    .addOption(seedOption())
    .option('--known <file>', 'known deviations; one that no longer occurs fails')
    .addOption(
      new Option('--without <rule>', 'leave out a rule that makes values alike; repeatable')
        .argParser(before)
        .default([], 'none'),
    )
    .option('--rules', 'list these rules')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', examples)
    .action(compare)
}

async function compare(given: readonly string[], options: CompareOptions): Promise<void> {
  if (options.rules)
    return printText(formatTable(ruleNames.map((name) => [colors.bold(name), rules[name].says])))
  const [nameA = '', nameB = '', ...more] = options.target
  if (given.length === 0 || nameB === '' || more.length > 0)
    throw new CliError(
      'Cannot compare: say what, and against which two targets: tillrig compare ikkm/sale --target emulator --target shop-7.',
      exitCodes.usage,
    )
  const { setA, setB, seed } = options
  if (nameA === nameB && isDeepStrictEqual(setA, setB))
    throw new CliError(
      `Cannot compare ${labelOf(nameA, setA)} with itself. Give two targets, or options of one: --set-b ikkm.profile=v27a.`,
      exitCodes.usage,
    )
  const deviations = readKnown(options.known)
  const devices = withHeaders(emulators)
  const around = { work: await workOf(given, devices, seed), options, devices }
  const a = await openSide(nameA, setA, around)
  const b = await openSide(nameB, setB, around)
  const names = [labelOf(nameA, setA), labelOf(nameB, setB)] as const
  process.exitCode = await stoppable(async (signal) => {
    // Nothing is sent to the one before it is sure that there is the other.
    await a.confirm(signal)
    await b.confirm(signal)
    const sides = [await a.run(signal), await b.run(signal)] as const
    return signal.aborted
      ? exitCodes.interrupted
      : tell(sides, { options, deviations, what: given.join(' '), names })
  }).finally(closeConsole)
}

interface Told extends Pick<Report, 'what' | 'names'> {
  readonly options: CompareOptions
  readonly deviations: ReturnType<typeof readKnown>
}

function tell(
  [a, b]: readonly [RanSide, RanSide],
  { options, deviations, what, names }: Told,
): ExitCode {
  const secrets = new Map(emulators.map((one) => [one.name, secretNames(one.secrets)]))
  const compared = compareSides({
    a: a.side,
    b: b.side,
    partial: new Set([...a.problems, ...b.problems].map(({ id }) => id)),
    rules: new Set(ruleNames.filter((name) => !options.without.includes(name))),
    secretsOf: (device) => secrets.get(device) ?? secretNames(),
  })
  const report: Report = {
    what,
    names,
    compared,
    judged: judgeDrifts(compared, deviations, dayOf(new Date())),
    problems: [a.problems, b.problems],
    again: againLine(process.argv.slice(2)),
  }
  if (options.json) printJson(reportData(report))
  else printText(reportText(report, colors))
  return exitCodeOf(report)
}

interface Work {
  readonly cases: readonly PlannedCase[]
  readonly recorded?: {
    /** The side that the recording is by itself. */
    readonly side: RanSide
    readonly steps: RecordedSteps
  }
}

/** @throws CliError for files with mistakes, RangeError for what is not there. */
async function workOf(
  given: readonly string[],
  devices: readonly AnyDevice[],
  seed: number,
): Promise<Work> {
  const selection = { tags: [], rows: [], seed, repeat: 1 }
  const [file = '', ...more] = given
  if (!file.endsWith('.json') || more.length > 0) {
    const { scenarios, words } = await loadScenarios(given, devices)
    return { cases: planCases(scenarios, { ...selection, words }) }
  }
  const text = readText(file)
  const recording = invalidAs(() => readRecording(shown(file), text))
  const device = devices.find(({ name }) => name === recording.device)
  const isEmpty = recording.exchanges.length === 0
  if (!device || isEmpty)
    throw new CliError(
      `Cannot compare "${shown(file)}": ${isEmpty ? 'nothing was recorded' : `it does not say which device it is. Write "device":"${emulators[0]?.name}" into its first line, or whichever it was`}.`,
      exitCodes.invalid,
    )
  const draft = draftScenario(recording, device, { name: 'compared', losesAgain: false })
  const around = { devices, requirements: new Map<string, string>(), parts: partFiles }
  const { scenario, complaints } = loadScenario(`${shown(file)} as a scenario`, draft, around)
  invariant(scenario, `a draft is no scenario: ${complaints[0]?.says}`)
  const steps = stepsOf(recording, device)
  const side = { side: recordedSide(scenario, device, steps), problems: [] }
  return {
    cases: planCases([scenario], { ...selection, words: [] }),
    recorded: { side, steps: recordedSteps(steps) },
  }
}

/** A file that is broken is not a word that is wrong. */
function invalidAs<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) throw new CliError(error.message, exitCodes.invalid)
    throw error
  }
}

interface Surroundings {
  readonly work: Work
  readonly options: CompareOptions
  readonly devices: readonly AnyDevice[]
}

interface OpenSide {
  /** @throws CliError when nobody says yes to what cannot be taken back. */
  confirm(signal: AbortSignal): Promise<void>
  run(signal: AbortSignal): Promise<RanSide>
}

/** @throws RangeError or CliError for a target that is unknown. */
async function openSide(
  target: string,
  set: OptionsByName,
  { work, options, devices }: Surroundings,
): Promise<OpenSide> {
  const { cases, recorded } = work
  if (target === RECORDING) {
    if (recorded) return { confirm: async () => undefined, run: async () => recorded.side }
    throw new CliError(
      'Cannot compare with "recording": only a recording is one. Give its file, which ends in .json.',
      exitCodes.usage,
    )
  }
  const targets = await openTargets({ ...options, target: [target] }, devices)
  const isAgreed = options.yes ?? false
  const clock = () => performance.now()
  const steps = recorded ? { recorded: recorded.steps } : {}
  return {
    confirm: (signal) => confirmPlan(targets, { cases, devices, isAgreed, signal }),
    run: (signal) =>
      runSide({ targets, cases, devices, options: set, signal, clock, ...steps }).finally(() =>
        tellChanged(targets),
      ),
  }
}

function readKnown(file: string | undefined) {
  if (file === undefined) return []
  const read = readDeviations(readSource(shown(file), readText(file)))
  return read.deviations ?? refuseFiles(read.complaints, 'nothing was compared')
}

function exitCodeOf({ judged, compared, problems }: Report): ExitCode {
  const blames = problems.flat().flatMap(({ blame }) => blame ?? [])
  if (blames.includes('us')) return exitCodes.bug
  if (blames.includes('scenario')) return exitCodes.invalid
  if (blames.length > 0) return exitCodes.environment
  if (judged.drifts.length > 0) return exitCodes.failed
  if (judged.stale.length > 0) return exitCodes.unexpected
  return compared.stepsCount === 0 ? exitCodes.undecided : exitCodes.ok
}

function ruleNamed(text: string): RuleName {
  const found = ruleNames.find((name) => name === text)
  if (!found) throw new InvalidArgumentError(unknownName('rule', text, [...ruleNames]))
  return found
}

/** @throws RangeError for an unknown option or value. */
function set(text: string, before: OptionsByName): OptionsByName {
  const [, name, option, value] = /^([^.=]+)\.([^=]+)=(.*)$/s.exec(text) ?? []
  const device = emulators.find((one) => one.name === name)
  if (name === undefined || option === undefined || !device)
    throw new InvalidArgumentError('Give a device, an option and a value: ikkm.profile=v27a.')
  const after = { ...before[name], [option]: value }
  resolveOptions(device, after)
  return { ...before, [name]: after }
}
