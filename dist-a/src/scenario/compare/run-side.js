import { idOfCase } from '../plan.js';
import { overrule } from '../rig-file/plan.js';
import { runCases } from '../run.js';
import { watch } from './observe.js';
/** Whether expectations hold is not asked here. */
export async function runSide(parts) {
    const { targets, cases, devices, options, signal, clock, recorded } = parts;
    const watched = watch(targets, (order) => ({ ...order, options: overrule(order.options, options) }), recorded);
    const problems = [];
    await runCases({
        cases,
        targets: watched.targets,
        devices,
        workers: 1,
        seed: cases[0]?.seed ?? 1,
        bail: false,
        signal,
        clock,
        pictures: false,
        report(event) {
            if (event.kind === 'case-started')
                watched.begin(event.planned);
            if (event.kind !== 'case-finished')
                return;
            const { planned, verdict, reason, findings, blame } = event.result;
            const why = reason ?? findings.find((one) => one.verdict === verdict)?.says ?? verdict;
            const id = idOfCase(planned);
            if (verdict === 'ERROR')
                problems.push({ id, why, blame: blame ?? 'target' });
            if (verdict === 'NOT_APPLICABLE' || verdict === 'SKIPPED')
                problems.push({ id, why });
        },
    });
    return { side: watched.side, problems };
}
