/** What a side of a comparison said, step by step: a target that was watched, or a recording. */
import type { AnyDevice } from '../../device/contract.ts';
import type { PlannedCase } from '../plan.ts';
import type { DraftStep } from '../recording/draft-scenario.ts';
import type { Scenario } from '../scenario.ts';
import type { CaseOrder, TargetSource } from '../target.ts';
/** What one step found. */
export type Seen = {
    readonly kind: 'reply';
    readonly fields: Readonly<Record<string, unknown>>;
} | {
    readonly kind: 'fact';
    readonly value: unknown;
} | {
    readonly kind: 'lost';
    readonly how: string;
} | {
    readonly kind: 'nothing';
    readonly why: string;
};
export interface Observed {
    readonly device: string;
    /** `ikkm.sale`, or the fact that was asked: `ikkm.receipts`. */
    readonly operation: string;
    readonly place: string;
    readonly seen: Seen;
}
/** By case and step, so that both sides of a comparison can be held against each other. */
export type Side = ReadonlyMap<string, Observed>;
/** Headers are no part of what a till reads in an answer; to compare them they must be. */
export declare function withHeaders(devices: readonly AnyDevice[]): AnyDevice[];
export interface Watch {
    readonly targets: TargetSource;
    readonly side: Side;
    /** Whatever is seen from here on is of this case. */
    begin(planned: PlannedCase): void;
}
/**
 * Notes all that a target says to `send` and `check` steps, a case after the other; of a step that
 * polls, the last.
 */
export declare function watch(targets: TargetSource, change: (order: CaseOrder) => CaseOrder, recorded?: RecordedSteps): Watch;
/** The steps of a recording, of which each is an exchange: its draft has the same order. */
export interface RecordedSteps {
    /** How long the till took after the exchange before, for devices that want to be left alone. */
    pauseBefore(number: number): number;
}
export declare function recordedSteps(steps: readonly DraftStep[]): RecordedSteps;
/** A recording as a side: its draft has one `send` for each exchange. */
export declare function recordedSide(scenario: Scenario, device: AnyDevice, steps: readonly DraftStep[]): Side;
