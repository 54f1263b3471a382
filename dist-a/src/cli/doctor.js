/** `tillrig doctor`: whether everything is there that a run needs. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { emulators } from '../emulators.js';
import { unknownName } from '../kernel/suggest.js';
import { readRig } from '../scenario/rig-file/read-rig.js';
import { readSource } from '../scenario/source.js';
import { readTargets } from '../scenario/target-file/read-targets.js';
import { checkHere } from './check-here.js';
import { checkTarget } from './check-target.js';
import { colors } from './colors.js';
import { counted } from './counted.js';
import { unsure, well } from './diagnosis.js';
import { CliError, exitCodes } from './exit.js';
import { printJson } from './print.js';
import { refuseFiles } from './refuse-files.js';
const HERE = 'tillrig.yaml';
export function command() {
    return new Command('doctor')
        .summary('see whether everything is there that a run needs')
        .description('Looks at Node, this folder, the usual ports, and the targets of tillrig.yaml: whether they ' +
        'answer, whether keys and tokens are right, clocks, budgets. Asks real devices one question ' +
        'that leaves nothing, and starts no till.')
        .argument('[target...]', 'targets of tillrig.yaml; all of them unless given')
        .option('--config <file>', 'the file with the targets; tillrig.yaml here, if there is one')
        .option('--json', 'print JSON')
        .addHelpText('after', `
Examples:
  $ tillrig doctor
  $ tillrig doctor shop-7
  $ tillrig doctor --config ci/tillrig.yaml --json

Marks: ✓ well, ~ somebody should know, ✗ a run would not work.
Exit codes: 0 nothing is marked ✗, 2 tillrig.yaml is invalid, 3 something is marked ✗, 64 usage.`)
        .action(doctor);
}
async function doctor(names, options) {
    const file = options.config ?? (existsSync(HERE) ? HERE : undefined);
    const targets = file === undefined ? new Map() : targetsIn(file);
    for (const name of names)
        if (!targets.has(name))
            throw new CliError(`Cannot look at "${name}": ${unknownName('target', name, [...targets.keys()])}`, exitCodes.usage);
    const chosen = [...targets].filter(([name]) => names.length === 0 || names.includes(name));
    const folder = path.dirname(path.resolve(file ?? HERE));
    const sections = await Promise.all([
        here(file, targets.size),
        ...chosen.map(async ([name, target]) => ({
            name: `target ${name}`,
            findings: await checkTarget(name, target, emulators, folder),
        })),
    ]);
    const isWell = sections.every(({ findings }) => findings.every(({ is }) => is !== 'bad'));
    if (options.json)
        printJson({ isWell, sections });
    else
        process.stdout.write(sections.map(formatSection).join('\n') + summed(sections));
    process.exitCode = isWell ? exitCodes.ok : exitCodes.environment;
}
async function here(file, targetsCount) {
    const aboutFile = file === undefined
        ? unsure(HERE, {
            says: 'is not here',
            matters: 'Runs use the emulators, which need nothing; only real devices and tills do.',
            todo: 'Write the first files of a project: tillrig init.',
        })
        : well(file, counted(targetsCount, 'target'));
    return { name: 'here', findings: [...(await checkHere(emulators)), aboutFile] };
}
/** @throws CliError for a file that is not there or has mistakes, which were printed then. */
function targetsIn(file) {
    const source = readSource(file, textOf(file));
    const { targets, complaints } = readTargets(source, emulators);
    // The same file may describe a rig.
    const isRig = source.readable && 'devices' in Object(source.value);
    // What is no YAML is told by both.
    const told = new Set([...complaints, ...(isRig ? readRig(source, emulators).complaints : [])]);
    return told.size > 0 ? refuseFiles([...told], 'no target was looked at') : targets;
}
function textOf(file) {
    try {
        return readFileSync(file, 'utf8');
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new CliError(`Cannot read "${file}": ${why}.`, exitCodes.usage);
    }
}
const marks = { well: colors.green('✓'), bad: colors.red('✗'), unsure: colors.yellow('~') };
function formatSection({ name, findings }) {
    const width = Math.max(...findings.map(({ about }) => about.length));
    return `${colors.bold(name)}\n${findings.map((one) => formatFinding(one, width)).join('')}`;
}
function formatFinding({ is, about, says, matters, todo }, width) {
    const indent = ' '.repeat(width + 6);
    const more = [matters, todo].flatMap((line) => (line === undefined ? [] : [`${indent}${line}\n`]));
    return `  ${marks[is]} ${about.padEnd(width)}  ${says}\n${more.map(colors.dim).join('')}`;
}
function summed(sections) {
    const all = sections.flatMap(({ findings }) => findings);
    const bad = all.filter(({ is }) => is === 'bad').length;
    const some = all.filter(({ is }) => is === 'unsure').length;
    const says = bad > 0 ? `${counted(bad, 'thing')} to mend` : 'everything is there';
    return `\n${says}${some > 0 ? `; ${counted(some, 'thing')} to know` : ''}\n`;
}
