/** `tillrig doctor`: whether everything is there that a run needs. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { Command } from 'commander'
import { emulators } from '../emulators.ts'
import { unknownName } from '../kernel/suggest.ts'
import { readRig } from '../scenario/rig-file/read-rig.ts'
import { readSource } from '../scenario/source.ts'
import type { TargetFile } from '../scenario/target-file/format.ts'
import { readTargets } from '../scenario/target-file/read-targets.ts'
import { checkHere } from './check-here.ts'
import { checkTarget } from './check-target.ts'
import { colors } from './colors.ts'
import { counted } from '../kernel/counted.ts'
import type { Finding, Section } from './diagnosis.ts'
import { unsure, well } from './diagnosis.ts'
import { CliError, exitCodes } from './exit.ts'
import { findTarget } from './open-targets.ts'
import { printJson } from './print.ts'
import { readText } from './read-text.ts'
import { refuseFiles } from './refuse-files.ts'
import type { TargetOptions } from './target-options.ts'
import { targetOptions } from './target-options.ts'

const HERE = 'tillrig.yaml'

interface DoctorOptions extends TargetOptions {
  readonly json?: boolean
}

export function command(): Command {
  // All of them, so that what will be told to "run" can be tried first as it stands.
  return targetOptions(
    new Command('doctor')
      .summary('see whether everything is there that a run needs')
      .description(
        'Looks at Node, this folder, the usual ports, and the targets of tillrig.yaml: whether they ' +
          'answer, whether keys and tokens are right, clocks, budgets. Asks real devices one question ' +
          'that leaves nothing, and starts no till.',
      )
      .argument('[target...]', 'targets of tillrig.yaml; all of them unless given'),
  )
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ tillrig doctor
  $ tillrig doctor shop-7
  $ tillrig doctor --target ikkm=http://192.168.1.40:8080 --key 11112222 \\
      --max-receipts 20 --max-amount 1000         a device that stands in no file
  $ tillrig doctor --config ci/tillrig.yaml --json

Marks: ✓ well, ~ somebody should know, ✗ a run would not work.
Exit codes: 0 nothing is marked ✗, 2 tillrig.yaml is invalid, 3 something is marked ✗, 64 usage.`,
    )
    .action(doctor)
}

async function doctor(names: readonly string[], options: DoctorOptions): Promise<void> {
  const file = options.config ?? (existsSync(HERE) ? HERE : undefined)
  const targets = file === undefined ? new Map<string, TargetFile>() : targetsIn(file)
  for (const name of names)
    if (!targets.has(name))
      throw new CliError(
        `Cannot look at "${name}": ${unknownName('target', name, [...targets.keys()])}`,
        exitCodes.usage,
      )
  const chosen = [...chosenOf(targets, names, options), ...given(options)]
  const folder = path.dirname(path.resolve(file ?? HERE))
  const sections = await Promise.all<Section>([
    here(file, targets.size),
    ...chosen.map(async ([name, target]) => ({
      name: `target ${name}`,
      findings: await checkTarget(name, target, emulators, folder),
    })),
  ])
  const isWell = sections.every(({ findings }) => findings.every(({ is }) => is !== 'bad'))
  if (options.json) printJson({ isWell, sections })
  else process.stdout.write(sections.map(formatSection).join('\n') + summed(sections))
  process.exitCode = isWell ? exitCodes.ok : exitCodes.environment
}

/** Those of the file that were named; all of them, when nothing was. */
function chosenOf(
  targets: ReadonlyMap<string, TargetFile>,
  names: readonly string[],
  { target }: DoctorOptions,
): readonly (readonly [string, TargetFile])[] {
  const isAll = names.length === 0 && target.length === 0
  return [...targets].filter(([name]) => isAll || names.includes(name))
}

/** What `--target` says, as `run` understands it. */
function given(options: DoctorOptions): readonly (readonly [string, TargetFile])[] {
  const words = [options.target].flat()
  return words.length === 0 ? [] : [[words.join(' '), findTarget(options, emulators).file]]
}

async function here(file: string | undefined, targetsCount: number): Promise<Section> {
  const aboutFile =
    file === undefined
      ? unsure(HERE, {
          says: 'is not here',
          matters: 'Runs use the emulators, which need nothing; only real devices and tills do.',
          todo: 'Write the first files of a project: tillrig init.',
        })
      : well(file, counted(targetsCount, 'target'))
  return { name: 'here', findings: [...(await checkHere(emulators)), aboutFile] }
}

/** @throws CliError for a file that is not there or has mistakes, which were printed then. */
function targetsIn(file: string): ReadonlyMap<string, TargetFile> {
  const source = readSource(file, readText(file))
  const { targets, complaints } = readTargets(source, emulators)
  // The same file may describe a rig.
  const isRig = source.readable && 'devices' in Object(source.value)
  // What is no YAML is told by both.
  const told = new Set([...complaints, ...(isRig ? readRig(source, emulators).complaints : [])])
  return told.size > 0 ? refuseFiles([...told], 'no target was looked at') : targets
}

const marks = { well: colors.green('✓'), bad: colors.red('✗'), unsure: colors.yellow('~') }

function formatSection({ name, findings }: Section): string {
  const width = Math.max(...findings.map(({ about }) => about.length))
  return `${colors.bold(name)}\n${findings.map((one) => formatFinding(one, width)).join('')}`
}

function formatFinding({ is, about, says, matters, todo }: Finding, width: number): string {
  const indent = ' '.repeat(width + 6)
  const more = [matters, todo].flatMap((line) => (line === undefined ? [] : [`${indent}${line}\n`]))
  return `  ${marks[is]} ${about.padEnd(width)}  ${says}\n${more.map(colors.dim).join('')}`
}

function summed(sections: readonly Section[]): string {
  const all = sections.flatMap(({ findings }) => findings)
  const bad = all.filter(({ is }) => is === 'bad').length
  const some = all.filter(({ is }) => is === 'unsure').length
  const says = bad > 0 ? `${counted(bad, 'thing')} to mend` : 'everything is there'
  return `\n${says}${some > 0 ? `; ${counted(some, 'thing')} to know` : ''}\n`
}
