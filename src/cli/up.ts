/** `tillrig up`: a rig that stays until it is interrupted, and says what it hears. */
import { Command } from 'commander'
import type { AnyDevice } from '../device/contract.ts'
import { colors } from './colors.ts'
import type { OpenRig } from '../host/open-rig.ts'
import { portOf } from '../host/port-of.ts'
import { kindOf } from '../scenario/rig-file/plan.ts'
import { exitCodes } from './exit.ts'
import { followLive } from './live.ts'
import { comesAfter, groupRuns, rangeOf } from './name-ranges.ts'
import { sampleRequest } from './sample-request.ts'
import type { Started, StartOptions } from './start.ts'
import { start, startOptions } from './start.ts'
import { formatTable } from './table.ts'

interface UpOptions extends StartOptions {
  readonly json?: boolean
  readonly quiet?: boolean
  readonly showSecrets?: boolean
}

export function command(): Command {
  return startOptions(
    new Command('up')
      .summary('start emulators and their console; stays up')
      .description(
        'Starts the devices named, or all of the rig, with the control API and its console: ' +
          'the rig of a file, or one of each device in a shop. Stays up until interrupted.',
      )
      .argument('[device...]', 'the devices wanted; all of them unless given'),
    'usual',
  )
    .option('--json', 'print one line of JSON when every port listens; all else goes to stderr')
    .option('--show-secrets', 'show keys, tokens and one-time codes that go over the wire')
    .option('--quiet', 'do not print what is said on the wire')
    .addHelpText(
      'after',
      `
Examples:
  $ tillrig up
  $ tillrig up ikkm --port ikkm=0 --port control=0 --json
  $ tillrig up --data rig.db --set ikkm.key=11112222
  $ tillrig up --rig shop.yaml
  $ tillrig up --rig shop.yaml till-3 cashflow --port till-3=9100

A rig file (\`tillrig schema rig\` prints its schema; tillrig.yaml in this folder is found by itself):
  devices:
    till: { kind: ikkm, count: 3, port: 9000, options: { key: "11112222" } }
    cashflow:
  links:
    - { from: till, to: cashflow, terminal: 13 }

Exit codes: 2 the rig file is invalid, 3 a port is taken, 64 usage, 130 interrupted.`,
    )
    .action(up)
}

async function up(devices: readonly string[], options: UpOptions): Promise<void> {
  let close = (exitCode: number): void => process.exit(exitCode)
  const rig = await start(options, devices, 'usual', {
    onFailure(error) {
      process.stderr.write(`tillrig: ${error.message}\n`)
      close(exitCodes.environment)
    },
  })
  close = closing(rig)
  const out = options.json ? process.stderr : process.stdout
  if (options.json) {
    const { control, devices: access } = rig
    process.stdout.write(
      `${JSON.stringify({ ready: true, control: control.url, devices: access })}\n`,
    )
  } else out.write(greeting(rig))
  if (rig.file !== undefined) out.write(`The rig is that of ${rig.file}.\n`)
  out.write(`${whereStateIs(rig, options)}\n\n`)
  const secretsOf = (device: string) =>
    options.showSecrets ? [] : (rig.rig.devices.get(device)?.device.secrets ?? [])
  if (!options.quiet) followLive(rig.rig.journal, out, secretsOf)
  process.on('SIGINT', () => close(exitCodes.interrupted))
  process.on('SIGTERM', () => close(exitCodes.terminated))
  process.on('SIGHUP', () => close(exitCodes.terminated))
  process.stdout.removeAllListeners('error').on('error', () => close(exitCodes.ok))
}

interface Listening {
  readonly name: string
  readonly device: AnyDevice
  readonly url: string
  readonly port: number
  /** What a till must know besides the address, as text. */
  readonly access: string
}

function greeting({ control, devices, rig }: OpenRig): string {
  const listening = Object.entries(devices).map(([name, { url = '', ...access }]): Listening => {
    const { device } = rig.device(name)
    const says = Object.entries(access).map(([field, value]) => `${field} ${value}`)
    return { name, device, url, port: portOf(url), access: says.join('  ') }
  })
  const rows = groupRuns(listening, isNext).map(([first, ...rest]) => {
    const { name, device, url, access } = first
    const last = rest.at(-1)
    const names = rangeOf([name, ...rest.map((one) => one.name)])
    const urls = last ? `${url}…${last.port}` : url
    return [colors.bold(names), device.title, colors.cyan(urls), access]
  })
  if (rig.devices.has('shop')) rows.push([colors.bold('shop'), 'what passes between them'])
  rows.push([colors.bold('console'), 'what happens, and control', colors.cyan(control.url)])
  const first = new Map(listening.toReversed().map((one) => [kindOf(one.device), one]))
  const tries = [...first]
    .reverse()
    .flatMap(([kind, { name, device }]) => [
      sampleRequest(device, devices[name] ?? {}) ?? [],
      `tillrig codes ${kind}`,
    ])
  return `${formatTable(rows)}
try   ${tries.flat().join('\n      ')}

`
}

/** A fleet is one row as long as its names and its ports count on. */
function isNext(one: Listening, before: Listening): boolean {
  return (
    comesAfter(one.name, before.name) &&
    one.port === before.port + 1 &&
    kindOf(one.device) === kindOf(before.device) &&
    one.access === before.access
  )
}

function whereStateIs({ pastCount }: Started, { data }: UpOptions): string {
  if (data === undefined)
    return 'State is kept in memory and ends with this process; --data rig.db keeps it.'
  return pastCount === 0
    ? `State is kept in ${data}, which is new.`
    : `State is kept in ${data} and continues after ${pastCount} events.`
}

/** Asked once, the rig closes in order; asked again, the process ends at once. */
function closing(rig: OpenRig): (exitCode: number) => void {
  let isClosing = false
  return (exitCode) => {
    if (isClosing) process.exit(exitCode)
    isClosing = true
    void rig.close().then(() => process.exit(exitCode))
  }
}
