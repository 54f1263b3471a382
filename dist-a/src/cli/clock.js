/** `tillrig clock`: the time it is in a running rig. */
import { Argument, Command } from 'commander';
import { connect, controlOptions } from './control-client.js';
import { CliError, exitCodes } from './exit.js';
import { printJson, printText } from './print.js';
export function command() {
    return controlOptions(new Command('clock')
        .summary('see or move the clock of a running rig')
        .description('Shows the time it is in the rig, or moves it forward.')
        .addArgument(new Argument('[act]').choices(['advance']))
        .argument('[duration]', 'how far: 250ms, 90s, 25h, 3d'))
        .option('--json', 'print JSON')
        .addHelpText('after', `
Examples:
  $ tillrig clock
  $ tillrig clock advance 25h`)
        .action(clock);
}
async function clock(act, duration, options) {
    if (act !== undefined && duration === undefined)
        throw new CliError('Cannot advance the clock: say how far, as in 25h.', exitCodes.usage);
    const control = connect(options);
    const answer = await (act === undefined
        ? control.ask('GET', '/api/clock')
        : control.ask('POST', '/api/clock', { advance: duration }));
    if (options.json)
        return printJson(answer);
    // The clock's routes answer so.
    const { kind, iso } = answer;
    printText(`${iso}  (${kind} time)`);
}
