/** `tillrig journal`: what happened, and what was said on the wire. */
import { Command } from 'commander';
import { colors } from './colors.js';
import { blankIn } from '../device/secrets.js';
import { unknownName } from '../kernel/suggest.js';
import { connect, controlOptions } from './control-client.js';
import { CliError, exitCodes } from './exit.js';
import { formatEntry } from './format-entry.js';
import { printText } from './print.js';
import { deviceNames, pathOf, secretNames } from './rig-view.js';
const PAGE = 1000;
export function command() {
    return controlOptions(new Command('journal')
        .summary('see what happened in a running rig')
        .description('Prints events and exchanges, oldest first, with the number of each.')
        .argument('[device]', 'only what concerns this device'))
        .option('--follow', 'go on with what happens from now on, until interrupted')
        .option('--after <number>', 'only entries with a greater number')
        .option('--limit <number>', 'at most so many entries; all of them unless given')
        .option('--show-secrets', 'show keys, tokens and one-time codes as they are')
        .option('--json', 'print each entry as one line of JSON')
        .addHelpText('after', `
Examples:
  $ tillrig journal ikkm --limit 20
  $ tillrig journal --follow
  $ tillrig journal --after 120 --json`)
        .action(journal);
}
async function journal(device, options) {
    const control = connect(options);
    const known = device === undefined ? [] : await deviceNames(control);
    if (device !== undefined && !known.includes(device))
        throw new CliError(unknownName('device', device, known), exitCodes.usage);
    const namesOf = await secretNames(control, options.showSecrets);
    const print = (whole) => {
        const entry = blankIn(whole, namesOf(whole.device));
        printText(options.json ? JSON.stringify(entry) : `${numberAndTime(entry)}  ${formatEntry(entry)}`);
    };
    let last = readCount(options.after, '--after') ?? 0;
    let left = readCount(options.limit, '--limit') ?? Infinity;
    while (left > 0) {
        const { entries, dropped } = await page(control, device, { after: last, limit: left });
        if (dropped > 0 && last === 0)
            process.stderr.write(`${dropped} of the oldest exchanges had to make room\n`);
        for (const entry of entries)
            print(entry);
        last = entries.at(-1)?.seq ?? last;
        left -= entries.length;
        if (entries.length === 0)
            break;
    }
    if (!options.follow)
        return;
    for await (const entry of control.events(last))
        if (device === undefined || entry.device === device)
            print(entry);
}
async function page(control, device, { after, limit }) {
    const path = device === undefined ? '/api/journal' : pathOf(device, 'journal');
    const query = `?after=${after}&limit=${Math.min(limit, PAGE)}`;
    // The journal's routes answer so.
    return (await control.ask('GET', path + query));
}
function readCount(text, option) {
    if (text === undefined)
        return undefined;
    if (!/^\d{1,15}$/.test(text))
        throw new CliError(`Cannot read ${option} "${text}": give a whole number.`, exitCodes.usage);
    return Number(text);
}
function numberAndTime({ seq, at }) {
    const date = new Date(at);
    const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
    const dashed = day.map((part) => String(part).padStart(2, '0')).join('-');
    return colors.dim(`${String(seq).padStart(5)}  ${dashed} ${date.toTimeString().slice(0, 8)}`);
}
