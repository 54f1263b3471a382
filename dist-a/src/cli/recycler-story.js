/** What a recycler does, told as it happens: one line for a person, or one of JSON. */
import { colors } from './colors.js';
import { minor, toDecimal } from '../kernel/money.js';
import { formatEntry } from './format-entry.js';
export function tellStory(rig, { json, trace, onConfirmed }) {
    const say = (line) => process.stdout.write(`${line}\n`);
    rig.journal.subscribe((entry) => {
        if (entry.kind === 'exchange') {
            if (trace && json)
                say(JSON.stringify(entry));
            else if (trace)
                say(`${timeOf(entry.at)}  ${formatEntry(entry)}`);
            return;
        }
        if (!isOfMachine(entry))
            return;
        const { event, at } = entry;
        if (json)
            say(JSON.stringify({ at: new Date(at).toISOString(), ...event }));
        else {
            const line = lineOf(event);
            if (line !== undefined)
                say(`${timeOf(at)}  ${line}`);
        }
        // Whoever stops here has seen the line before.
        if (event.kind === 'told' && event.report === 'confirmation')
            onConfirmed(event.what);
    });
}
/** This rig has one device, and its events are those of the machine. */
function isOfMachine(entry) {
    return entry.device === 'recycler';
}
const links = {
    up: 'the server answers',
    down: 'the server does not answer; asking again',
    refused: 'the server refuses the token; asking again',
    unknown: 'the server was not asked yet',
};
const refusals = {
    'not-accepted': 'not taken by this machine',
    'not-recognised': 'not recognised',
    'no-room': 'no room for it',
    'no-change': 'no change for it',
};
function lineOf(event) {
    switch (event.kind) {
        case 'link-changed': {
            const colour = event.link === 'up' ? colors.green : colors.yellow;
            return colour(links[event.link]);
        }
        case 'sale-begun': {
            const { id, amount, way } = event.job;
            return `${colors.bold(id)}  ${toDecimal(amount)} ${way === 'in' ? 'to be paid' : 'to be paid out'}`;
        }
        case 'piece-taken':
            return `  + ${money(event.piece)}`;
        case 'piece-refused':
            return colors.yellow(`  ${money(event.piece)} given back: ${refusals[event.why]}`);
        case 'piece-paid':
            return `  - ${money(event.piece)}`;
        case 'payout-stalled':
            return colors.red(`  cannot give out ${money(event.rest)} now`);
        case 'piece-stuck':
            return colors.red(`  a piece is stuck (${event.by})`);
        case 'piece-cleared':
            return `  the piece was ${event.fate === 'unknown' ? 'lost from sight' : event.fate}`;
        case 'sale-cancelled':
            return colors.yellow(`${event.id}  taken back by the till`);
        case 'sale-ended':
            return `${colors.bold(event.id)}  ${event.outcome}`;
        case 'customer-left':
            return colors.yellow('  the customer goes away');
        case 'told':
            return event.report === 'confirmation' ? colors.green(`${event.what}  confirmed`) : undefined;
        case 'told-in-vain':
            return colors.red(`${event.what}  the server will not take the ${event.report}: ${event.why}`);
        case 'cause-began':
            return colors.red(`cause ${event.cause}`);
        case 'cause-ended':
            return colors.green(`clear ${event.cause}`);
        case 'power-lost':
            return colors.red('the power is gone');
        case 'filled':
        case 'collected':
        case 'recounted':
            return event.kind;
        case 'doubted':
            return colors.yellow(`${event.doubt.id}  asking the server what became of it`);
        case 'doubt-ended':
        case 'piece-moved':
        case 'customer-came':
        case 'change-taken':
        case 'payout-planned':
        case 'refund-ended':
            return undefined;
    }
}
function money(cents) {
    return toDecimal(minor(cents));
}
function timeOf(at) {
    return new Date(at).toTimeString().slice(0, 8);
}
