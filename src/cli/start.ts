/** The options with which `up` and `exec` start a rig of their own. */
import type { Command } from 'commander'
import { InvalidArgumentError, Option } from 'commander'
import type { OpenRig, OpenRigParts } from '../host/open-rig.ts'
import { CliError, exitCodes } from './exit.ts'

export interface StartOptions {
  readonly port: Readonly<Record<string, number>>
  readonly host: string
  readonly data?: string
  readonly durability: 'process' | 'power'
  readonly seed?: number
  readonly rig?: string
  readonly set: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly token?: string
}

/** The usual ports of the devices and of the control API, or any free ones. */
export type UsualPorts = 'usual' | 'free'

export function startOptions(command: Command, ports: UsualPorts): Command {
  return command
    .option('--rig <file>', 'the file that describes the rig; tillrig.yaml here, if there is one')
    .addOption(
      new Option('--port <name=number>', 'a port of a device or of "control"; 0 is any free one')
        .argParser(port)
        .default({}, ports === 'free' ? 'any free ones' : 'the usual ones'),
    )
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option('--data <file>', 'keep the state in this file, and continue from it')
    .addOption(
      new Option('--durability <level>', 'what the kept state survives: a kill, or a power cut')
        .choices(['process', 'power'])
        .default('process'),
    )
    .option('--seed <number>', 'the seed of everything that is random', seed)
    .addOption(
      new Option('--set <device.option=value>', 'an option of a device; repeatable')
        .argParser(set)
        .default({}, 'none'),
    )
    .addOption(
      new Option('--token <token>', 'what the control API asks for as a bearer token').env(
        'TILLRIG_TOKEN',
      ),
    )
}

export interface Started extends OpenRig {
  /** The file that describes it. */
  readonly file: string | undefined
}

export async function start(
  options: StartOptions,
  only: readonly string[],
  ports: UsualPorts,
  more: Pick<OpenRigParts, 'onFailure'> = {},
): Promise<Started> {
  const [{ openRig }, { loadRig }, { overrule }, { page }] = await Promise.all([
    import('../host/open-rig.ts'),
    import('./load-rig.ts'),
    import('../scenario/rig-file/plan.ts'),
    import('../console/page.ts'),
  ])
  const { rig: file, port, set: deviceOptions, ...rest } = options
  const { control = ports === 'free' ? 0 : 8090, ...given } = port
  const plan = await loadRig({ file, only, ports: given, options: deviceOptions })
  const planned = Object.entries(plan.ports).map(
    ([name, at]) => [name, given[name] ?? (ports === 'free' ? 0 : at)] as const,
  )
  try {
    const opened = await openRig({
      seed: plan.seed,
      ...rest,
      ...more,
      devices: plan.devices,
      ports: Object.fromEntries(planned),
      controlPort: control,
      options: overrule(plan.options, deviceOptions),
      page,
    })
    return { ...opened, file: plan.file }
  } catch (error) {
    if (error instanceof Error && error.name === 'PortTaken')
      throw new CliError(error.message, exitCodes.environment)
    throw error
  }
}

function port(text: string, before: Readonly<Record<string, number>>): Record<string, number> {
  const [, name, digits] = /^([a-z][\w-]*)=(\d{1,5})$/.exec(text) ?? []
  if (name === undefined || Number(digits) > 65_535)
    throw new InvalidArgumentError('Give a name and a number from 0 to 65535: --port ikkm=0.')
  return { ...before, [name]: Number(digits) }
}

function seed(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new InvalidArgumentError('Give a whole number of up to nine digits.')
  return Number(text)
}

function set(text: string, before: StartOptions['set']): StartOptions['set'] {
  const [, device, option, value] = /^([^.=]+)\.([^=]+)=(.*)$/s.exec(text) ?? []
  if (device === undefined || option === undefined || value === undefined)
    throw new InvalidArgumentError('Give a device, an option and a value: --set ikkm.key=11112222.')
  return { ...before, [device]: { ...before[device], [option]: value } }
}
