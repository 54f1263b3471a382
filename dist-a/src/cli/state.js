/** `tillrig state`: a device as a person would look at it. */
import { Command } from 'commander';
import { colors } from './colors.js';
import { connect, controlOptions } from './control-client.js';
import { blankIn } from '../device/secrets.js';
import { unknownName } from '../kernel/suggest.js';
import { CliError, exitCodes } from './exit.js';
import { formatFields, printJson, printText } from './print.js';
import { deviceNames, pathOf, secretNames } from './rig-view.js';
export function command() {
    return controlOptions(new Command('state')
        .summary('see the state of a running rig')
        .description('Shows the state of a device, or of all of them; or a receipt as it was drawn.')
        .argument('[device]', 'the device; all of them unless given'))
        .option('--receipt <number>', 'draw the receipt of that number')
        .option('--field <name>', 'print one field of the state, bare, as a shell wants it')
        .option('--show-secrets', 'show keys, tokens and one-time codes as they are')
        .option('--json', 'print JSON')
        .addHelpText('after', `
Examples:
  $ tillrig state
  $ tillrig state ikkm --json
  $ tillrig state ikkm --field key
  $ tillrig state imacash --field recycler.mode
  $ tillrig state ikkm --receipt 101`)
        .action(state);
}
async function state(device, options) {
    const control = connect(options);
    if (options.receipt !== undefined)
        return receipt(control, device, options.receipt);
    if (options.field !== undefined)
        return field(control, device, options);
    const names = device === undefined ? await deviceNames(control) : [device];
    const namesOf = await secretNames(control, options.showSecrets);
    const states = await Promise.all(names.map(async (name) => blankIn(await control.ask('GET', pathOf(name, 'state')), namesOf(name))));
    if (options.json)
        return printJson(device === undefined
            ? Object.fromEntries(names.map((name, i) => [name, states[i]]))
            : states[0]);
    states.forEach((one, i) => printText(`${colors.bold(names[i] ?? '')}\n${formatFields(one, '  ')}`));
}
async function field(control, device, { field: name = '', showSecrets }) {
    if (device === undefined)
        throw new CliError('Cannot print a field: name the device first.', exitCodes.usage);
    const namesOf = await secretNames(control, showSecrets);
    let value = blankIn(await control.ask('GET', pathOf(device, 'state')), namesOf(device));
    for (const part of name.split('.')) {
        const fields = Object(value);
        if (!Object.hasOwn(fields, part))
            throw new CliError(`Cannot print the field ${name}: ${unknownName('field', part, Object.keys(fields))}`, exitCodes.usage);
        // Its own field, as was just asked.
        value = fields[part];
    }
    printText(typeof value === 'object' ? JSON.stringify(value) : String(value));
}
/** Devices that print offer the list fact `drawnReceipts` with rows `{ number, text }`. */
async function receipt(control, device, number) {
    if (device === undefined)
        throw new CliError('Cannot draw a receipt: name the device first.', exitCodes.usage);
    const path = `${pathOf(device, 'facts', 'drawnReceipts')}?number=${encodeURIComponent(number)}`;
    const { value } = (await control.ask('GET', path));
    const [found] = value;
    if (!found)
        throw new CliError(`${device} has drawn no receipt ${number}.`, exitCodes.usage);
    printText(found.text);
}
