/** `tillrig up`: a rig that stays until it is interrupted, and says what it hears. */
import { Command } from 'commander'
import { colors } from './colors.ts'
import type { OpenRig } from '../host/open-rig.ts'
import { exitCodes } from './exit.ts'
import { followLive } from './live.ts'
import { sampleRequest } from './sample-request.ts'
import type { StartOptions } from './start.ts'
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
        'Starts the devices named, or all of them, with the control API and its console. ' +
          'Stays up until interrupted.',
      )
      .argument('[device...]', 'the devices wanted; all of them unless given'),
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
  $ tillrig up --data rig.db --set ikkm.key=11112222`,
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
  out.write(`${whereStateIs(rig, options)}\n\n`)
  const secretsOf = (device: string) =>
    options.showSecrets ? [] : (rig.rig.devices.get(device)?.device.secrets ?? [])
  if (!options.quiet) followLive(rig.rig.journal, out, secretsOf)
  process.on('SIGINT', () => close(exitCodes.interrupted))
  process.on('SIGTERM', () => close(exitCodes.terminated))
  process.on('SIGHUP', () => close(exitCodes.terminated))
  process.stdout.removeAllListeners('error').on('error', () => close(exitCodes.ok))
}

function greeting({ control, devices, rig }: OpenRig): string {
  const rows = Object.entries(devices).map(([name, { url = '', ...access }]) => [
    colors.bold(name),
    rig.device(name).device.title,
    colors.cyan(url),
    Object.entries(access)
      .map(([field, value]) => `${field} ${value}`)
      .join('  '),
  ])
  const tries = Object.entries(devices).flatMap(([name, access]) => [
    sampleRequest(rig.device(name).device, access) ?? [],
    `tillrig codes ${name}`,
  ])
  rows.push([colors.bold('console'), 'what happens, and control', colors.cyan(control.url)])
  return `${formatTable(rows)}
try   ${tries.flat().join('\n      ')}

`
}

function whereStateIs({ pastCount }: OpenRig, { data }: UpOptions): string {
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
