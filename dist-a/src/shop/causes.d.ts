export declare const causes: {
    readonly 'link-down': {
        readonly says: 'A link is down: what happens waits until it is up again.';
        readonly opposite: 'it is up, and what waited is passed on in its order';
        readonly params: {
            readonly link: import("../device/field.ts").Field<string>;
        };
        readonly from: import("../device/evidence.ts").Evidence;
    };
    readonly 'link-delay': {
        readonly says: 'A link is slow: what happens arrives so much later.';
        readonly opposite: 'it is as quick as ever';
        readonly params: {
            readonly link: import("../device/field.ts").Field<string>;
            readonly by: import("../device/field.ts").Field<number>;
        };
        readonly from: import("../device/evidence.ts").Evidence;
    };
    readonly 'link-loses': {
        readonly says: 'A link loses so many percent of what happens, and nobody notices.';
        readonly opposite: 'it loses nothing';
        readonly params: {
            readonly link: import("../device/field.ts").Field<string>;
            readonly percent: import("../device/field.ts").Field<number>;
        };
        readonly from: import("../device/evidence.ts").Evidence;
    };
    readonly 'link-repeats': {
        readonly says: 'A link passes so many percent of what happens on twice.';
        readonly opposite: 'it passes everything on once';
        readonly params: {
            readonly link: import("../device/field.ts").Field<string>;
            readonly percent: import("../device/field.ts").Field<number>;
        };
        readonly from: import("../device/evidence.ts").Evidence;
    };
};
