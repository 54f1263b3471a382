import { blankIn } from '../device/secrets.js';
import { formatEntry } from './format-entry.js';
const PAUSE_MS = 50;
const LINES_MAX = 40;
/** Printing must not slow the devices down: under load most lines are only counted. */
export function followLive(journal, out, secretsOf) {
    let entries = [];
    let more = 0;
    journal.subscribe((entry) => {
        if (entry.kind === 'event' && !isLoud(entry))
            return;
        if (entries.length === 0)
            setTimeout(print, PAUSE_MS);
        if (entries.length < LINES_MAX)
            entries.push(entry);
        else
            more++;
    });
    function print() {
        const lines = entries.map((entry) => `${timeOf(entry)}  ${formatEntry(blankIn(entry, secretsOf(entry.device)))}`);
        if (more > 0)
            lines.push(`          … and ${more} more: tillrig journal`);
        entries = [];
        more = 0;
        out.write(`${lines.join('\n')}\n`);
    }
}
/** Exchanges tell the story; of the events only those that nobody on the wire caused. */
function isLoud(entry) {
    return entry.device === 'rig';
}
function timeOf({ at }) {
    return new Date(at).toTimeString().slice(0, 8);
}
