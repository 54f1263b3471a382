/** The integrator's till as the runner sees it: it is asked to act, and says what became of it. */
export interface Ask {
    readonly id: string;
    readonly stimulus: string;
    readonly with: Readonly<Record<string, unknown>>;
}
export type Told = {
    readonly kind: 'answer';
    readonly fields: Readonly<Record<string, unknown>>;
} | {
    readonly kind: 'unsupported';
}
/** No answer in time, or the command ended without one. */
 | {
    readonly kind: 'silent';
    readonly why: string;
};
/** Somebody stopped the run: nothing was measured. */
export declare const interrupted: {
    readonly kind: 'silent';
    readonly why: 'the run was interrupted';
};
export interface Till {
    /** @throws TargetError when there is no till, or it does not speak the language of tills. */
    act(ask: Ask, limitMs: number): Promise<Told>;
    /** What it wrote to stderr, at most the last 8 kB. */
    said(): string;
    close(): Promise<void>;
}
/** What a till may say has become of a stimulus. */
export declare const outcomes: readonly ['paid', 'not-paid', 'unknown', 'bound', 'unbound', 'approval-needed', 'fetched', 'refused', 'error'];
/** The answer without its id; or what is wrong with it, in words. */
export declare function readAnswer(value: unknown): {
    readonly fields: Readonly<Record<string, unknown>>;
    readonly id: unknown;
} | string;
