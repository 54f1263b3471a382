/** `tillrig init`: the first files of somebody who begins. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Command, Option } from 'commander'
import { tillrigVersion } from '../host/control/version.ts'
import { CliError, exitCodes } from './exit.ts'
import type { Ci } from './first-files.ts'
import { firstFiles } from './first-files.ts'
import { printJson } from './print.ts'

interface InitOptions {
  readonly ci: Ci
  readonly json?: boolean
}

export function command(): Command {
  return new Command('init')
    .summary('write the first files: targets, a scenario, a job for CI')
    .description(
      'Writes tillrig.yaml, a first scenario with its JSON Schema for editors, and a job for CI. What is there already is left alone.',
    )
    .argument('[folder]', 'where to', '.')
    .addOption(
      new Option('--ci <service>', 'for which CI to write a job')
        .choices(['github', 'gitlab', 'none'])
        .default('github'),
    )
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ tillrig init
  $ tillrig init my-shop --ci gitlab
  $ tillrig init --ci none --json`,
    )
    .action(init)
}

function init(folder: string, { ci, json }: InitOptions): void {
  const files = firstFiles(ci, tillrigVersion())
  const written = files.filter((one) => writeNew(path.join(folder, one.path), one.text()))
  const left = files.filter((one) => !written.includes(one))
  const names = (some: typeof files) => some.map((one) => path.posix.join(folder, one.path))
  const next = nextSteps(folder)
  if (json) return printJson({ written: names(written), left: names(left), next })
  const lines = [
    ...names(written).map((name) => `wrote ${name}`),
    ...names(left).map((name) => `left  ${name}, which is there already`),
    '',
    'Next:',
    ...next.map((line) => `  ${line}`),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** Whether it was written: what is there is never touched. */
function writeNew(file: string, text: string): boolean {
  if (existsSync(file)) return false
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw new CliError(
      `Cannot write "${file}": ${error.message}. Give a folder of yours.`,
      exitCodes.environment,
    )
  }
}

function nextSteps(folder: string): string[] {
  const there = path.relative('.', folder)
  return [
    ...(there === '' ? [] : [`cd ${/\s/.test(there) ? `"${there}"` : there}`]),
    'npx tillrig run scenarios/           # green at once, on the emulators',
    'npx tillrig run scenarios/ --watch   # change scenarios/first-sale.yaml and see',
    'npx tillrig codes ikkm               # what can go wrong, and how to make it happen',
  ]
}
