import { invariant } from '../kernel/invariant.js';
import { openSqliteFile, toText } from './sqlite-file.js';
/**
 * Opens or creates a file; until it is closed, no other process can use it.
 * @throws RangeError when the file is in use, damaged, of a newer format or not ours; then it is
 * left as it was.
 */
export function openSqliteStore(name, options) {
    const { durability, onFailure = (error) => console.error(error.message) } = options;
    const file = openSqliteFile(name, durability === 'power' ? 'FULL' : 'NORMAL');
    /** Entries as they were when they happened: a device may later change them in place. */
    let pending = [];
    let mode = 'add';
    let waiting = [];
    let turnEnd;
    let failure;
    let isClosed = false;
    const store = {
        append(entry) {
            pending.push(toText(entry));
            keepAtTurnEnd();
        },
        whenDurable(kept, lost) {
            if (turnEnd)
                waiting.push({ kept, lost });
            else if (failure)
                lost?.(failure);
            else
                kept();
        },
        replace(entries) {
            pending = entries.map(toText);
            mode = 'replace';
            keepAtTurnEnd();
        },
    };
    return { store, past: file.past, close };
    function keepAtTurnEnd() {
        invariant(!isClosed, `Cannot keep what happens: ${name} is closed`);
        turnEnd ??= setImmediate(keep);
    }
    function keep() {
        clearImmediate(turnEnd);
        turnEnd = undefined;
        if (!failure)
            write();
        const told = waiting;
        pending = [];
        mode = 'add';
        waiting = [];
        for (const { kept, lost } of told) {
            if (failure)
                lost?.(failure);
            else
                kept();
        }
    }
    function write() {
        try {
            file.write(pending, mode);
        }
        catch (error) {
            failure = lossOf(name, error);
            onFailure(failure);
        }
    }
    function close() {
        if (isClosed)
            return;
        if (turnEnd)
            keep();
        isClosed = true;
        file.close();
    }
}
function lossOf(file, error) {
    const why = error instanceof Error ? error.message : String(error);
    return new Error(`Cannot keep what happens in ${file}: ${why}. ` +
        'What was answered is kept; nothing more is answered. Mend the cause and start again.', { cause: error });
}
