export declare const causes: {
    readonly 'server-down': {
        readonly says: 'The server does not answer anybody, and writes nothing down.';
        readonly opposite: 'it answers again';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'server-error': {
        readonly says: 'The export fails with an error of its own; movements are still written down.';
        readonly opposite: 'it works again';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'key-revoked': {
        readonly says: 'The secret key is no longer valid.';
        readonly opposite: 'it is valid again';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly slow: {
        readonly says: 'Every answer takes so long.';
        readonly opposite: 'answers come at once';
        readonly params: {
            readonly by: import("../../src/device/field.ts").Field<number>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly entry: {
        readonly says: 'Somebody writes a movement down by hand, in the administrative panel.';
        readonly params: {
            readonly type: import("../../src/device/field.ts").Field<"collection" | "from_strongbox" | "income" | "outcome" | "return" | "sale" | "to_strongbox">;
            readonly amount: import("../../src/device/field.ts").Field<string>;
            readonly terminal: import("../../src/device/field.ts").Field<number>;
            readonly user: import("../../src/device/field.ts").Field<string>;
            readonly 'user-id': import("../../src/device/field.ts").Field<number>;
            readonly comment: import("../../src/device/field.ts").Field<string>;
            readonly receipt: import("../../src/device/field.ts").Field<string>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
};
