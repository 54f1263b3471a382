import { assumed, documented } from '../../src/device/evidence.js';
import { choiceField, integerField, switchField, textField } from '../../src/device/field.js';
const neighbours = documented('facts.md 5.1: what other recyclers report');
const when = choiceField('At once, or with the next piece that goes in or out.', ['now', 'in', 'out'], 'now');
const piece = choiceField('What becomes of the piece in question, once somebody looks: the usual for the place, or this.', ['usual', 'returned', 'kept', 'unknown'], 'usual');
const denomination = textField('Which piece, such as 0.50 or 20; or all.', /^(all|\d{1,6}(\.\d{1,2})?)$/, 'a denomination such as 0.50, or all', 'all');
/** Pieces as text, `20 10x2 0.50`, or as a list. */
function piecesField(says, fallback) {
    const text = textField(says, /^[\d.x ,;]*$/, 'pieces such as "20 10x2 0.50"', fallback);
    return {
        ...text,
        read: (given) => text.read(Array.isArray(given) ? given.join(' ') : given),
    };
}
/** What happens at the machine, whether its server is inside the rig or somewhere else. */
export const recyclerCauses = {
    'bill-jam': {
        says: 'A note is stuck; nothing moves until it is taken out.',
        opposite: 'the note is taken out, and given back, kept, or lost from sight',
        params: {
            at: choiceField('Where.', ['inlet', 'escrow', 'transport', 'stacker'], 'inlet'),
            when,
            piece,
        },
        from: documented('putstatus.php'),
    },
    'coin-jam': {
        says: 'A coin is stuck; nothing moves until it is taken out.',
        opposite: 'the coin is taken out, and given back, kept, or lost from sight',
        params: { when, piece },
        from: neighbours,
    },
    'validator-dirty': {
        says: 'The validator gives back so many percent of the notes.',
        opposite: 'it is cleaned',
        params: { percent: integerField('How many of a hundred.', { min: 1, max: 100 }, 100) },
        from: neighbours,
    },
    'note-rejected': {
        says: 'The validator gives back notes of this value.',
        opposite: 'it takes them again',
        params: { denomination },
        from: neighbours,
    },
    'cassette-full': {
        says: 'No more notes fit into the cassette.',
        opposite: 'there is room again',
        params: {},
        from: neighbours,
    },
    'recycler-full': {
        says: 'No more notes fit into the recyclers; they go to the cassette.',
        opposite: 'there is room again',
        params: {},
        from: neighbours,
    },
    'hopper-empty': {
        says: 'A hopper gives nothing, whatever the books say.',
        opposite: 'it gives again',
        params: { denomination },
        from: neighbours,
    },
    'no-change': {
        says: 'The machine gives no change: it takes no more than is due.',
        opposite: 'it gives change again',
        params: {},
        from: neighbours,
    },
    'door-open': {
        says: 'The door is open: nothing moves.',
        opposite: 'the door is closed',
        params: {},
        from: neighbours,
    },
    'stacker-removed': {
        says: 'The cassette is taken out of its place, full or to be emptied.',
        opposite: 'a cassette is in its place',
        params: { emptied: switchField('Whether its notes are taken away.', false) },
        from: neighbours,
    },
    'network-down': {
        says: 'The machine cannot reach its server.',
        opposite: 'it reaches it again',
        params: {},
        from: neighbours,
    },
    'power-cut': {
        says: 'The machine has no power: at once, or at a certain moment.',
        opposite: 'power is back, and the machine goes on with what it remembers',
        params: {
            during: choiceField('At once, with the next piece in or out, before change is given, or before it confirms.', ['now', 'in', 'out', 'change', 'confirm'], 'now'),
            piece,
        },
        from: neighbours,
    },
    insert: {
        says: 'A customer puts in these pieces, or whatever it takes.',
        params: {
            pieces: piecesField('What he has in his hand.', ''),
            'until-paid': switchField('Whether he finds more until all is paid.', false),
        },
        from: assumed('A17'),
    },
    'walk-away': {
        says: 'The customer goes away without paying the rest; the machine gives back what it took.',
        params: {},
        from: assumed('A17'),
    },
    'take-change': {
        says: 'Somebody takes what lies in the tray.',
        params: {},
        from: assumed('A17'),
    },
    fill: {
        says: 'Somebody refills the machine, and it tells its server.',
        params: {
            pieces: piecesField('What he puts in.'),
            user: textField('Who he is.', /^.{1,100}$/u, 'a name', 'reponedor1'),
        },
        from: documented('putfill.php'),
    },
    collect: {
        says: 'Somebody takes the money out.',
        params: {
            what: choiceField('The boxes only, or everything.', ['boxes', 'everything'], 'boxes'),
        },
        from: assumed('A17'),
    },
    recount: {
        says: 'Somebody counts the machine and settles what did not agree.',
        params: {},
        from: documented('facts.md 1.1: jams can be looked up and recovered'),
    },
};
export const causes = {
    ...recyclerCauses,
    'server-down': {
        says: 'The server does not answer anybody.',
        opposite: 'it answers again',
        params: {},
        from: documented('facts.md 1.1: certification 6'),
    },
    'server-error': {
        says: 'The server answers everything with an error of its own.',
        opposite: 'it works again',
        params: {},
        from: assumed('A1'),
    },
    'token-revoked': {
        says: 'The vendor takes the token back.',
        opposite: 'the token is valid again',
        params: {},
        from: assumed('A1'),
    },
};
