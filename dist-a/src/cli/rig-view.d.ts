/** Parts of the control API's answers that several verbs read. */
import type { FaultRule } from '../device/faults.ts';
import type { Control } from './control-client.ts';
export interface RigView {
    readonly devices: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
export interface CauseParam {
    readonly default?: string;
}
export interface CausesView {
    readonly catalogue: Readonly<Record<string, {
        readonly says: string;
        readonly opposite?: string;
        readonly params: Readonly<Record<string, CauseParam>>;
    }>>;
    readonly inForce: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
export declare function deviceNames(control: Control): Promise<readonly string[]>;
/** The names of fields that hold keys, tokens and one-time codes, by device; none when asked so. */
export declare function secretNames(control: Control, isShown?: boolean): Promise<(device: string) => readonly string[]>;
export declare function causesOf(control: Control, device: string): Promise<CausesView>;
export declare function rulesOf(control: Control, device: string): Promise<readonly FaultRule[]>;
/** `/api/devices/ikkm/causes/paper-out`, whatever the words hold. */
export declare function pathOf(device: string, ...rest: readonly string[]): string;
