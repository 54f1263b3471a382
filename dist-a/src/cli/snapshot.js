/** `tillrig snapshot`: all a running rig is, to go back to. */
import { Argument, Command } from 'commander';
import { connect, controlOptions } from './control-client.js';
import { CliError, exitCodes } from './exit.js';
import { printJson, printText } from './print.js';
import { formatTable } from './table.js';
export function command() {
    return controlOptions(new Command('snapshot')
        .summary('save and restore all a running rig is')
        .description('Saves all the rig is under a name and goes back to it as often as wanted.')
        .addArgument(new Argument('<act>').choices(['save', 'restore', 'delete', 'list']))
        .argument('[name]', 'the name of the snapshot'))
        .option('--json', 'print JSON')
        .addHelpText('after', `
Snapshots are kept in memory and end with the rig.

Examples:
  $ tillrig snapshot save before-the-sale
  $ tillrig snapshot restore before-the-sale
  $ tillrig snapshot list`)
        .action(snapshot);
}
async function snapshot(act, name, options) {
    const control = connect(options);
    if (act !== 'list' && name === undefined)
        throw new CliError(`Cannot ${act} a snapshot: name it.`, exitCodes.usage);
    const path = `/api/snapshots/${encodeURIComponent(name ?? '')}`;
    const answer = await {
        list: () => control.ask('GET', '/api/snapshots'),
        save: () => control.ask('POST', path),
        restore: () => control.ask('POST', `${path}/restore`),
        delete: () => control.ask('DELETE', path),
    }[act]();
    if (options.json)
        return printJson(answer);
    if (act === 'restore')
        return printText(`the rig is as it was at "${name}"`);
    // All the others answer with the list.
    const { snapshots } = answer;
    if (snapshots.length === 0)
        return printText('no snapshot is kept');
    printText(formatTable(snapshots.map((one) => [one.name, new Date(one.at).toISOString(), `${one.events} events`])));
}
