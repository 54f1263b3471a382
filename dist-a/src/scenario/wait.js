/** `eventually` waits until it holds, `stays` looks all the time; the target's clock moves on. */
import { formatDuration } from '../kernel/time.js';
import { interpolate } from './interpolate.js';
import { judge } from './judge.js';
import { durationOf } from './run-step.js';
export async function observeAndJudge(step, running, observe) {
    const { waiting } = step;
    const { target, scope } = running;
    const first = await once(step, running, observe);
    // A till is asked once: for it "eventually" says how long it may take.
    if (!waiting || !first.judgement || step.act.kind === 'client')
        return first;
    const forMs = durationOf(interpolate(waiting.forText, scope));
    const everyMs = waiting.everyText
        ? durationOf(interpolate(waiting.everyText, scope))
        : Math.min(1000, forMs);
    if (everyMs === 0)
        throw new RangeError('Cannot look every 0 ms: give a longer "every".');
    const began = target.now();
    const wants = waiting.kind === 'eventually' ? 'holds' : 'fails';
    for (let last = first, past = 0;; past = target.now() - began) {
        const holds = last.judgement?.verdict !== 'FAIL';
        if ((holds ? 'holds' : 'fails') === wants || past >= forMs)
            return holds ? last : withHint(last, waiting.kind, past);
        const stopped = await target.advance(Math.min(everyMs, forMs - past));
        if (stopped)
            return { observation: stopped };
        last = await once(step, running, observe);
        if (!last.judgement)
            return last;
    }
}
async function once(step, { scope }, observe) {
    const observation = await observe();
    if (observation.kind !== 'seen')
        return { observation };
    const { value, lost } = observation;
    if (!step.expect && lost === undefined)
        return { observation };
    return { observation, judgement: judge(step, value, scope, lost) };
}
function withHint({ observation, judgement }, kind, pastMs) {
    if (!judgement)
        return { observation };
    const past = formatDuration(pastMs);
    const hint = kind === 'eventually'
        ? `it did not hold within ${past}`
        : pastMs === 0
            ? 'it did not hold from the start'
            : `it held at first, and no longer after ${past}`;
    const differences = judgement.differences.map((one) => ({
        ...one,
        hint: one.hint ? `${one.hint}; ${hint}` : hint,
    }));
    return { observation, judgement: { ...judgement, differences } };
}
