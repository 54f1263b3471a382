/** Runs one case against its target: setup, steps, and teardown whatever happened. */
import { createCaseLog } from './case-log.js';
import { addFinding, blameOf } from './findings.js';
import { missingFeature } from './features.js';
import { checkBooks } from './check-books.js';
import { runStep } from './run-step.js';
import { placeOf } from './scenario.js';
import { lineOf } from './source.js';
import { veiled } from './veil.js';
import { isBad, worst } from './verdict.js';
export async function runCase(parts) {
    const { planned, targets, clock } = parts;
    const began = clock();
    const log = createCaseLog();
    let heard = { reached: [], trace: [], papers: [], secrets: [] };
    let broken;
    try {
        const { scenario, seed } = planned;
        const why = missingFeature(scenario, targets.kind);
        const missing = why === undefined ? undefined : { why };
        const target = missing ?? (await targets.open({ ...scenario, scenario, seed, signal: parts.signal }));
        if ('why' in target)
            log.notApplicable = target.why;
        else
            heard = await runOn(target, log, parts);
    }
    catch (error) {
        broken = { error };
    }
    const { secrets, ...told } = heard;
    const result = {
        ...sumUp(log, broken),
        planned,
        ...tellOf(log),
        ...told,
        durationMs: clock() - began,
    };
    return veiled(result, secrets);
}
async function runOn(target, log, parts) {
    try {
        await runSections(target, log, parts);
        const reached = await target.reached();
        const isBadly = log.verdicts.some(isBad);
        // Nothing is told of a case that nobody needs to look at.
        if (log.findings.length + log.answers.length === 0 && !parts.pictures)
            return { reached, trace: [], papers: [], secrets: [] };
        const said = target.said?.();
        return {
            reached,
            trace: isBadly || parts.pictures ? await target.trace() : [],
            papers: parts.pictures ? ((await target.papers?.()) ?? []) : [],
            ...(isBadly && said ? { said } : {}),
            secrets: await target.secrets(),
        };
    }
    finally {
        await target.close();
    }
}
async function runSections(target, log, parts) {
    const { scenario, row } = parts.planned;
    const implied = new Map([['vars', scenario.vars]]);
    if (row)
        implied.set('case', row);
    const running = {
        target,
        log,
        scope: { saved: new Map(), implied },
        unsaved: new Map(),
        till: 'till',
    };
    let flow = await runAll(scenario.setup, 'setup');
    if (flow === 'on')
        flow = await runAll(scenario.steps, 'steps');
    if (flow === 'on')
        await tellUnmet(running, target);
    if (flow === 'on')
        await checkBooks(scenario, running, target);
    for (const step of scenario.teardown.toReversed())
        if ((await runStep(step, { ...running, section: 'teardown' })) === 'stop')
            break;
    async function runAll(steps, section) {
        for (const step of steps) {
            if (parts.signal.aborted) {
                log.isInterrupted = true;
                return 'stop';
            }
            if ((await runStep(step, { ...running, section })) === 'stop')
                return 'stop';
        }
        return 'on';
    }
}
/** A fault that nobody met has tested nothing. */
async function tellUnmet(running, target) {
    const { log } = running;
    if (log.faults.length === 0)
        return;
    const unmet = new Set(await target.unmet());
    for (const { id, step, isMoot } of log.faults) {
        if (isMoot || !unmet.has(id))
            continue;
        log.verdicts.push('FAIL');
        addFinding(step, { ...running, section: 'steps' }, {
            verdict: 'FAIL',
            place: placeOf(step, ['fault']),
            says: `fault armed at line ${lineOf(placeOf(step))} was never met`,
            path: ['fault'],
            hint: 'no message of the case matched it; look at "on", or take it out',
        });
    }
}
function sumUp(log, broken) {
    if (broken) {
        const { error } = broken;
        const blame = blameOf(error);
        const told = error instanceof Error ? (blame === 'us' ? error.stack : error.message) : undefined;
        return { verdict: 'ERROR', reason: told ?? String(error), blame };
    }
    const { verdicts, findings, notApplicable, notMeasured } = log;
    const blames = findings.flatMap((one) => one.blame ?? []);
    const [blame] = blames;
    if (verdicts.some((one) => one === 'FAIL' || one === 'ERROR'))
        return { verdict: worst(verdicts, 'FAIL'), ...(blame ? { blame } : {}) };
    if (log.isInterrupted)
        return { verdict: 'SKIPPED', reason: 'interrupted' };
    if (notApplicable !== undefined)
        return { verdict: 'NOT_APPLICABLE', reason: notApplicable };
    if (verdicts.length > 0) {
        const verdict = worst(verdicts, 'PASS');
        const because = findings.find((one) => one.verdict === verdict)?.says;
        return { verdict, ...(because === undefined ? {} : { reason: because }) };
    }
    const [first] = notMeasured;
    if (first)
        return { verdict: 'NOT_APPLICABLE', reason: first.why };
    return { verdict: 'INFO', reason: 'nothing was held against an expectation' };
}
function tellOf({ findings, notMeasured, checksCount, stepsCount, faults, answers }) {
    const faultLines = linesOf(faults);
    const asked = answers.length > 0 ? { answers } : {};
    return { findings, notMeasured, checksCount, stepsCount, faultLines, ...asked };
}
function linesOf(faults) {
    return new Map(faults.map(({ id, step }) => [id, lineOf(placeOf(step, ['fault']))]));
}
