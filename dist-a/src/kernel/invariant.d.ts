/** A mistake of ours: never dressed as an answer of a device. */
export declare class HarnessError extends Error {
    readonly name = "HarnessError";
}
/** Holds what must be true if our own code is right. */
export declare function invariant(holds: unknown, message: string): asserts holds;
/** The end of every exhaustive switch: a new member does not compile until it is judged. */
export declare function unreachable(value: never): never;
