export declare function readPairs(words: readonly string[]): Record<string, string>;
/** `ikkm.paper-out` is a device and what is meant of it; the second may be left out. */
export declare function splitAddress(address: string): {
    device: string;
    name?: string;
};
