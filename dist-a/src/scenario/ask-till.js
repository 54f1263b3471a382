/** Lets the integrator's till act, and the world act on it meanwhile. */
import { parseDuration } from '../kernel/time.js';
import { invariant } from '../kernel/invariant.js';
import { interpolate } from './interpolate.js';
import { recordOf, runStep } from './run-step.js';
import { interrupted } from './targets/till.js';
/** What the till said; `stopped` when a step meanwhile ended the case. */
export async function askTill(act, step, running) {
    const { target, scope } = running;
    invariant(target.stimulate, 'Cannot ask a till: the target has none');
    const within = step.waiting && parseDuration(String(interpolate(step.waiting.forText, scope)));
    const acting = target.stimulate({
        name: String(interpolate(act.stimulus, scope)),
        params: recordOf(interpolate(act.params, scope), 'with'),
        ...(within === undefined ? {} : { withinMs: within }),
    });
    // Told below; a till that fails at once must not look unheard of meanwhile.
    acting.catch(() => undefined);
    const flow = await runMeanwhile(step.meanwhile ?? [], running);
    const acted = await acting;
    if (acted.kind === 'unsupported')
        return acted;
    if (acted.kind === 'silent' && acted.why === interrupted.why) {
        running.log.isInterrupted = true;
        return { kind: 'left-out', why: acted.why };
    }
    const value = acted.kind === 'outcome' ? acted.fields : { outcome: 'none', message: acted.why };
    scope.implied.set('reply', value);
    return {
        kind: 'seen',
        value,
        ...(acted.kind === 'silent' ? { lost: acted.why } : {}),
        ...(flow === 'stop' ? { stopped: true } : {}),
    };
}
async function runMeanwhile(steps, running) {
    for (const one of steps)
        if ((await runStep(one, running)) === 'stop')
            return 'stop';
    return 'on';
}
