import { emulators } from '../emulators.js';
import { runCases } from '../scenario/run.js';
import { confirmPlan, tellChanged } from './confirm-plan.js';
import { openCoverage } from './coverage-sheet.js';
import { exitCodeOf } from './exit.js';
import { recordRun } from './last-run.js';
import { openTargets } from './open-targets.js';
import { closeConsole } from './operator.js';
import { openReports } from './report-sheets.js';
/** @throws CliError for a baseline or a report that cannot be; RangeError for a target. */
export async function runOnce(order) {
    const { cases, loaded, options, words, isWhole, signal } = order;
    const isStrict = options.strict ?? false;
    const { baseline, draft } = await openBaselines(options, loaded);
    const targets = await openTargets(options, devicesOf(options));
    const isAgreed = options.yes ?? false;
    await confirmPlan(targets, { cases, devices: emulators, isAgreed, signal }).catch(closeAnd);
    const reports = await openReports(options.reporter.length > 0 ? options.reporter : ['pretty'], loaded.requirements);
    const sheets = openCoverage(options);
    const listeners = [...reports.reporters, ...draft, recordRun({ words, isWhole, isStrict })];
    const summary = await runCases({
        cases,
        targets,
        devices: emulators,
        workers: options.workers,
        seed: options.seed,
        bail: options.bail ?? false,
        signal,
        clock: () => performance.now(),
        pictures: reports.pictures,
        ...(options.shard ? { shard: options.shard } : {}),
        ...(baseline ? { judge: baseline.judge } : {}),
        report: (event) => listeners.forEach((one) => one.on(event)),
    });
    closeConsole();
    reports.close();
    tellChanged(targets);
    process.stderr.write(baseline?.outside(cases) ?? '');
    return exitCodeOf(summary, isStrict, sheets.end(summary));
}
function closeAnd(error) {
    closeConsole();
    throw error;
}
/** Most runs have none, and need not wait for what reads them. */
async function openBaselines({ baseline, writeBaseline, strict }, loaded) {
    if (baseline === undefined && writeBaseline === undefined)
        return { draft: [] };
    const { draftBaseline, loadBaseline } = await import('./load-baseline.js');
    return {
        ...(baseline === undefined ? {} : { baseline: loadBaseline(baseline, loaded.scenarios) }),
        draft: writeBaseline === undefined ? [] : [draftBaseline(writeBaseline, strict ?? false)],
    };
}
export function devicesOf({ showSecrets }) {
    return showSecrets ? emulators.map((one) => ({ ...one, secrets: [] })) : emulators;
}
