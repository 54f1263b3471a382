import { planCases } from '../scenario/plan.js';
/** @throws RangeError when nothing is chosen, with what was near. */
export function chooseCases({ scenarios, words }, { tag: tags, case: rows, grep, level, shard, seed, repeat }, ids) {
    return planCases(scenarios, {
        words,
        tags,
        rows,
        seed,
        repeat,
        ...(ids ? { ids } : {}),
        ...(grep ? { grep } : {}),
        ...(level ? { level } : {}),
        ...(shard ? { shard } : {}),
    });
}
