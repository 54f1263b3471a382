/** `tillrig fault`: breaks messages on the wire of a running rig. */
import { Command } from 'commander';
import { colors } from './colors.js';
import { faults } from '../device/faults.js';
import { connect, controlOptions } from './control-client.js';
import { CliError, exitCodes } from './exit.js';
import { readPairs, splitAddress } from './pairs.js';
import { printJson, printText } from './print.js';
import { deviceNames, pathOf, rulesOf } from './rig-view.js';
import { formatTable } from './table.js';
export function command() {
    return controlOptions(new Command('fault')
        .summary('break messages of a running rig')
        .description('Arms a fault for messages of a device, one message unless told otherwise; ' +
        'without a device, lists what is armed.')
        .argument('[device.operation]', 'which messages; "ikkm" or "ikkm.*" is any (with --clear: id)')
        .argument('[fault]', 'what happens to them')
        .argument('[name=value...]', 'its parameters'))
        .option('--times <n>', 'how many messages at the most')
        .option('--nth <n>', 'only the n-th message')
        .option('--percent <n>', 'the chance of each message')
        .option('--clear', 'disarm all faults, or the one of that id')
        .option('--json', 'print JSON')
        .addHelpText('after', help())
        .action(fault);
}
function help() {
    const rows = Object.entries(faults).map(([name, { says, params }]) => [
        `  ${name}`,
        Object.keys(params).join(' '),
        says,
    ]);
    return `
Faults:
${formatTable(rows)}
Examples:
  $ tillrig fault                                    what is armed, and how often it was met
  $ tillrig fault ikkm.sale lose-reply --times 1
  $ tillrig fault ikkm delay delay=15s --percent 10
  $ tillrig fault --clear ikkm-1`;
}
async function fault(address, name, words, options) {
    const control = connect(options);
    if (options.clear)
        return clear(control, address, options);
    if (address === undefined)
        return list(control, options);
    const { device, name: operation } = splitAddress(address);
    if (name === undefined)
        throw new CliError(`Cannot arm a fault for ${address}: say which. Known: ${Object.keys(faults).join(', ')}.`, exitCodes.usage);
    const { times, nth, percent } = options;
    const rule = await control.ask('POST', pathOf(device, 'faults'), {
        ...readPairs(words),
        fault: name,
        ...(operation === undefined ? {} : { match: { operation } }),
        ...(times === undefined ? {} : { times }),
        ...(nth === undefined ? {} : { nth }),
        ...(percent === undefined ? {} : { percent }),
    });
    if (options.json)
        return printJson(rule);
    // The rig answers with the rule as it is armed.
    printText(formatTable([formatRule(rule)]));
}
async function clear(control, id, { json }) {
    const rules = await allRules(control);
    const chosen = id === undefined ? rules : rules.filter(({ rule }) => rule.id === id);
    if (id !== undefined && chosen.length === 0) {
        const armed = rules.map(({ rule }) => rule.id).join(', ') || 'none';
        throw new CliError(`Cannot disarm "${id}": no such fault. Armed: ${armed}.`, exitCodes.usage);
    }
    for (const { device, rule } of chosen)
        await control.ask('DELETE', `${pathOf(device, 'faults')}?id=${encodeURIComponent(rule.id)}`);
    if (json)
        return printJson({ disarmed: chosen.map(({ rule }) => rule.id) });
    printText(chosen.length === 0 ? 'no fault was armed' : `disarmed ${chosen.length}`);
}
async function list(control, { json }) {
    const rules = await allRules(control);
    if (json)
        return printJson(rules.map(({ device, rule }) => ({ device, ...rule })));
    if (rules.length === 0)
        return printText('no fault is armed');
    printText(formatTable(rules.map(({ rule }) => formatRule(rule))));
}
async function allRules(control) {
    const names = await deviceNames(control);
    const lists = await Promise.all(names.map((device) => rulesOf(control, device)));
    return lists.flatMap((rules, i) => rules.map((rule) => ({ device: names[i] ?? '', rule })));
}
function formatRule({ id, match, effect, nth, times, percent, seen, met }) {
    const { kind, ...params } = effect;
    const limits = [
        ...Object.entries({ nth, times, percent }).flatMap(([name, n]) => (n ? [`${name} ${n}`] : [])),
        ...Object.entries(params).map(([name, value]) => `${name} ${String(value)}`),
    ];
    const which = Object.entries(match).map(([name, value]) => `${name} ${value}`);
    return [
        colors.bold(id),
        colors.magenta(kind),
        which.join(', ') || 'any message',
        limits.join(', '),
        `seen ${seen}, met ${met}`,
    ];
}
