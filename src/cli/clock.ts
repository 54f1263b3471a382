/** `tillrig clock`: the time it is in a running rig. */
import { Argument, Command } from 'commander'
import type { ControlOptions } from './control-client.ts'
import { connect, controlOptions } from './control-client.ts'
import { CliError, exitCodes } from './exit.ts'
import { printJson, printText } from './print.ts'

export function command(): Command {
  return controlOptions(
    new Command('clock')
      .summary('see or move the clock of a running rig')
      .description('Shows the time it is in the rig, or moves it forward.')
      .addArgument(new Argument('[act]').choices(['advance']))
      .argument('[duration]', 'how far: 250ms, 90s, 25h, 3d'),
  )
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ tillrig clock
  $ tillrig clock advance 25h`,
    )
    .action(clock)
}

async function clock(
  act: string | undefined,
  duration: string | undefined,
  options: ControlOptions & { readonly json?: boolean },
): Promise<void> {
  if (act !== undefined && duration === undefined)
    throw new CliError('Cannot advance the clock: say how far, as in 25h.', exitCodes.usage)
  const control = connect(options)
  const answer = await (act === undefined
    ? control.ask('GET', '/api/clock')
    : control.ask('POST', '/api/clock', { advance: duration }))
  if (options.json) return printJson(answer)
  // The clock's routes answer so.
  const { kind, iso } = answer as { readonly kind: string; readonly iso: string }
  printText(`${iso}  (${kind} time)`)
}
