/** What the operations of a client cost where the device is real. */
import { invariant } from '../kernel/invariant.js';
export function withCosts(operations, costs) {
    const unknown = Object.keys(costs).find((name) => !Object.hasOwn(operations, name));
    invariant(unknown === undefined, `Cannot price "${unknown}": there is no such operation`);
    return Object.fromEntries(Object.entries(operations).map(([name, { says }]) => {
        const irreversible = costs[name];
        return [name, irreversible ? { says, irreversible } : { says }];
    }));
}
/** What one request costs; nothing where it can be taken back, or leaves nothing. */
export function costOfRequest(operation, params) {
    const { irreversible } = operation ?? {};
    return irreversible?.applies?.(params) === false ? undefined : irreversible;
}
