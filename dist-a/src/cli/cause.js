/** `tillrig cause`: paper runs out, a link goes down, and comes back. */
import { Command } from 'commander';
import { colors } from './colors.js';
import { connect, controlOptions } from './control-client.js';
import { CliError, exitCodes } from './exit.js';
import { readPairs, splitAddress } from './pairs.js';
import { printJson, printText } from './print.js';
import { causesOf, deviceNames, pathOf } from './rig-view.js';
import { formatTable } from './table.js';
export function command() {
    return controlOptions(new Command('cause')
        .summary('change the physical world of a running rig')
        .description('Begins or ends a cause on a device; without one, lists what can happen.')
        .argument('[device.cause]', 'the cause, or a device to list')
        .argument('[name=value...]', 'its parameters'))
        .option('--clear', 'end the cause')
        .option('--json', 'print JSON')
        .addHelpText('after', `
Examples:
  $ tillrig cause                          what can happen, and what is in force
  $ tillrig cause ikkm.paper-out
  $ tillrig cause ikkm.battery percent=3
  $ tillrig cause --clear ikkm.paper-out`)
        .action(cause);
}
async function cause(address, words, options) {
    const control = connect(options);
    const { device, name } = splitAddress(address ?? '');
    if (name === undefined) {
        if (options.clear || words.length > 0)
            throw new CliError('Cannot change a cause: name it, as in ikkm.paper-out.', exitCodes.usage);
        return list(control, device, options);
    }
    const path = pathOf(device, 'causes', name);
    const answer = await (options.clear
        ? control.ask('DELETE', path)
        : control.ask('POST', path, readPairs(words)));
    if (options.json)
        return printJson(answer);
    // As above: the answer holds what is in force now.
    const { inForce } = answer;
    printText(`${device} now: ${formatInForce(inForce)}`);
}
async function list(control, device, { json }) {
    const names = device === '' ? await deviceNames(control) : [device];
    const views = await Promise.all(names.map((name) => causesOf(control, name)));
    if (json)
        return printJson(Object.fromEntries(names.map((name, i) => [name, views[i]])));
    views.forEach(({ catalogue, inForce }, i) => {
        const rows = Object.entries(catalogue).map(([cause, { says, params }]) => [
            Object.hasOwn(inForce, cause) ? colors.red('●') : ' ',
            [colors.bold(`${names[i]}.${cause}`), ...Object.entries(params).map(formatParam)].join(' '),
            says,
        ]);
        printText(`${formatTable(rows)}\n${names[i]} now: ${formatInForce(inForce)}\n`);
    });
}
function formatParam([name, { default: usual }]) {
    return colors.dim(`${name}=${usual ?? '…'}`);
}
function formatInForce(inForce) {
    const causes = Object.entries(inForce).map(([name, params]) => {
        const values = Object.entries(params).map(([param, value]) => `${param}=${String(value)}`);
        return colors.red([name, ...values].join(' '));
    });
    return causes.length > 0 ? causes.join(', ') : 'nothing is in force';
}
