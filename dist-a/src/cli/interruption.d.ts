export interface Interruption {
    readonly signal: AbortSignal;
    /** 130 after Ctrl-C, 143 after a request to end; nothing when nobody stopped it. */
    exitCode(): number | undefined;
    /** From here on the signals do what they always do. */
    release(): void;
}
export declare function listenForStop(): Interruption;
