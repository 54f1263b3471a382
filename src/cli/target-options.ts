/** The options with which commands choose what they run against. */
import type { Command } from 'commander'
import { InvalidArgumentError, Option } from 'commander'
import type { AnyDevice } from '../device/contract.ts'
import { unknownName } from '../kernel/suggest.ts'
import { parseDuration } from '../kernel/time.ts'
import type { TargetFile } from '../scenario/target-file/format.ts'
import { accessNames } from '../scenario/target-file/read-targets.ts'
import { CliError, exitCodes } from './exit.ts'

export interface TargetOptions {
  readonly target: string | readonly string[]
  /** The file with the targets; `tillrig.yaml` here, if there is one. */
  readonly config?: string
  readonly token?: string
  readonly key?: string
  readonly access?: readonly (readonly [name: string, value: string])[]
  readonly maxReceipts?: number
  readonly maxAmount?: number
  readonly minInterval?: string
  readonly operator?: 'console' | 'none'
  /** Nobody need be asked before a real device does what it cannot take back. */
  readonly yes?: boolean
}

export function targetOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--target <target>',
        'emulator, a name in tillrig.yaml, careful, careless, the control URL of a rig, or a device as name=url; several devices: repeat it',
      )
        .argParser((value: string, before: readonly string[]) => [...before, value])
        .default([], 'emulator'),
    )
    .option('--config <file>', 'the file with the targets; tillrig.yaml here, if there is one')
    .option('--token <token>', 'the token of a rig (or TILLRIG_TOKEN)')
    .option('--key <key>', 'the key of a register given as name=url')
    .addOption(
      new Option('--access <device.field=value>', 'what another device must be told; repeatable')
        .argParser(access)
        .default([], 'none'),
    )
    .option('--max-receipts <count>', 'the budget of a device given as name=url', whole)
    .option('--max-amount <amount>', 'the money it may cost, in whole units', amount)
    .option('--min-interval <duration>', 'the least time between two requests to it', duration)
    .addOption(
      new Option('--operator <who>', 'who is asked what only a person can see').choices([
        'console',
        'none',
      ]),
    )
    .option('--yes', 'do what a real device cannot take back, without asking')
}

/**
 * `--target ikkm=http://192.168.1.40:8080 --key …` as if it stood in a file.
 * @throws CliError for what is missing or unknown.
 */
export function inlineTarget(options: TargetOptions, devices: readonly AnyDevice[]): TargetFile {
  const { maxReceipts, maxAmount, minInterval, operator, key, access: given = [] } = options
  if (maxReceipts === undefined || maxAmount === undefined)
    throw usage(
      'a real device costs receipts and money. Give a budget: --max-receipts 20 --max-amount 1000',
    )
  const named = [options.target].flat().map((word) => {
    const [, name = word, url] = /^([\w-]+)=(https?:.+)$/.exec(word) ?? []
    if (url === undefined) throw usage(`"${word}" is no device. Give each as name=url`)
    const device = devices.find((one) => one.name === name)
    if (!device) throw usage(unknown('device', name, devices))
    return [name, url, accessNames(device)] as const
  })
  const names = named.map(([name]) => name)
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) throw usage(`"${twice}" was given twice. Give each device one address`)
  const strange = given.find(([name]) => !names.includes(name.split('.')[0] ?? ''))
  if (strange) throw usage(`--access ${strange[0]} is about none of ${names.join(', ')}`)
  const files = named.map(([name, url, fields]) => {
    const own = fields.map((field) => {
      const [, value] = given.find(([one]) => one === `${name}.${field}`) ?? []
      const found = value ?? (field === 'key' || field === 'apikey' ? key : undefined)
      if (found === undefined)
        throw usage(`"${name}" needs its ${field}. Give --access ${name}.${field}=...`)
      return [field, found] as const
    })
    const limits = { 'max-receipts': maxReceipts, 'max-amount': maxAmount }
    const pace = minInterval === undefined ? {} : { 'min-interval': minInterval }
    return [name, { url, ...Object.fromEntries(own), ...limits, ...pace }] as const
  })
  const who = operator ?? (process.stdin.isTTY ? 'console' : 'none')
  // Read again by nobody: the fields are those of the schema, as was checked above.
  return { kind: 'device', operator: who, ...Object.fromEntries(files) } as TargetFile
}

/** The other options of such a target, to run a case again; a key would be another by then. */
export function inlineMore(options: TargetOptions): string {
  const { target, maxReceipts, maxAmount, minInterval, operator, key, access: given = [] } = options
  const [, ...others] = [target].flat()
  return [
    ...others.map((one) => `--target ${one}`),
    `--max-receipts ${maxReceipts} --max-amount ${maxAmount}`,
    ...(minInterval === undefined ? [] : [`--min-interval ${minInterval}`]),
    ...(operator === undefined ? [] : [`--operator ${operator}`]),
    ...(key === undefined ? [] : ['--key KEY']),
    ...given.map(([name]) => `--access ${name}=${name.replace(/^.*\./, '').toUpperCase()}`),
  ].join(' ')
}

function unknown(what: string, name: string, devices: readonly AnyDevice[]): string {
  const known = devices.map((one) => one.name)
  return unknownName(what, name, known).replace(/\.$/, '')
}

function usage(why: string): CliError {
  return new CliError(`Cannot run against the device: ${why}.`, exitCodes.usage)
}

function access(
  text: string,
  before: NonNullable<TargetOptions['access']>,
): NonNullable<TargetOptions['access']> {
  const [, name, value] = /^([\w-]+\.[\w-]+)=(.+)$/s.exec(text) ?? []
  if (name === undefined || value === undefined)
    throw new InvalidArgumentError('Give a device, a field and a value: imacash.token=abcd.')
  return [...before, [name, value]]
}

function whole(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 0 up.')
  return Number(text)
}

function amount(text: string): number {
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(text))
    throw new InvalidArgumentError('Give an amount, such as 1000 or 99.50.')
  return Number(text)
}

function duration(text: string): string {
  if (parseDuration(text) === undefined)
    throw new InvalidArgumentError('Give a duration such as 250ms, 1s.')
  return text
}
