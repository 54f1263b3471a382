/** The options of `tillrig run`: what is chosen, what it runs against, how it is told. */
import os from 'node:os'
import type { Command } from 'commander'
import { InvalidArgumentError, Option } from 'commander'
import type { Selection } from '../scenario/plan.ts'
import type { CoverageOptions } from './coverage-sheet.ts'
import { coverageFileOption, failUnderOption } from './coverage-sheet.ts'
import { reporterNames } from './report-sheets.ts'
import type { TargetOptions } from './target-options.ts'
import { targetOptions } from './target-options.ts'

export interface RunOptions extends TargetOptions, CoverageOptions {
  readonly reporter: readonly string[]
  readonly tag: readonly string[]
  readonly case: readonly string[]
  readonly grep?: RegExp
  readonly level?: Selection['level']
  readonly shard?: Selection['shard']
  readonly lastFailed?: boolean
  readonly list?: boolean
  readonly watch?: boolean
  readonly bail?: boolean
  readonly strict?: boolean
  readonly baseline?: string
  readonly writeBaseline?: string
  readonly repeat: number
  readonly seed: number
  readonly workers: number
  readonly showSecrets?: boolean
}

export function runOptions(command: Command): Command {
  return targetOptions(command)
    .addOption(reporterOption())
    .addOption(coverageFileOption())
    .addOption(failUnderOption())
    .addOption(listOption('--tag <tag>', 'only scenarios with this tag; repeatable'))
    .addOption(listOption('--case <name>', 'only this row of a matrix; repeatable'))
    .option('--grep <expression>', 'only cases whose id or title matches', expression)
    .addOption(new Option('--level <level>', 'only this level').choices(['core', 'extended']))
    .option('--shard <number/of>', 'only this part of so many equal ones, such as 2/5', shard)
    .option('--last-failed', 'only cases that the last run in this folder left to be mended')
    .option('--list', 'print the ids of the cases chosen, and run none')
    .addOption(
      new Option('--watch', 'run, then run again what a change of a file touches').conflicts([
        'list',
        'writeBaseline',
      ]),
    )
    .option('--bail', 'stop at the first case that fails')
    .option('--strict', 'NON_STRICT counts as a failure')
    .option('--baseline <file>', 'known failures; one that no longer fails is STALE')
    .option('--write-baseline <file>', 'write the cases that fail, as a baseline to begin with')
    .option('--repeat <times>', 'run each case so often, each time with the next seed', whole, 1)
    .addOption(seedOption())
    .option('--show-secrets', 'show keys, tokens and one-time codes in reports')
    .option('--workers <count>', 'cases at once', whole, os.availableParallelism() * 4)
}

export function reporterOption(): Option {
  return new Option('--reporter <name[=file]>', `${reporterNames.join(', ')}; repeatable`)
    .argParser(collect)
    .default([], 'pretty')
}

export function seedOption(): Option {
  return new Option('--seed <number>', 'the seed of the rigs').argParser(whole).default(1)
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

export function shard(text: string): Selection['shard'] {
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
