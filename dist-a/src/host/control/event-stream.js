const PAGE = 100;
export function streamEvents(journal, response, { after = journal.lastSeq, heartbeatMs = 15_000 } = {}) {
    // A number we have not reached is of an earlier rig: its reader knows nothing of this one.
    let last = after > journal.lastSeq ? 0 : after;
    let isWaiting = false;
    let isFull = false;
    let wasFull = false;
    response.writeHead(200, {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
    });
    response.write('retry: 1000\n\n');
    const unsubscribe = journal.subscribe(wake);
    const heart = setInterval(beat, heartbeatMs);
    response.on('drain', () => {
        isFull = false;
        wasFull = false;
        wake();
    });
    response.on('close', () => {
        clearInterval(heart);
        unsubscribe();
    });
    wake();
    /** What one turn of the event loop journals is written together. */
    function wake() {
        if (isWaiting || isFull)
            return;
        isWaiting = true;
        setImmediate(() => {
            isWaiting = false;
            flush();
        });
    }
    function flush() {
        const entries = journal.list({ after: last, limit: PAGE });
        if (entries.length === 0)
            return;
        last = entries.at(-1)?.seq ?? last;
        const text = entries.map((entry) => `id: ${entry.seq}\nevent: ${entry.kind}\ndata: ${JSON.stringify(entry)}\n\n`);
        isFull = !response.write(text.join(''));
        if (entries.length === PAGE)
            wake();
    }
    /** A reader that took nothing for a whole beat is gone, or might as well be. */
    function beat() {
        if (isFull && wasFull)
            response.destroy();
        else if (!isFull)
            isFull = !response.write(': still here\n\n');
        wasFull = isFull;
    }
}
