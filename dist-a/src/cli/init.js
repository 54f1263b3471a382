/** `tillrig init`: the first files of somebody who begins. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command, Option } from 'commander';
import { tillrigVersion } from '../host/control/version.js';
import { firstFiles } from './first-files.js';
import { printJson } from './print.js';
export function command() {
    return new Command('init')
        .summary('write the first files: targets, a scenario, a job for CI')
        .description('Writes tillrig.yaml, a first scenario with its JSON Schema for editors, and a job for CI. What is there already is left alone.')
        .argument('[folder]', 'where to', '.')
        .addOption(new Option('--ci <service>', 'for which CI to write a job')
        .choices(['github', 'gitlab', 'none'])
        .default('github'))
        .option('--json', 'print JSON')
        .addHelpText('after', `
Examples:
  $ tillrig init
  $ tillrig init my-shop --ci gitlab
  $ tillrig init --ci none --json`)
        .action(init);
}
function init(folder, { ci, json }) {
    const files = firstFiles(ci, tillrigVersion());
    const written = files.filter((one) => writeNew(path.join(folder, one.path), one.text()));
    const left = files.filter((one) => !written.includes(one));
    const names = (some) => some.map((one) => path.posix.join(folder, one.path));
    const next = nextSteps(folder);
    if (json)
        return printJson({ written: names(written), left: names(left), next });
    const lines = [
        ...names(written).map((name) => `wrote ${name}`),
        ...names(left).map((name) => `left  ${name}, which is there already`),
        '',
        'Next:',
        ...next.map((line) => `  ${line}`),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
}
/** Whether it was written: what is there is never touched. */
function writeNew(file, text) {
    mkdirSync(path.dirname(file), { recursive: true });
    try {
        writeFileSync(file, text, { flag: 'wx' });
        return true;
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
            return false;
        throw error;
    }
}
function nextSteps(folder) {
    const there = path.relative('.', folder);
    return [
        ...(there === '' ? [] : [`cd ${there}`]),
        'npx tillrig run scenarios/           # green at once, on the emulators',
        'npx tillrig run scenarios/ --watch   # change scenarios/first-sale.yaml and see',
        'npx tillrig codes ikkm               # what can go wrong, and how to make it happen',
    ];
}
