/** The named rules by which what must differ between two targets is made alike. */
export interface Rule {
    readonly says: string;
}
/** In the order in which they are applied. */
export declare const rules: {
    readonly headers: {
        readonly says: 'Headers about the connection, the moment or the server are left out: date, server, connection, content-length and others.';
    };
    readonly phrases: {
        readonly says: 'A reason phrase that only says what the status says, such as "OK", is as good as none.';
    };
    readonly keys: {
        readonly says: 'Keys, tokens and passwords become key 1, key 2 … in the order they appear, also inside of texts: the same stay the same.';
    };
    readonly uuids: {
        readonly says: 'UUIDs become uuid 1, uuid 2 … in the order they appear.';
    };
    readonly times: {
        readonly says: 'Dates and times count as what they look like: 2026-11-22 10:00 is 0000-00-00 00:00.';
    };
    readonly numbers: {
        readonly says: 'Whole numbers in fields that count up (number, id, seq, lastid, docid, receipt, shift, a reason of digits) count from the first seen: first, first+1 …';
    };
};
export type RuleName = keyof typeof rules;
export declare const ruleNames: readonly RuleName[];
