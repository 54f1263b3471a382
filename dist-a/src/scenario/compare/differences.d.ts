export declare const driftKinds: readonly ['missing', 'extra', 'code', 'field', 'order'];
export type DriftKind = (typeof driftKinds)[number];
export interface Difference {
    readonly kind: DriftKind;
    /** `body.rows[].total`: elements of a list are one. */
    readonly at: string;
    readonly a: unknown;
    readonly b: unknown;
}
export declare function differences(a: unknown, b: unknown, at?: string): Difference[];
