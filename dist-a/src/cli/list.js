/** `tillrig list`: the scenarios there are. */
import { Command } from 'commander';
import { chooseScenarios } from '../scenario/plan.js';
import { loadScenarios } from './load-scenarios.js';
import { printJson } from './print.js';
import { formatTable } from './table.js';
export function command() {
    return new Command('list')
        .summary('list scenarios')
        .description('Lists scenarios: id, title, tags and cases.')
        .argument('[word...]', 'paths, ids, beginnings of ids, tags; all of the catalogue unless given')
        .option('--json', 'print JSON')
        .addHelpText('after', `
Examples:
  $ tillrig list
  $ tillrig list ikkm/repeat
  $ tillrig list my-shop/ --json`)
        .action(list);
}
async function list(given, options) {
    const { scenarios, words } = await loadScenarios(given);
    const chosen = chooseScenarios(scenarios, words);
    if (options.json)
        printJson(chosen.map(describe));
    else
        process.stdout.write(formatTable(chosen.map(row)));
}
function describe({ id, title, level, tags, rows, devices, source }) {
    const cases = rows.map(({ name }) => name);
    return { id, title, level, tags, cases, devices, file: source.file };
}
function row({ id, title, tags, rows }) {
    const cases = rows.length > 0 ? `[${rows.map(({ name }) => name).join(' ')}]` : '';
    return [id, title, tags.join(' '), cases];
}
