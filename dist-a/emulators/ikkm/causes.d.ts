export declare const causes: {
    readonly 'paper-out': {
        readonly says: 'The paper roll is empty.';
        readonly opposite: 'a new roll is put in';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'cover-open': {
        readonly says: 'The cover of the printer is open.';
        readonly opposite: 'the cover is closed';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly battery: {
        readonly says: 'The battery has so much charge left.';
        readonly opposite: 'the register is on the charger again';
        readonly params: {
            readonly percent: import("../../src/device/field.ts").Field<number>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'ofd-down': {
        readonly says: 'The tax operator cannot be reached; the register works offline.';
        readonly opposite: 'the link is back';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'ofd-refuses': {
        readonly says: 'The tax operator answers each document with this result code.';
        readonly opposite: 'it accepts documents again';
        readonly params: {
            readonly code: import("../../src/device/field.ts").Field<number>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly unblock: {
        readonly says: 'A technician unblocks the register, once what blocked it is gone.';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly cashier: {
        readonly says: 'Another cashier logs in on the register.';
        readonly params: {
            readonly id: import("../../src/device/field.ts").Field<number>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'bank-finish': {
        readonly says: 'The cashier finishes the bank operation on the register.';
        readonly params: {
            readonly outcome: import("../../src/device/field.ts").Field<"cancelled" | "paid">;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'internal-error': {
        readonly says: 'Something inside the register fails.';
        readonly opposite: 'it works again';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'tax-rate': {
        readonly says: 'The rate of a tax is edited, and so the tax gets a new code.';
        readonly params: {
            readonly id: import("../../src/device/field.ts").Field<number>;
            readonly rate: import("../../src/device/field.ts").Field<number>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'web-cash-off': {
        readonly says: 'The web cash mode is switched off: nobody answers.';
        readonly opposite: 'it is switched on';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'power-cut': {
        readonly says: 'The register has no power: nobody answers, and what it was doing is over.';
        readonly opposite: 'power is back and the register starts';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
};
export type CauseName = keyof typeof causes;
