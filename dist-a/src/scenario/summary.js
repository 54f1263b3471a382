import { createShop } from '../shop/create-shop.js';
import { addCoverage, coverageOf } from './coverage/coverage.js';
import { kindOf } from './rig-file/plan.js';
import { verdictNames } from './verdict.js';
/** Adds up case by case, so that a long run need not be remembered. */
export function createTally(devices) {
    const counts = new Map(verdictNames.map((name) => [name, 0]));
    const reached = new Map();
    const used = new Set();
    const blames = new Set();
    const leftOut = new Map();
    let casesCount = 0;
    let checksCount = 0;
    return {
        add(result) {
            const { verdict, blame, planned } = result;
            counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
            casesCount++;
            checksCount += result.checksCount;
            addCoverage(reached, result.reached, planned.scenario.id);
            for (const name of kindsOf(planned.scenario))
                used.add(name);
            if (blame)
                blames.add(blame);
            for (const { why, what } of leftOutOf(result))
                leftOut.set(why, (leftOut.get(why) ?? new Set()).add(what));
        },
        sumUp: (run) => ({
            ...run,
            // Every verdict was put in above.
            counts: Object.fromEntries(counts),
            casesCount,
            checksCount,
            blames: [...blames],
            coverage: coverageOf(reached, [...devices, createShop([])].filter(({ name }) => used.has(name))),
            notMeasured: [...leftOut].map(([why, what]) => ({ why, what: [...what] })),
        }),
    };
}
/** What its devices are, whatever they are called in its rig. */
function kindsOf({ devices, rig }) {
    return rig ? rig.devices.filter(({ name }) => devices.includes(name)).map(kindOf) : devices;
}
function leftOutOf({ planned, verdict, reason = 'skipped', notMeasured }) {
    const steps = notMeasured.map(({ step, why }) => ({
        why,
        what: `${planned.scenario.id}: ${step}`,
    }));
    if (verdict === 'ERROR')
        return [...steps, { why: 'it ended in ERROR', what: planned.id }];
    const isWhole = verdict === 'SKIPPED' || (verdict === 'NOT_APPLICABLE' && steps.length === 0);
    return isWhole ? [...steps, { why: reason, what: planned.id }] : steps;
}
