/** The shop: the device through which the others hear of the cash that moves. */
import type { AnyDevice, Device } from '../device/contract.ts';
import type { Field, FieldValues } from '../device/field.ts';
import type { Command, Event, State } from './state.ts';
declare const options: {
    readonly links: Field<string>;
};
type Options = FieldValues<typeof options>;
export type Shop = Device<State, Command, Event, Record<never, never>, 'UNKNOWN_PATH', Options, undefined>;
/** A shop of these devices; two currencies at one till are found when the rig is made. */
export declare function createShop(devices: readonly AnyDevice[]): Shop;
/** The devices, and the shop around them where there is anything to link. */
export declare function inShop(devices: readonly AnyDevice[]): readonly AnyDevice[];
export {};
