import type { Field } from '../../src/device/field.ts';
/** What happens at the machine, whether its server is inside the rig or somewhere else. */
export declare const recyclerCauses: {
    readonly 'bill-jam': {
        readonly says: 'A note is stuck; nothing moves until it is taken out.';
        readonly opposite: 'the note is taken out, and given back, kept, or lost from sight';
        readonly params: {
            readonly at: Field<"escrow" | "inlet" | "stacker" | "transport">;
            readonly when: Field<"in" | "now" | "out">;
            readonly piece: Field<"kept" | "returned" | "unknown" | "usual">;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'coin-jam': {
        readonly says: 'A coin is stuck; nothing moves until it is taken out.';
        readonly opposite: 'the coin is taken out, and given back, kept, or lost from sight';
        readonly params: {
            readonly when: Field<"in" | "now" | "out">;
            readonly piece: Field<"kept" | "returned" | "unknown" | "usual">;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'validator-dirty': {
        readonly says: 'The validator gives back so many percent of the notes.';
        readonly opposite: 'it is cleaned';
        readonly params: {
            readonly percent: Field<number>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'note-rejected': {
        readonly says: 'The validator gives back notes of this value.';
        readonly opposite: 'it takes them again';
        readonly params: {
            readonly denomination: Field<string>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'cassette-full': {
        readonly says: 'No more notes fit into the cassette.';
        readonly opposite: 'there is room again';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'recycler-full': {
        readonly says: 'No more notes fit into the recyclers; they go to the cassette.';
        readonly opposite: 'there is room again';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'hopper-empty': {
        readonly says: 'A hopper gives nothing, whatever the books say.';
        readonly opposite: 'it gives again';
        readonly params: {
            readonly denomination: Field<string>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'no-change': {
        readonly says: 'The machine gives no change: it takes no more than is due.';
        readonly opposite: 'it gives change again';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'door-open': {
        readonly says: 'The door is open: nothing moves.';
        readonly opposite: 'the door is closed';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'stacker-removed': {
        readonly says: 'The cassette is taken out of its place, full or to be emptied.';
        readonly opposite: 'a cassette is in its place';
        readonly params: {
            readonly emptied: Field<boolean>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'network-down': {
        readonly says: 'The machine cannot reach its server.';
        readonly opposite: 'it reaches it again';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'power-cut': {
        readonly says: 'The machine has no power: at once, or at a certain moment.';
        readonly opposite: 'power is back, and the machine goes on with what it remembers';
        readonly params: {
            readonly during: Field<"change" | "confirm" | "in" | "now" | "out">;
            readonly piece: Field<"kept" | "returned" | "unknown" | "usual">;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly insert: {
        readonly says: 'A customer puts in these pieces, or whatever it takes.';
        readonly params: {
            readonly pieces: Field<string>;
            readonly 'until-paid': Field<boolean>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'walk-away': {
        readonly says: 'The customer goes away without paying the rest; the machine gives back what it took.';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'take-change': {
        readonly says: 'Somebody takes what lies in the tray.';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly fill: {
        readonly says: 'Somebody refills the machine, and it tells its server.';
        readonly params: {
            readonly pieces: Field<string>;
            readonly user: Field<string>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly collect: {
        readonly says: 'Somebody takes the money out.';
        readonly params: {
            readonly what: Field<"boxes" | "everything">;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly recount: {
        readonly says: 'Somebody counts the machine and settles what did not agree.';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
};
export declare const causes: {
    readonly 'bill-jam': {
        readonly says: 'A note is stuck; nothing moves until it is taken out.';
        readonly opposite: 'the note is taken out, and given back, kept, or lost from sight';
        readonly params: {
            readonly at: Field<"escrow" | "inlet" | "stacker" | "transport">;
            readonly when: Field<"in" | "now" | "out">;
            readonly piece: Field<"kept" | "returned" | "unknown" | "usual">;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'coin-jam': {
        readonly says: 'A coin is stuck; nothing moves until it is taken out.';
        readonly opposite: 'the coin is taken out, and given back, kept, or lost from sight';
        readonly params: {
            readonly when: Field<"in" | "now" | "out">;
            readonly piece: Field<"kept" | "returned" | "unknown" | "usual">;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'validator-dirty': {
        readonly says: 'The validator gives back so many percent of the notes.';
        readonly opposite: 'it is cleaned';
        readonly params: {
            readonly percent: Field<number>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'note-rejected': {
        readonly says: 'The validator gives back notes of this value.';
        readonly opposite: 'it takes them again';
        readonly params: {
            readonly denomination: Field<string>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'cassette-full': {
        readonly says: 'No more notes fit into the cassette.';
        readonly opposite: 'there is room again';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'recycler-full': {
        readonly says: 'No more notes fit into the recyclers; they go to the cassette.';
        readonly opposite: 'there is room again';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'hopper-empty': {
        readonly says: 'A hopper gives nothing, whatever the books say.';
        readonly opposite: 'it gives again';
        readonly params: {
            readonly denomination: Field<string>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'no-change': {
        readonly says: 'The machine gives no change: it takes no more than is due.';
        readonly opposite: 'it gives change again';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'door-open': {
        readonly says: 'The door is open: nothing moves.';
        readonly opposite: 'the door is closed';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'stacker-removed': {
        readonly says: 'The cassette is taken out of its place, full or to be emptied.';
        readonly opposite: 'a cassette is in its place';
        readonly params: {
            readonly emptied: Field<boolean>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'network-down': {
        readonly says: 'The machine cannot reach its server.';
        readonly opposite: 'it reaches it again';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'power-cut': {
        readonly says: 'The machine has no power: at once, or at a certain moment.';
        readonly opposite: 'power is back, and the machine goes on with what it remembers';
        readonly params: {
            readonly during: Field<"change" | "confirm" | "in" | "now" | "out">;
            readonly piece: Field<"kept" | "returned" | "unknown" | "usual">;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly insert: {
        readonly says: 'A customer puts in these pieces, or whatever it takes.';
        readonly params: {
            readonly pieces: Field<string>;
            readonly 'until-paid': Field<boolean>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'walk-away': {
        readonly says: 'The customer goes away without paying the rest; the machine gives back what it took.';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'take-change': {
        readonly says: 'Somebody takes what lies in the tray.';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly fill: {
        readonly says: 'Somebody refills the machine, and it tells its server.';
        readonly params: {
            readonly pieces: Field<string>;
            readonly user: Field<string>;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly collect: {
        readonly says: 'Somebody takes the money out.';
        readonly params: {
            readonly what: Field<"boxes" | "everything">;
        };
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly recount: {
        readonly says: 'Somebody counts the machine and settles what did not agree.';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'server-down': {
        readonly says: 'The server does not answer anybody.';
        readonly opposite: 'it answers again';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'server-error': {
        readonly says: 'The server answers everything with an error of its own.';
        readonly opposite: 'it works again';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
    readonly 'token-revoked': {
        readonly says: 'The vendor takes the token back.';
        readonly opposite: 'the token is valid again';
        readonly params: {};
        readonly from: import("../../src/device/evidence.ts").Evidence;
    };
};
