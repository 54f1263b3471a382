import { codeName } from '../../device/contract.js';
import { transitionsOf } from '../../device/transitions.js';
/** What can be asked, what it says no with, what befalls it, what happens, what it says of itself. */
export const sections = ['operations', 'codes', 'causes', 'transitions', 'statuses'];
export function surfaceOf(device) {
    const { operations, errors, causes, transitions, statuses = {}, port } = device;
    return {
        operations: Object.entries(operations).map(([name, { says }]) => ({ name, says })),
        // A device that nobody can ask refuses nothing.
        codes: port === undefined
            ? []
            : Object.entries(errors).map(([code, { means }]) => ({
                name: codeName(errors, code),
                says: means,
            })),
        causes: Object.entries(causes).flatMap(([name, { says, opposite }]) => [
            { name, says },
            ...(opposite === undefined ? [] : [{ name: endOf(name), says: `It ends: ${opposite}.` }]),
        ]),
        transitions: [...transitionsOf(transitions)].map(([name, says]) => ({ name, says })),
        statuses: Object.entries(statuses).map(([name, { means }]) => ({ name, says: means })),
    };
}
/** What the end of a cause is called. */
export function endOf(cause) {
    return `${cause} ends`;
}
