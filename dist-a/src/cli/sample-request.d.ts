/** A request that a person can try at once: the first one that a fresh device answers well. */
import type { AnyDevice } from '../device/contract.ts';
type Access = Readonly<Record<string, string>>;
/** A curl line for a device that listens at `url`; nothing when every request needs parameters. */
export declare function sampleRequest(device: AnyDevice, { url, ...access }: Access): string | undefined;
export {};
