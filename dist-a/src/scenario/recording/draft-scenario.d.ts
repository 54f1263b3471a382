import type { AnyDevice } from '../../device/contract.ts';
import type { Followed } from './follow-till.ts';
import type { Recording } from './recording.ts';
import type { RestoredExchange } from './restore.ts';
export interface DraftStep {
    readonly exchange: RestoredExchange;
    readonly followed: Followed;
}
/** The exchanges of a recording, each with the operation it was; in their order. */
export declare function stepsOf(recording: Recording, device: AnyDevice): DraftStep[];
export interface DraftOrder {
    /** What the scenario is about, as the last part of its id. */
    readonly name: string;
    /** Whether answers are lost again that were lost; a comparison wants to see them. */
    readonly losesAgain: boolean;
}
/** The text of a scenario: one `send` for each exchange of the recording. */
export declare function draftScenario(recording: Recording, device: AnyDevice, { name, losesAgain }: DraftOrder): string;
