import { codeName } from '../../device/contract.js';
import { transitionOf } from '../../device/transitions.js';
import { kindOf } from '../rig-file/plan.js';
import { endOf } from './surface.js';
/** The kind of a device and a section hold no dot; what follows the second one is the name. */
export function reachedName(kind, section, name) {
    return `${kind}.${section}.${name}`;
}
/** A cause that somebody let begin, or cleared. */
export function reachedCause(device, act, cause) {
    return reachedName(kindOf(device), 'causes', act === 'cause' ? cause : endOf(cause));
}
/**
 * Everything but the causes, of which a journal does not show all. An operation is reached when
 * the device answered it, whatever it said.
 */
export function reachedIn(entries, devices) {
    const all = new Map([...devices].map(([name, device]) => [name, collect(device)]));
    for (const entry of entries)
        all.get(entry.device)?.add(entry);
    return [...new Set([...all.values()].flatMap((one) => one.names()))];
}
/** A journal can be long: names are made once, at the end. */
function collect(device) {
    const operations = new Set();
    const refusals = new Set();
    const transitions = new Set();
    const statuses = new Set();
    return {
        add(entry) {
            if (entry.kind === 'event') {
                transitions.add(transitionOf(device.transitions, entry.event));
                if (device.toldStatus)
                    statuses.add(device.toldStatus(entry.event));
                return;
            }
            const { operation, refusal, reply } = entry;
            if (operation !== undefined && reply)
                operations.add(operation);
            if (refusal !== undefined)
                refusals.add(refusal);
        },
        names() {
            const kind = kindOf(device);
            const named = (section, names) => [...names].flatMap((name) => (name === undefined ? [] : [reachedName(kind, section, name)]));
            return [
                ...named('operations', operations),
                ...named('codes', [...refusals].map((code) => codeName(device.errors, code))),
                ...named('transitions', transitions),
                ...named('statuses', statuses),
            ];
        },
    };
}
