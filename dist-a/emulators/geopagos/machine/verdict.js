import { accept, refuse } from '../../../src/device/contract.js';
/** A refusal carries no events: where something changed, an answer carries the code. */
export function sayNo(code, events = [], detail) {
    if (events.length === 0)
        return refuse(code, detail);
    const said = detail === undefined ? { code } : { code, detail };
    return { ...accept(events, { kind: 'said-no', ...said }), ...said };
}
