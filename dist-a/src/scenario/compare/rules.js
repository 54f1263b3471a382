/** The named rules by which what must differ between two targets is made alike. */
/** In the order in which they are applied. */
export const rules = {
    headers: {
        says: 'Headers about the connection, the moment or the server are left out: date, server, connection, content-length and others.',
    },
    phrases: {
        says: 'A reason phrase that only says what the status says, such as "OK", is as good as none.',
    },
    keys: {
        says: 'Keys, tokens and passwords become key 1, key 2 … in the order they appear, also inside of texts: the same stay the same.',
    },
    uuids: { says: 'UUIDs become uuid 1, uuid 2 … in the order they appear.' },
    times: {
        says: 'Dates and times count as what they look like: 2026-11-22 10:00 is 0000-00-00 00:00.',
    },
    numbers: {
        says: 'Whole numbers in fields that count up (number, id, seq, lastid, docid, receipt, shift, a reason of digits) count from the first seen: first, first+1 …',
    },
};
// The names of the table just above.
export const ruleNames = Object.keys(rules);
