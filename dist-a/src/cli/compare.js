/** `tillrig compare`: runs the same against two targets, and tells where they differ. */
import { existsSync, readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { resolveOptions } from '../device/options.js';
import { emulators } from '../emulators.js';
import { invariant } from '../kernel/invariant.js';
import { unknownName } from '../kernel/suggest.js';
import { compareSides } from '../scenario/compare/compare-sides.js';
import { judgeDrifts, readDeviations } from '../scenario/compare/known-deviations.js';
import { recordedSide, recordedSteps, withHeaders } from '../scenario/compare/observe.js';
import { reportData, reportText } from '../scenario/compare/report.js';
import { ruleNames, rules } from '../scenario/compare/rules.js';
import { runSide } from '../scenario/compare/run-side.js';
import { partFiles, shown } from '../scenario/files.js';
import { loadScenario } from '../scenario/load.js';
import { planCases } from '../scenario/plan.js';
import { secretNames } from '../scenario/recording/blank-secrets.js';
import { draftScenario, stepsOf } from '../scenario/recording/draft-scenario.js';
import { readRecording } from '../scenario/recording/recording.js';
import { readSource } from '../scenario/source.js';
import { colors } from './colors.js';
import { confirmPlan, tellChanged } from './confirm-plan.js';
import { CliError, exitCodes } from './exit.js';
import { loadScenarios } from './load-scenarios.js';
import { openTargets } from './open-targets.js';
import { closeConsole } from './operator.js';
import { printJson, printText } from './print.js';
import { refuseFiles } from './refuse-files.js';
import { formatTable } from './table.js';
import { targetOptions } from './target-options.js';
/** The side that is the recording itself. */
const RECORDING = 'recording';
const examples = `
Examples:
  $ tillrig compare session.json --target recording --target emulator
  $ tillrig compare ikkm/sale --target emulator --target shop-7
  $ tillrig compare session.yaml --target emulator --target emulator --set-b ikkm.profile=v27a
  $ tillrig compare session.json --target recording --target emulator --known known.yaml
  $ tillrig compare --rules

Known deviations, each with its reason and its last day:
  format: 1
  deviations:
    - { at: ikkm.info extra body.imei, why: "newer firmware, #12", until: 2027-01-31 }

Exit codes: 0 the same, 1 drift, 2 a file is invalid, 3 a target or the network is at fault, 4 a known
deviation no longer occurs, 5 nothing was compared, 64 usage. When several apply, the first of
70, 2, 3, 1, 4, 5 is given.`;
export function command() {
    const before = (text, all) => [...all, ruleNamed(text)];
    return targetOptions(new Command('compare')
        .summary('run the same against two targets, and tell where they differ')
        .description('Runs scenarios, or what a recording holds, against two targets and tells by operation where they differ: missing, extra, code, field, order. What must differ is made alike by named rules.')
        .argument('[what...]', 'a recording, or paths, ids, beginnings of ids, tags'))
        .option('--set-a <device.option=value>', 'an option of the first target; repeatable', set, {})
        .option('--set-b <device.option=value>', 'an option of the second; repeatable', set, {})
        .option('--known <file>', 'known deviations; one that no longer occurs fails')
        .addOption(new Option('--without <rule>', 'leave out a rule that makes values alike; repeatable')
        .argParser(before)
        .default([], 'none'))
        .option('--rules', 'list these rules')
        .option('--json', 'print the report as JSON')
        .addHelpText('after', examples)
        .action(compare);
}
async function compare(given, options) {
    if (options.rules)
        return printText(formatTable(ruleNames.map((name) => [colors.bold(name), rules[name].says])));
    const [nameA = '', nameB = '', ...more] = options.target;
    if (given.length === 0 || nameB === '' || more.length > 0)
        throw new CliError('Cannot compare: say what, and against which two targets: tillrig compare ikkm/sale --target emulator --target shop-7.', exitCodes.usage);
    const deviations = readKnown(options.known);
    const devices = withHeaders(emulators);
    const work = await workOf(given, devices);
    const names = [labelOf(nameA, options.setA), labelOf(nameB, options.setB)];
    if (names[0] === names[1])
        throw new CliError(`Cannot compare ${names[0]} with itself. Give two targets, or options of one: --set-b ikkm.profile=v27a.`, exitCodes.usage);
    const around = { work, options, devices };
    // Nothing is sent to the one before it is sure that there is the other.
    const runA = await openSide(nameA, options.setA, around);
    const runB = await openSide(nameB, options.setB, around);
    const [a, b] = await inTurn(runA, runB).finally(closeConsole);
    const secrets = new Map(emulators.map((one) => [one.name, secretNames(one.secrets)]));
    const compared = compareSides({
        a: a.side,
        b: b.side,
        partial: new Set([...a.problems, ...b.problems].map(({ id }) => id)),
        rules: new Set(ruleNames.filter((name) => !options.without.includes(name))),
        secretsOf: (device) => secrets.get(device) ?? secretNames(),
    });
    const report = {
        what: given.join(' '),
        names,
        compared,
        judged: judgeDrifts(compared, deviations, new Date().toISOString().slice(0, 10)),
        problems: [a.problems, b.problems],
        again: againLine(),
    };
    if (options.json)
        printJson(reportData(report));
    else
        printText(reportText(report, colors));
    process.exitCode = exitCodeOf(report);
}
/** @throws CliError for files with mistakes, RangeError for what is not there. */
async function workOf(given, devices) {
    const selection = { tags: [], rows: [], seed: 1, repeat: 1 };
    const [file = '', ...more] = given;
    if (!file.endsWith('.json') || more.length > 0) {
        const { scenarios, words } = await loadScenarios(given, devices);
        return { cases: planCases(scenarios, { ...selection, words }) };
    }
    if (!existsSync(file))
        throw new CliError(`Cannot compare "${file}": there is no such file.`, exitCodes.usage);
    const recording = invalidAs(() => readRecording(shown(file), readFileSync(file, 'utf8')));
    const device = devices.find(({ name }) => name === recording.device);
    const isEmpty = recording.exchanges.length === 0;
    if (!device || isEmpty)
        throw new CliError(`Cannot compare "${shown(file)}": ${isEmpty ? 'nothing was recorded' : `it does not say which device it is. Write "device":"${emulators[0]?.name}" into its first line, or whichever it was`}.`, exitCodes.invalid);
    const text = draftScenario(recording, device, { name: 'compared', losesAgain: false });
    const around = { devices, requirements: new Map(), parts: partFiles };
    const { scenario, complaints } = loadScenario(`${shown(file)} as a scenario`, text, around);
    invariant(scenario, `a draft is no scenario: ${complaints[0]?.says}`);
    const steps = stepsOf(recording, device);
    const side = { side: recordedSide(scenario, device, steps), problems: [] };
    return {
        cases: planCases([scenario], { ...selection, words: [] }),
        recorded: { side, steps: recordedSteps(steps) },
    };
}
/** A file that is broken is not a word that is wrong. */
function invalidAs(read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof RangeError)
            throw new CliError(error.message, exitCodes.invalid);
        throw error;
    }
}
async function inTurn(a, b) {
    return [await a(), await b()];
}
/** @throws RangeError or CliError for a target that is unknown. */
async function openSide(target, set, { work, options, devices }) {
    const { cases, recorded } = work;
    if (target === RECORDING) {
        if (recorded)
            return async () => recorded.side;
        throw new CliError('Cannot compare with "recording": only a recording is one. Give its file, which ends in .json.', exitCodes.usage);
    }
    const targets = await openTargets({ ...options, target: [target] }, devices);
    return async () => {
        const stop = new AbortController();
        const { signal } = stop;
        const interrupt = () => (signal.aborted ? process.exit(exitCodes.interrupted) : stop.abort());
        process.on('SIGINT', interrupt);
        await confirmPlan(targets, { cases, devices, isAgreed: options.yes ?? false, signal });
        const clock = () => performance.now();
        const steps = recorded ? { recorded: recorded.steps } : {};
        const ran = await runSide({ targets, cases, devices, options: set, signal, clock, ...steps });
        process.off('SIGINT', interrupt);
        tellChanged(targets);
        if (signal.aborted)
            process.exit(exitCodes.interrupted);
        return ran;
    };
}
function labelOf(target, set) {
    const options = Object.entries(set).flatMap(([device, values]) => Object.entries(values).map(([option, value]) => ` ${device}.${option}=${String(value)}`));
    return target + options.join('');
}
function readKnown(file) {
    if (file === undefined)
        return [];
    if (!existsSync(file))
        throw new CliError(`Cannot read "${file}": there is no such file.`, exitCodes.usage);
    const read = readDeviations(readSource(shown(file), readFileSync(file, 'utf8')));
    return read.deviations ?? refuseFiles(read.complaints, 'nothing was compared');
}
function exitCodeOf({ judged, compared, problems }) {
    const blames = problems.flat().flatMap(({ blame }) => blame ?? []);
    if (blames.includes('us'))
        return exitCodes.bug;
    if (blames.includes('scenario'))
        return exitCodes.invalid;
    if (blames.length > 0)
        return exitCodes.environment;
    if (judged.drifts.length > 0)
        return exitCodes.failed;
    if (judged.stale.length > 0)
        return exitCodes.unexpected;
    return compared.stepsCount === 0 ? exitCodes.undecided : exitCodes.ok;
}
/** As it was typed, but for what nobody should read over a shoulder. */
function againLine() {
    const words = process.argv.slice(2).map((word, i, all) => {
        if (/^--(key|token|access)$/.test(all[i - 1] ?? ''))
            return '…';
        const shownWord = word.replace(/^(--(?:key|token|access))=.*$/s, '$1=…');
        return /^[\w@%+=:,./…-]+$/.test(shownWord)
            ? shownWord
            : `'${shownWord.replaceAll("'", String.raw `'\''`)}'`;
    });
    return `tillrig ${words.join(' ')}`;
}
function ruleNamed(text) {
    const found = ruleNames.find((name) => name === text);
    if (!found)
        throw new InvalidArgumentError(unknownName('rule', text, [...ruleNames]));
    return found;
}
/** @throws RangeError for an unknown option or value. */
function set(text, before) {
    const [, name, option, value] = /^([^.=]+)\.([^=]+)=(.*)$/s.exec(text) ?? [];
    const device = emulators.find((one) => one.name === name);
    if (name === undefined || option === undefined || !device)
        throw new InvalidArgumentError('Give a device, an option and a value: ikkm.profile=v27a.');
    const after = { ...before[name], [option]: value };
    resolveOptions(device, after);
    return { ...before, [name]: after };
}
