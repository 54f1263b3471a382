/** The names that a typed scenario may use, worked out from the tables of the devices. */
import type { CauseTable } from '../../device/contract.ts';
import type { FieldTable } from '../../device/field.ts';
import type { FaultName, faults } from '../../device/faults.ts';
import type { Computed } from './value.ts';
/** One kind of device, as types. */
export interface DeviceSurface {
    /** What its client can send. */
    readonly sends: string;
    /** What it hears, for faults. */
    readonly hears: string;
    readonly causes: CauseTable;
    /** What each fact holds. */
    readonly facts: object;
    readonly options: FieldTable;
}
/** The devices of a rig by the names they have in it. */
export type Surface<Devices> = {
    readonly [Name in keyof Devices]: DeviceSurface;
};
type Keys<Table> = keyof Table & string;
export type SendName<Devices extends Surface<Devices>> = {
    [Device in Keys<Devices>]: `${Device}.${Devices[Device]['sends']}`;
}[Keys<Devices>];
/** `ikkm.sale`, or all messages of a device: `ikkm`, `ikkm.*`. */
export type MessageName<Devices extends Surface<Devices>> = {
    [Device in Keys<Devices>]: Device | `${Device}.*` | `${Device}.${Devices[Device]['hears']}`;
}[Keys<Devices>];
export type CauseName<Devices extends Surface<Devices>> = {
    [Device in Keys<Devices>]: `${Device}.${Keys<Devices[Device]['causes']>}`;
}[Keys<Devices>];
/** Those that last until they are cleared. */
export type LastingCause<Devices extends Surface<Devices>> = {
    [Device in Keys<Devices>]: `${Device}.${Lasting<Devices[Device]['causes']>}`;
}[Keys<Devices>];
type Lasting<Causes> = {
    [Name in Keys<Causes>]: Causes[Name] extends {
        readonly opposite: string;
    } ? Name : never;
}[Keys<Causes>];
export type CauseParams<Devices extends Surface<Devices>, Name extends string> = Name extends `${infer Device extends Keys<Devices>}.${infer Cause}` ? Devices[Device]['causes'][Cause] extends {
    readonly params: infer Table extends FieldTable;
} ? FieldsGiven<Table> : never : never;
/** Facts of the integrator's till, where it is under test. */
export interface TillFacts {
    readonly 'wire.requests': readonly unknown[];
    readonly 'wire.replies': readonly unknown[];
    readonly 'client.outcome': unknown;
}
export type FactName<Devices extends Surface<Devices>> = {
    [Device in Keys<Devices>]: `${Device}.${Keys<Devices[Device]['facts']>}`;
}[Keys<Devices>] | keyof TillFacts;
export type FactValue<Devices extends Surface<Devices>, Name> = Name extends keyof TillFacts ? TillFacts[Name] : Name extends `${infer Device extends Keys<Devices>}.${infer Fact}` ? Fact extends keyof Devices[Device]['facts'] ? Devices[Device]['facts'][Fact] : unknown : unknown;
export type OptionsGiven<Devices extends Surface<Devices>> = {
    readonly [Device in Keys<Devices>]?: FieldsGiven<Devices[Device]['options']> & {
        readonly profile?: string;
    };
};
/** What each effect takes, and which messages it strikes: `nth`, `times` or `percent`. */
export type FaultParams<Effect extends FaultName> = FieldsGiven<(typeof faults)[Effect]['params']> & {
    readonly [Limit in 'nth' | 'times' | 'percent']?: number | Computed<number>;
};
/** Numbers and switches may be written as text, as durations are: `15s`. */
type FieldsGiven<Table> = {
    readonly [Name in keyof Table]?: Table[Name] extends {
        show(value: infer Value): string;
    } ? Written<Value> | Computed<Written<Value>> : never;
};
type Written<Value> = Value extends number ? number | string : Value extends boolean ? boolean | 'on' | 'off' : Value;
/** What the facts of a table hold. */
export type Found<Facts> = {
    readonly [Name in keyof Facts]: Facts[Name] extends {
        read(...given: never[]): infer Value;
    } ? Value : unknown;
};
export {};
