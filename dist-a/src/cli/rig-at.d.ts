interface RigThere {
    readonly version: string;
    /** Where its devices listen. */
    readonly urls: readonly string[];
    readonly devices: readonly string[];
}
export type RigAt = {
    readonly kind: 'rig';
    readonly rig: RigThere;
} | {
    readonly kind: 'token' | 'stranger';
} | {
    readonly kind: 'nobody';
    readonly why: string;
};
export declare const WAIT_MS = 3000;
export declare function rigAt(control: string, token?: string): Promise<RigAt>;
export {};
