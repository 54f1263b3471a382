/** What a run reached of the devices it used, and which scenarios did. */
import type { AnyDevice } from '../../device/contract.ts';
import type { Section, SurfaceRow } from './surface.ts';
/** One thing of a surface, and who reached it. */
export interface Covered extends SurfaceRow {
    readonly reached: boolean;
    /** How many cases did. */
    readonly cases: number;
    /** Ids of the first ten scenarios that did. */
    readonly scenarios: readonly string[];
}
export type DeviceCoverage = Readonly<Record<Section, readonly Covered[]>> & {
    /** What it is, whatever it is called in a rig. */
    readonly device: string;
};
interface Hits {
    cases: number;
    readonly scenarios: string[];
}
/** By the names of `reachedIn`. */
export type CoverageTally = Map<string, Hits>;
/** Adds what one case reached: `reached` and `scenario` of a `case-finished` event. */
export declare function addCoverage(tally: CoverageTally, reached: readonly string[], scenario: string): void;
/** What was added up, held against all there is to reach of these devices. */
export declare function coverageOf(tally: CoverageTally, devices: readonly AnyDevice[]): DeviceCoverage[];
interface Share {
    readonly reached: number;
    readonly known: number;
}
/** How much of them was reached, of one section or of all. */
export declare function shareOf(devices: readonly DeviceCoverage[], chosen?: readonly Section[]): Share;
/** Of a hundred; what has nothing to reach has none of it. */
export declare function percentOf({ reached, known }: Share): number;
/** `99.9 %` for whatever is not all of it. */
export declare function sayPercent(share: Share): string;
/** What was not reached, in the order of the surface. */
export declare function missedOf({ device, ...rows }: DeviceCoverage, chosen?: readonly Section[]): Missed[];
interface Missed {
    readonly device: string;
    readonly section: Section;
    readonly name: string;
}
/** The first of them: `ikkm codes -6, -7, ikkm causes battery, and 12 more`. */
export declare function sayMissed(missed: readonly Missed[], namesMax: number): string;
export {};
