/** Runs planned cases, several at once, and tells what happens in the order of the plan. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { runCase } from './run-case.js';
import { createTally } from './summary.js';
import { isBad } from './verdict.js';
export async function runCases(parts) {
    const { cases, targets, signal, clock, shard, judge = (result) => result, report } = parts;
    const began = clock();
    const done = [];
    const tally = createTally(parts.devices);
    let toldCount = 0;
    let next = 0;
    let isOver = false;
    /** Why the target can do no more. */
    let over;
    const { seed } = parts;
    report({ kind: 'run-started', cases, target: targets, seed, ...(shard ? { shard } : {}) });
    const workersCount = Math.min(parts.workers, targets.workersMax ?? Infinity, cases.length);
    try {
        await Promise.all(Array.from({ length: workersCount }, work));
    }
    finally {
        await targets.close?.();
    }
    for (const planned of cases.slice(toldCount))
        tell(skipped(planned, signal.aborted ? 'interrupted' : (over ?? 'after the first failure (--bail)')));
    const summary = tally.sumUp({ durationMs: clock() - began, isInterrupted: signal.aborted });
    report({ kind: 'run-finished', summary });
    return summary;
    async function work() {
        while (next < cases.length && !isOver && over === undefined && !signal.aborted) {
            const index = next++;
            const planned = cases[index];
            if (!planned)
                return;
            report({ kind: 'case-started', planned });
            const { pictures } = parts;
            done[index] = judge(await runCase({ planned, targets, signal, clock, pictures }));
            report({ kind: 'case-ended', planned });
            tellInOrder();
            over ??= targets.isOver?.();
            // Cases in virtual time never wait for anything; Ctrl-C must get its turn.
            await nextTurn();
        }
    }
    function tellInOrder() {
        for (let result = done[toldCount]; result && !isOver; result = done[toldCount]) {
            // Of what was told nothing is kept.
            done[toldCount] = undefined;
            tell(result);
            if (parts.bail && isBad(result.verdict))
                isOver = true;
        }
    }
    function tell(result) {
        toldCount++;
        tally.add(result);
        report({ kind: 'case-finished', result });
    }
}
function skipped(planned, reason) {
    return {
        planned,
        verdict: 'SKIPPED',
        reason,
        findings: [],
        notMeasured: [],
        checksCount: 0,
        stepsCount: 0,
        reached: [],
        trace: [],
        papers: [],
        faultLines: new Map(),
        durationMs: 0,
    };
}
