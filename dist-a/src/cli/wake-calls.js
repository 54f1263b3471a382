/** What wakes a watch that waits, or interrupts what it runs: changes, keys, Ctrl-C. */
const CTRL_C = '\u0003';
export function createWakeCalls() {
    const changed = new Set();
    let sinceMs = Infinity;
    let isAll = false;
    let end;
    let wake;
    let interruption = new AbortController();
    return {
        change(paths, since) {
            for (const one of paths)
                changed.add(one);
            sinceMs = Math.min(sinceMs, since);
            ring();
        },
        all() {
            isAll = true;
            ring();
        },
        end(how) {
            end = how;
            ring();
        },
        async next() {
            if (!interruption.signal.aborted)
                await new Promise((resolve) => (wake = resolve));
            interruption = new AbortController();
            const call = { changed: [...changed], sinceMs, isAll, signal: interruption.signal };
            changed.clear();
            sinceMs = Infinity;
            isAll = false;
            return end === undefined ? call : { ...call, end };
        },
    };
    function ring() {
        interruption.abort();
        wake?.();
    }
}
/** Keys of a terminal while nothing runs; what runs may ask something itself. */
export function listenToKeys(terminal, calls) {
    if (!terminal.isTTY)
        return () => undefined;
    const heard = (keys) => {
        const key = keys.toString();
        if (key.includes(CTRL_C))
            calls.end('interrupted');
        else if (/q/i.test(key))
            calls.end('quit');
        else if (/[\r\n]/.test(key))
            calls.all();
    };
    terminal.setRawMode(true);
    terminal.on('data', heard).resume();
    return () => {
        terminal.off('data', heard).pause();
        terminal.setRawMode(false);
    };
}
