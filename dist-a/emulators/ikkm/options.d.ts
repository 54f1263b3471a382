/** Where sources differ or say nothing, the register does as it is told here. */
import type { Profile } from '../../src/device/contract.ts';
import type { FieldValues } from '../../src/device/field.ts';
export declare const options: {
    readonly key: import("../../src/device/field.ts").Field<string>;
    readonly cashier: import("../../src/device/field.ts").Field<number>;
    readonly drawer: import("../../src/device/field.ts").Field<number>;
    readonly 'registration.duration': import("../../src/device/field.ts").Field<number>;
    readonly 'request.interval': import("../../src/device/field.ts").Field<number>;
    readonly 'repeat.match': import("../../src/device/field.ts").Field<"key" | "request">;
    readonly 'repeat.depth': import("../../src/device/field.ts").Field<string>;
    readonly 'amount.decimals': import("../../src/device/field.ts").Field<"dot" | "none">;
    readonly 'tax.on-top': import("../../src/device/field.ts").Field<boolean>;
    readonly itemdata: import("../../src/device/field.ts").Field<boolean>;
    readonly 'battery.minimum': import("../../src/device/field.ts").Field<number>;
    readonly printer: import("../../src/device/field.ts").Field<"external-57" | "external-80" | "large" | "normal" | "small">;
    readonly 'ofd.latency': import("../../src/device/field.ts").Field<number>;
    readonly 'archive.after': import("../../src/device/field.ts").Field<number>;
    readonly 'utc-offset': import("../../src/device/field.ts").Field<number>;
};
export type Options = FieldValues<typeof options>;
export declare const profiles: Readonly<Record<'documented' | 'v27a', Profile>>;
