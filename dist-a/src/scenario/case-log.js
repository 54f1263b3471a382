import { nameOf, placeOf } from './scenario.js';
import { lineOf } from './source.js';
export function createCaseLog() {
    return {
        findings: [],
        verdicts: [],
        notMeasured: [],
        faults: [],
        answers: [],
        checksCount: 0,
        stepsCount: 0,
    };
}
export function leaveOut(log, step, why) {
    log.notMeasured.push({ step: nameOf(step), line: lineOf(placeOf(step)), why });
    // What would have met the faults armed so far may be just this step.
    for (const fault of log.faults)
        fault.isMoot = true;
}
