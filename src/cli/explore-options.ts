/** The options of `tillrig explore`: which faults, at which messages, and how far it goes. */
import type { Command } from 'commander'
import { InvalidArgumentError, Option } from 'commander'
import type { Merge } from '../explore/line.ts'
import { parseDuration } from '../kernel/time.ts'
import type { Selection } from '../scenario/plan.ts'
import { exploreReporterOption } from './explore-reports.ts'
import { seedOption, shard } from './run-options.ts'
import type { TargetOptions } from './target-options.ts'
import { targetOptions } from './target-options.ts'

export interface ExploreOptions extends TargetOptions {
  readonly maxFaults?: number
  readonly faults?: readonly string[]
  readonly points?: readonly string[]
  readonly merge?: Merge
  readonly audit: number
  readonly budget?: number
  readonly workers: number
  readonly shard?: Selection['shard']
  readonly bail?: boolean
  readonly quick?: boolean
  readonly apart?: boolean
  readonly saveAs?: string
  readonly seed: number
  readonly reporter: readonly string[]
}

export function exploreOptions(command: Command): Command {
  return targetOptions(command)
    .option(
      '--max-faults <count>',
      'at most so many faults in one run; 1 for a till on sockets, for others 3 unless the scenario says',
      whole,
    )
    .option('--faults <names>', 'which faults, parted by commas; all that break a message', list)
    .option(
      '--points <operations>',
      'at which messages: ikkm.*,imacash.puttransaction; what devices say of their own accord, as recycler.*; all of the till',
      list,
    )
    .addOption(
      new Option('--merge <by>', 'when two runs are held to be the same').choices([
        'history',
        'state',
        'off',
      ]),
    )
    .option('--audit <count>', 'run so many of the merged runs to their end, or "all"', audits, 20)
    .option('--budget <duration>', 'stop after that time: 60s', duration)
    .option('--workers <count>', 'tills at once, where each is a process of its own', whole, 1)
    .option('--shard <number/of>', 'only this part of so many, such as 2/5', shard)
    .option('--quick', 'break connections instead of losing messages in silence')
    .option('--bail', 'stop at the first counterexample')
    .addOption(new Option('--apart', 'serve the devices of a run that kills them').hideHelp())
    .option('--save-as <file>', 'write the shortest counterexample as a scenario')
    .addOption(exploreReporterOption())
    .addOption(seedOption())
}

function list(text: string): string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
}

function whole(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1 up.')
  return Number(text)
}

function audits(text: string): number {
  if (text === 'all') return Infinity
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Give a whole number, or "all".')
  return Number(text)
}

function duration(text: string): number {
  const durationMs = parseDuration(text)
  if (durationMs === undefined) throw new InvalidArgumentError('Give a duration such as 60s.')
  return durationMs
}
