import type { AnyDevice } from '../../device/contract.ts';
import type { Complaint, Source } from '../source.ts';
import type { RealDevice, TargetFile } from './format.ts';
export interface ReadTargets {
    readonly targets: ReadonlyMap<string, TargetFile>;
    /** In the order of the file; nothing may run while there are any. */
    readonly complaints: readonly Complaint[];
}
export declare function readTargets(file: Source, devices: readonly AnyDevice[]): ReadTargets;
/** Why an address is not that of a till on this machine. */
export declare function whyNotHere(address: string): string | undefined;
/** The devices of such a target by their names. */
export declare function realDevices(target: Extract<TargetFile, {
    kind: 'device';
}>): [string, RealDevice][];
/** What a client of the device must know: as the emulator, which says it itself. */
export declare function accessNames(device: AnyDevice): string[];
