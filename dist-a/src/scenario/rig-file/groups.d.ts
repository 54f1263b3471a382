/** From the entries of tillrig.yaml to devices with names and ports of their own. */
import type { AnyDevice } from '../../device/contract.ts';
import type { Complaint, Source } from '../source.ts';
import type { DeviceFile } from './format.ts';
/** One entry of the file, counted out. */
export interface Group {
    readonly name: string;
    readonly devices: readonly AnyDevice[];
    readonly file: DeviceFile;
}
export interface Checking {
    readonly source: Source;
    readonly kinds: readonly AnyDevice[];
    complain(complaint: Complaint): void;
}
export declare function countOut(name: string, file: DeviceFile, { source, kinds, complain }: Checking): Group | undefined;
/** A name that two entries lead to is told at the later one. */
export declare function checkNames(groups: readonly Group[], { source, complain }: Checking): void;
/** Ports that the file gives come first; the first of a kind has the usual one, if it is free. */
export declare function portsOf(groups: readonly Group[], { source, complain }: Checking): Record<string, number>;
