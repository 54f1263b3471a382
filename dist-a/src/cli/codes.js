/** `tillrig codes`: what a device answers when it says no, why, and how to get that answer. */
import { Command } from 'commander';
import { colors } from './colors.js';
import { formatEvidence } from '../device/evidence.js';
import { createRig } from '../device/rig.js';
import { suggest, unknownName } from '../kernel/suggest.js';
import { CliError, exitCodes } from './exit.js';
import { printJson, printText } from './print.js';
import { formatTable } from './table.js';
export function command() {
    return new Command('codes')
        .summary('what each code of a device means, and how to get it')
        .description('Lists the codes of a device and the words it has for its own condition, or explains one: ' +
        'what it means, what causes it, the cure, and the commands that make a fresh ' +
        '"tillrig up" answer so.')
        .argument('[device]', 'the device; all of them unless given')
        .argument('[code]', 'a code as the device writes it, or our word for it')
        .option('--json', 'print JSON')
        .addHelpText('after', `
Examples:
  $ tillrig codes
  $ tillrig codes ikkm
  $ tillrig codes ikkm -6
  $ tillrig codes imacash error_billete`)
        .action(codes);
}
async function codes(name, code, { json }) {
    const { emulators } = await import('../emulators.js');
    const devices = name === undefined ? emulators : [find(emulators, name)];
    const all = devices.map((device) => [device.name, rowsOf(device, code)]);
    if (json)
        return printJson(Object.fromEntries(all.map(([device, rows]) => [
            device,
            rows.map((row) => ({ ...row, from: formatEvidence(row.from) })),
        ])));
    for (const [device, rows] of all)
        printText(code === undefined ? formatList(device, rows) : rows.map(formatRow).join('\n'));
}
function find(devices, name) {
    const device = devices.find((one) => one.name === name);
    if (device)
        return device;
    const known = devices.map((one) => one.name);
    throw new CliError(unknownName('device', name, known), exitCodes.usage);
}
/** All rows of the device, or the one whose number or word was given. */
function rowsOf(device, wanted) {
    const access = freshAccess(device);
    const fillIn = (line) => line.replace(/\$([A-Z]+)/g, (word, field) => access[field.toLowerCase()] ?? word);
    const tables = [
        ['code', device.errors],
        ['status', device.statuses ?? {}],
    ];
    const rows = tables.flatMap(([kind, table]) => Object.entries(table).map(([code, row]) => ({
        ...row,
        code,
        kind,
        reproduce: row.reproduce.map(fillIn),
    })));
    if (wanted === undefined)
        return rows;
    const found = rows.filter(({ wire, code }) => String(wire) === wanted || code.toUpperCase() === wanted.toUpperCase());
    if (found.length > 0)
        return found;
    const known = rows.map((row) => `${row.wire} ${row.code}`).join(', ');
    const near = suggest(wanted, [...rows.map((row) => String(row.wire)), ...rows.map((r) => r.code)]);
    const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
    throw new CliError(`unknown code "${wanted}" of ${device.name}.${hint} Known: ${known}.`, exitCodes.usage);
}
/** What a till must know of a fresh `tillrig up`: `$URL`, `$KEY` and so on. */
function freshAccess(device) {
    const rig = createRig({ devices: [device] });
    return { url: `http://127.0.0.1:${device.port ?? 0}`, ...rig.device(device.name).access() };
}
function formatList(device, rows) {
    const list = (kind) => formatTable(rows
        .filter((row) => row.kind === kind)
        .map((row) => [
        colors.bold(kind === 'code' ? String(row.wire).padStart(4) : ` ${row.wire}`),
        row.code,
        cut(row.means, 90),
    ]));
    const statuses = list('status');
    const says = colors.dim('what it says of its own condition');
    return `${colors.bold(device)}\n${list('code')}${statuses && `\n${says}\n${statuses}`}`;
}
function formatRow(row) {
    const fields = [
        ['means', row.means],
        ['vendor', `"${row.text}"`],
        ['cause', row.cause],
        ['cure', row.cure],
        ['from', formatEvidence(row.from)],
    ];
    const lines = fields.map(([name = '', text = '']) => [`  ${colors.dim(name)}`, text]);
    const commands = row.reproduce.map((line) => `    ${colors.cyan(line)}\n`).join('');
    return `${colors.bold(`${row.wire}  ${row.code}`)}\n${formatTable(lines)}${commands && `\n  ${colors.dim('on a fresh "tillrig up"')}\n${commands}`}`;
}
function cut(text, charsMax) {
    return text.length <= charsMax ? text : `${text.slice(0, charsMax - 1)}…`;
}
