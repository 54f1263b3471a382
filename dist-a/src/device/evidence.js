/** A source says so; the section is the source's own heading. */
export function documented(section) {
    return { kind: 'documented', section };
}
/**
 * A recording of a real device shows it.
 * @public There is no recording yet; the first one will use it.
 */
export function observed(recording) {
    return { kind: 'observed', recording };
}
/** No source says; the assumption stands in the device's PROTOCOL.md with what would prove it. */
export function assumed(assumption) {
    return { kind: 'assumed', assumption };
}
/** `documented (answer codes)`, as tables and the command line print it. */
export function formatEvidence(evidence) {
    switch (evidence.kind) {
        case 'documented':
            return `documented (${evidence.section})`;
        case 'observed':
            return `observed (${evidence.recording})`;
        case 'assumed':
            return `assumed (${evidence.assumption})`;
    }
}
