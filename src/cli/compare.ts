/** `tillrig compare`: runs the same against two targets, and tells where they differ. */
import { existsSync, readFileSync } from 'node:fs'
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
import { colors } from './colors.ts'
import { confirmPlan, tellChanged } from './confirm-plan.ts'
import type { ExitCode } from './exit.ts'
import { CliError, exitCodes } from './exit.ts'
import { loadScenarios } from './load-scenarios.ts'
import { openTargets } from './open-targets.ts'
import { closeConsole } from './operator.ts'
import { printJson, printText } from './print.ts'
import { refuseFiles } from './refuse-files.ts'
import { formatTable } from './table.ts'
import type { TargetOptions } from './target-options.ts'
import { targetOptions } from './target-options.ts'

interface CompareOptions extends TargetOptions {
  readonly target: readonly string[]
  readonly setA: OptionsByName
  readonly setB: OptionsByName
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
deviation no longer occurs, 5 nothing was compared, 64 usage. When several apply, the first of
70, 2, 3, 1, 4, 5 is given.`

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
    .option('--set-a <device.option=value>', 'an option of the first target; repeatable', set, {})
    .option('--set-b <device.option=value>', 'an option of the second; repeatable', set, {})
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
  const deviations = readKnown(options.known)
  const devices = withHeaders(emulators)
  const work = await workOf(given, devices)
  const names = [labelOf(nameA, options.setA), labelOf(nameB, options.setB)] as const
  if (names[0] === names[1])
    throw new CliError(
      `Cannot compare ${names[0]} with itself. Give two targets, or options of one: --set-b ikkm.profile=v27a.`,
      exitCodes.usage,
    )
  const around = { work, options, devices }
  // Nothing is sent to the one before it is sure that there is the other.
  const runA = await openSide(nameA, options.setA, around)
  const runB = await openSide(nameB, options.setB, around)
  const [a, b] = await inTurn(runA, runB).finally(closeConsole)
  const secrets = new Map(emulators.map((one) => [one.name, secretNames(one.secrets)]))
  const compared = compareSides({
    a: a.side,
    b: b.side,
    partial: new Set([...a.problems, ...b.problems].map(({ id }) => id)),
    rules: new Set(ruleNames.filter((name) => !options.without.includes(name))),
    secretsOf: (device) => secrets.get(device) ?? secretNames(),
  })
  const report: Report = {
    what: given.join(' '),
    names,
    compared,
    judged: judgeDrifts(compared, deviations, new Date().toISOString().slice(0, 10)),
    problems: [a.problems, b.problems],
    again: againLine(),
  }
  if (options.json) printJson(reportData(report))
  else printText(reportText(report, colors))
  process.exitCode = exitCodeOf(report)
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
async function workOf(given: readonly string[], devices: readonly AnyDevice[]): Promise<Work> {
  const selection = { tags: [], rows: [], seed: 1, repeat: 1 }
  const [file = '', ...more] = given
  if (!file.endsWith('.json') || more.length > 0) {
    const { scenarios, words } = await loadScenarios(given, devices)
    return { cases: planCases(scenarios, { ...selection, words }) }
  }
  if (!existsSync(file))
    throw new CliError(`Cannot compare "${file}": there is no such file.`, exitCodes.usage)
  const recording = invalidAs(() => readRecording(shown(file), readFileSync(file, 'utf8')))
  const device = devices.find(({ name }) => name === recording.device)
  const isEmpty = recording.exchanges.length === 0
  if (!device || isEmpty)
    throw new CliError(
      `Cannot compare "${shown(file)}": ${isEmpty ? 'nothing was recorded' : `it does not say which device it is. Write "device":"${emulators[0]?.name}" into its first line, or whichever it was`}.`,
      exitCodes.invalid,
    )
  const text = draftScenario(recording, device, { name: 'compared', losesAgain: false })
  const around = { devices, requirements: new Map<string, string>(), parts: partFiles }
  const { scenario, complaints } = loadScenario(`${shown(file)} as a scenario`, text, around)
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

type RunSide = () => Promise<RanSide>

async function inTurn(a: RunSide, b: RunSide): Promise<readonly [RanSide, RanSide]> {
  return [await a(), await b()]
}

/** @throws RangeError or CliError for a target that is unknown. */
async function openSide(
  target: string,
  set: OptionsByName,
  { work, options, devices }: Surroundings,
): Promise<RunSide> {
  const { cases, recorded } = work
  if (target === RECORDING) {
    if (recorded) return async () => recorded.side
    throw new CliError(
      'Cannot compare with "recording": only a recording is one. Give its file, which ends in .json.',
      exitCodes.usage,
    )
  }
  const targets = await openTargets({ ...options, target: [target] }, devices)
  return async () => {
    const stop = new AbortController()
    const { signal } = stop
    const interrupt = () => (signal.aborted ? process.exit(exitCodes.interrupted) : stop.abort())
    process.on('SIGINT', interrupt)
    await confirmPlan(targets, { cases, devices, isAgreed: options.yes ?? false, signal })
    const clock = () => performance.now()
    const steps = recorded ? { recorded: recorded.steps } : {}
    const ran = await runSide({ targets, cases, devices, options: set, signal, clock, ...steps })
    process.off('SIGINT', interrupt)
    tellChanged(targets)
    if (signal.aborted) process.exit(exitCodes.interrupted)
    return ran
  }
}

function labelOf(target: string, set: OptionsByName): string {
  const options = Object.entries(set).flatMap(([device, values]) =>
    Object.entries(values).map(([option, value]) => ` ${device}.${option}=${String(value)}`),
  )
  return target + options.join('')
}

function readKnown(file: string | undefined) {
  if (file === undefined) return []
  if (!existsSync(file))
    throw new CliError(`Cannot read "${file}": there is no such file.`, exitCodes.usage)
  const read = readDeviations(readSource(shown(file), readFileSync(file, 'utf8')))
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

/** As it was typed, but for what nobody should read over a shoulder. */
function againLine(): string {
  const words = process.argv.slice(2).map((word, i, all) => {
    if (/^--(key|token|access)$/.test(all[i - 1] ?? '')) return '…'
    const shownWord = word.replace(/^(--(?:key|token|access))=.*$/s, '$1=…')
    return /^[\w@%+=:,./…-]+$/.test(shownWord)
      ? shownWord
      : `'${shownWord.replaceAll("'", String.raw`'\''`)}'`
  })
  return `tillrig ${words.join(' ')}`
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
