/** A mistake of ours: never dressed as an answer of a device. */
export class HarnessError extends Error {
    name = 'HarnessError';
}
/** Holds what must be true if our own code is right. */
export function invariant(holds, message) {
    if (!holds)
        throw new HarnessError(message);
}
/** The end of every exhaustive switch: a new member does not compile until it is judged. */
export function unreachable(value) {
    throw new HarnessError(`Cannot go on with ${JSON.stringify(value)}: no case for it`);
}
