/** What a rig is to be made of, wherever that was written down. */
import type { AnyDevice } from '../../device/contract.ts';
import type { Link } from '../../device/links.ts';
export type OptionsByName = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
export interface RigPlan {
    /** The file that says so, as a person would write it. */
    readonly file?: string;
    /** Each device under its own name, and the shop where there is anything to link. */
    readonly devices: readonly AnyDevice[];
    readonly ports: Readonly<Record<string, number>>;
    readonly options: OptionsByName;
    readonly seed?: number;
}
/** These devices in their shop; without links, the usual ones. */
export declare function withShop(devices: readonly AnyDevice[], links: readonly Link[] | undefined): Pick<RigPlan, 'devices' | 'options'>;
/** A rig of fewer devices, with the links that are left. */
export declare function chooseFrom(plan: RigPlan, names: readonly string[]): RigPlan;
/** Options of which some are set anew. */
export declare function overrule(options: OptionsByName, by: OptionsByName): OptionsByName;
/** What a device is, whatever it is called in its rig. */
export declare function kindOf({ kind, name }: AnyDevice): string;
