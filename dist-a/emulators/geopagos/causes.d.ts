export declare const causes: {
    readonly 'issue-code': {
        readonly says: 'A merchant has an activation code made for a terminal.';
        readonly params: {
            readonly merchant: import("../../src/device/field.ts").Field<string>;
            readonly serial: import("../../src/device/field.ts").Field<string>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'code-expired': {
        readonly says: 'The activation codes of a terminal expire.';
        readonly params: {
            readonly serial: import("../../src/device/field.ts").Field<string>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'terminal-taken': {
        readonly says: 'Another merchant has the terminal.';
        readonly opposite: 'he has it unbound';
        readonly params: {
            readonly serial: import("../../src/device/field.ts").Field<string>;
            readonly merchant: import("../../src/device/field.ts").Field<string>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'geopagos-down': {
        readonly says: 'Geopagos cannot be asked.';
        readonly opposite: 'it can be asked again';
        readonly params: {
            readonly how: import("../../src/device/field.ts").Field<"refused" | "silent">;
            readonly done: import("../../src/device/field.ts").Field<boolean>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'invenio-down': {
        readonly says: 'Invenio cannot be asked: unbinding half-fails, and there are no credentials.';
        readonly opposite: 'it can be asked again';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'internal-error': {
        readonly says: 'Something inside the backend fails.';
        readonly opposite: 'it works again';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly upstream: {
        readonly says: 'Geopagos answers everything with this HTTP status, and does nothing.';
        readonly opposite: 'it answers as it should';
        readonly params: {
            readonly status: import("../../src/device/field.ts").Field<number>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'token-expired': {
        readonly says: 'The tokens of version 2 given out so far expire.';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'mail-delayed': {
        readonly says: 'Mails and SMS are on their way for so long.';
        readonly opposite: 'they arrive as usual';
        readonly params: {
            readonly by: import("../../src/device/field.ts").Field<number>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'mail-lost': {
        readonly says: 'Mails and SMS do not arrive.';
        readonly opposite: 'they arrive again';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly approve: {
        readonly says: 'The legal representative approves an unbinding, as on the page the mail links to.';
        readonly params: {
            readonly approval: import("../../src/device/field.ts").Field<string>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly reject: {
        readonly says: 'The legal representative rejects it.';
        readonly params: {
            readonly approval: import("../../src/device/field.ts").Field<string>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'otp-expired': {
        readonly says: 'The one-time codes given out so far expire.';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
};
export type CauseName = keyof typeof causes;
