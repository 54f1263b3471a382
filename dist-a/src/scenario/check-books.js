import { addFinding } from './findings.js';
import { placeOf } from './scenario.js';
const BREAKS_TOLD = 5;
/** A case whose last step is a `check: shop.audit` has said itself what it expects. */
export async function checkBooks(scenario, running, target) {
    const last = scenario.steps.at(-1);
    const isShop = scenario.devices.includes('shop') || scenario.rig?.devices.some(({ hub }) => hub !== undefined);
    if (!isShop || !last || (last.act.kind === 'check' && last.act.fact === 'shop.audit'))
        return;
    const { log } = running;
    const answer = await target.fact('shop', 'audit');
    if (!('value' in answer))
        return;
    log.checksCount++;
    // The shop's fact is of this shape, here and at the other end of the control API.
    const { agrees, breaks } = answer.value;
    log.verdicts.push(agrees ? 'PASS' : 'FAIL');
    for (const { rule, says, first } of breaks.slice(0, BREAKS_TOLD)) {
        const since = first ? `, since entry ${first.seq} of ${first.device}` : '';
        const finding = {
            verdict: 'FAIL',
            place: placeOf(last),
            says: `the books of the shop do not agree after the case: ${rule}: ${says}${since}`,
            path: [],
            hint: 'a case that is meant to break them ends with `check: shop.audit`',
        };
        addFinding(last, { ...running, section: 'steps' }, finding);
    }
}
