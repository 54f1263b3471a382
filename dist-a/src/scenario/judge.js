/** Holds what a step found against what it expects, and gives a verdict. */
import { isComputed, objectionTo } from './computed.js';
import { mismatches } from './expect.js';
import { interpolate } from './interpolate.js';
import { placeOf } from './scenario.js';
/** Judges a step; `lost` says in words how no answer came. */
export function judge(step, found, scope, lost) {
    const { expect } = step;
    if (lost !== undefined && !minds(expect?.all) && !expect?.alternatives?.some(mindsLoss))
        return { verdict: 'FAIL', differences: [nothingCame(step, lost)] };
    const always = expect && 'all' in expect ? differencesOf(step, expect.all, ['expect'], { found, scope }) : [];
    if (always.length > 0)
        return { verdict: 'FAIL', differences: always };
    if (!expect?.alternatives)
        return { verdict: 'PASS', differences: [] };
    return judgeAlternatives(step, expect.alternatives, { found, scope, lost });
}
function judgeAlternatives(step, alternatives, { found, scope, lost }) {
    let nearest;
    for (const [i, alternative] of alternatives.entries()) {
        // An answer that never came is not like an alternative that says nothing of it.
        if (lost !== undefined && !mindsLoss(alternative))
            continue;
        const inside = alternative.path.slice(step.path.length);
        const differences = differencesOf(step, alternative.expect, inside, { found, scope });
        const { verdict, because } = alternative;
        if (differences.length > 0) {
            if (!nearest || differences.length < nearest.differences.length)
                nearest = { verdict, differences };
            continue;
        }
        const told = verdict === 'PASS'
            ? []
            : [{ place: placeOf(step, [...inside, 'verdict']), says: because ?? verdict, path: inside }];
        return {
            verdict,
            differences: told,
            otherwise: i > 0,
            ...(because === undefined ? {} : { because }),
        };
    }
    const hint = `none of ${alternatives.length} alternatives holds; ${nearest?.verdict ?? 'none'} is the nearest`;
    return {
        verdict: 'FAIL',
        differences: (nearest?.differences ?? []).map((one) => ({
            ...one,
            hint: one.hint ? `${one.hint}; ${hint}` : hint,
        })),
    };
}
function differencesOf(step, template, inside, { found, scope }) {
    if (isComputed(template)) {
        const objection = objectionTo(found, template, scope);
        if (!objection)
            return [];
        const { thrown, ...told } = objection;
        const place = thrown === undefined ? undefined : step.source.thrownAt?.(thrown);
        return [{ place: place ?? placeOf(step, inside), path: inside, ...told }];
    }
    return mismatches(interpolate(template, scope), found).map((one) => ({
        place: placeOf(step, [...inside, ...one.path]),
        says: `found ${one.found}`,
        path: [...inside, ...one.path],
        ...fieldsOf(one),
    }));
}
function fieldsOf({ expected, found, hint }) {
    return { expected, found, ...(hint === undefined ? {} : { hint }) };
}
function nothingCame(step, lost) {
    const { kind } = step.act;
    const right = kind === 'client' ? '{ outcome: none }' : '{ transport: lost }';
    return {
        place: placeOf(step, [kind]),
        says: `no answer came (${lost})`,
        expected: 'an answer',
        found: `none (${lost})`,
        hint: `if that is right, write expect: ${right}`,
        path: [kind],
    };
}
/** Whether an expectation speaks of no answer: of the transport, or of a till that said nothing. */
function minds(expected) {
    if (isComputed(expected))
        return true;
    if (typeof expected !== 'object' || expected === null)
        return false;
    const outcome = 'outcome' in expected ? JSON.stringify(expected.outcome) : '';
    return 'transport' in expected || outcome.includes('"none"');
}
/** An alternative without a word about the answer fits any answer, and none. */
function mindsLoss({ expect }) {
    return minds(expect) || (typeof expect === 'object' && Object.keys(expect ?? {}).length === 0);
}
