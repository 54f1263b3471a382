/** What `doctor` finds: what it looked at, what it saw, why that matters, what to do. */
export interface Finding {
    /** `unsure`: it works, or may; somebody should know. */
    readonly is: 'well' | 'bad' | 'unsure';
    /** What it is about, in a word or two: `port 8080`, `key`. */
    readonly about: string;
    readonly says: string;
    /** Why it matters; only where something is not well. */
    readonly matters?: string;
    readonly todo?: string;
}
export interface Section {
    /** `here`, or the name of a target. */
    readonly name: string;
    readonly findings: readonly Finding[];
}
export declare function well(about: string, says: string): Finding;
interface Trouble {
    readonly says: string;
    readonly matters: string;
    readonly todo: string;
}
export declare function bad(about: string, trouble: Trouble): Finding;
export declare function unsure(about: string, trouble: Trouble): Finding;
/** Why something failed, in the words of whoever noticed. */
export declare function reasonOf(error: unknown): string;
export {};
