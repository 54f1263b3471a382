/** Ctrl-C and its relatives end a run in order: what is known is told first. */
import { constants } from 'node:os';
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
export function listenForStop() {
    const stopping = new AbortController();
    let exitCode;
    const stop = (signal) => {
        // Whoever presses Ctrl-C twice does not want to wait for the summary.
        if (exitCode !== undefined)
            process.exit(exitCode);
        exitCode = 128 + constants.signals[signal];
        stopping.abort();
    };
    for (const signal of signals)
        process.on(signal, stop);
    return {
        signal: stopping.signal,
        exitCode: () => exitCode,
        release() {
            for (const signal of signals)
                process.off(signal, stop);
        },
    };
}
