/** `tillrig reset`: the rig as it was when it started. */
import { Command } from 'commander';
import { connect, controlOptions } from './control-client.js';
import { printJson, printText } from './print.js';
export function command() {
    return controlOptions(new Command('reset')
        .summary('make a running rig as new')
        .description('Forgets all that happened, also what --data keeps; disarms all faults.'))
        .option('--json', 'print JSON')
        .addHelpText('after', '\nExample:\n  $ tillrig reset')
        .action(async (options) => {
        const answer = await connect(options).ask('POST', '/api/reset');
        if (options.json)
            printJson(answer);
        else
            printText('the rig is as new');
    });
}
