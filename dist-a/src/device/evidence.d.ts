/** Why we believe that the real device behaves so. */
export type Evidence = {
    readonly kind: 'documented';
    readonly section: string;
} | {
    readonly kind: 'observed';
    readonly recording: string;
} | {
    readonly kind: 'assumed';
    readonly assumption: string;
};
/** A source says so; the section is the source's own heading. */
export declare function documented(section: string): Evidence;
/**
 * A recording of a real device shows it.
 * @public There is no recording yet; the first one will use it.
 */
export declare function observed(recording: string): Evidence;
/** No source says; the assumption stands in the device's PROTOCOL.md with what would prove it. */
export declare function assumed(assumption: `A${number}`): Evidence;
/** `documented (answer codes)`, as tables and the command line print it. */
export declare function formatEvidence(evidence: Evidence): string;
