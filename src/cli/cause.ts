/** `tillrig cause`: paper runs out, a link goes down, and comes back. */
import { Command } from 'commander'
import { colors } from './colors.ts'
import type { Control, ControlOptions } from './control-client.ts'
import { connect, controlOptions } from './control-client.ts'
import { CliError, exitCodes } from './exit.ts'
import { readPairs, splitAddress } from './pairs.ts'
import { printJson, printText } from './print.ts'
import type { CauseParam, CausesView } from './rig-view.ts'
import { causesOf, deviceNames, pathOf } from './rig-view.ts'
import { formatTable } from './table.ts'

interface CauseOptions extends ControlOptions {
  readonly clear?: boolean
  readonly json?: boolean
}

export function command(): Command {
  return controlOptions(
    new Command('cause')
      .summary('change the physical world of a running rig')
      .description('Begins or ends a cause on a device; without one, lists what can happen.')
      .argument('[device.cause]', 'the cause, or a device to list')
      .argument('[name=value...]', 'its parameters'),
  )
    .option('--clear', 'end the cause')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ tillrig cause                          what can happen, and what is in force
  $ tillrig cause ikkm.paper-out
  $ tillrig cause ikkm.battery percent=3
  $ tillrig cause --clear ikkm.paper-out`,
    )
    .action(cause)
}

async function cause(
  address: string | undefined,
  words: readonly string[],
  options: CauseOptions,
): Promise<void> {
  const control = connect(options)
  const { device, name } = splitAddress(address ?? '')
  if (name === undefined) {
    if (options.clear || words.length > 0)
      throw new CliError('Cannot change a cause: name it, as in ikkm.paper-out.', exitCodes.usage)
    return list(control, device, options)
  }
  const path = pathOf(device, 'causes', name)
  const answer = await (options.clear
    ? control.ask('DELETE', path)
    : control.ask('POST', path, readPairs(words)))
  if (options.json) return printJson(answer)
  // As above: the answer holds what is in force now.
  const { inForce } = answer as Pick<CausesView, 'inForce'>
  printText(`${device} now: ${formatInForce(inForce)}`)
}

async function list(control: Control, device: string, { json }: CauseOptions): Promise<void> {
  const names = device === '' ? await deviceNames(control) : [device]
  const views = await Promise.all(names.map((name) => causesOf(control, name)))
  if (json) return printJson(Object.fromEntries(names.map((name, i) => [name, views[i]])))
  views.forEach(({ catalogue, inForce }, i) => {
    const rows = Object.entries(catalogue).map(([cause, { says, params }]) => [
      Object.hasOwn(inForce, cause) ? colors.red('●') : ' ',
      [colors.bold(`${names[i]}.${cause}`), ...Object.entries(params).map(formatParam)].join(' '),
      says,
    ])
    printText(`${formatTable(rows)}\n${names[i]} now: ${formatInForce(inForce)}\n`)
  })
}

function formatParam([name, { default: usual }]: [string, CauseParam]): string {
  return colors.dim(`${name}=${usual ?? '…'}`)
}

function formatInForce(inForce: CausesView['inForce']): string {
  const causes = Object.entries(inForce).map(([name, params]) => {
    const values = Object.entries(params).map(([param, value]) => `${param}=${String(value)}`)
    return colors.red([name, ...values].join(' '))
  })
  return causes.length > 0 ? causes.join(', ') : 'nothing is in force'
}
