/** Writes a recording as it grows: whatever ends the program, the file can be read. */
import { closeSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { CLOSING, openingOf } from './recording.js';
/** A day of a busy till; held in memory to find secrets that were not known to be any. */
const CHARS_MAX = 64 * 1024 * 1024;
const SEPARATOR = ',\n';
/**
 * @param mode `wx` to begin a file that must not be there, `w` to write over it.
 * @throws Error of the system when it is there, or cannot be written.
 */
export function createRecordingFile(file, first, mode) {
    let head = first;
    let lines = '';
    let count = 0;
    let handle = openSync(file, mode, 0o600);
    let end = put(openingOf(head) + CLOSING.slice(1), 0) - CLOSING.length + 1;
    return {
        add(exchange, learnt, cover) {
            const line = covered(exchange, cover);
            if (lines.length + line.length > CHARS_MAX)
                throw new RangeError(`Cannot record more into "${file}": it is full. Go on in another file.`);
            // What is known to be a secret only now may stand there already.
            const isShown = learnt.isIn(lines);
            if (isShown)
                lines = lines
                    .split(SEPARATOR)
                    .map((one) => covered(JSON.parse(one), cover))
                    .join(SEPARATOR);
            const parted = count === 0 ? line : SEPARATOR + line;
            lines += parted;
            count++;
            if (isShown)
                return replace();
            // One write, so that the file is whole before and after it.
            end = put(parted + CLOSING, end) - CLOSING.length;
        },
        rewrite(next) {
            head = next;
            replace();
        },
        get count() {
            return count;
        },
        close: () => closeSync(handle),
    };
    /** Gives back where the file ends then. */
    function put(text, at) {
        const bytes = Buffer.from(text);
        return at + writeSync(handle, bytes, 0, bytes.length, at);
    }
    function replace() {
        const beside = `${file}.new`;
        const closing = count === 0 ? CLOSING.slice(1) : CLOSING;
        writeFileSync(beside, openingOf(head) + lines + closing, { mode: 0o600 });
        renameSync(beside, file);
        closeSync(handle);
        handle = openSync(file, 'r+');
        end = Buffer.byteLength(openingOf(head) + lines);
    }
}
/** Numbers stay: they say when and how, and JSON has no other way to write them. */
function covered(exchange, cover) {
    return JSON.stringify(exchange, (_, value) => typeof value === 'string' ? cover(value) : value);
}
