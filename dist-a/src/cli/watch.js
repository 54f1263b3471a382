/** `tillrig run --watch`: runs, waits, and runs again what a change of a file touches. */
import { shown } from '../scenario/files.js';
import { formatComplaint } from '../scenario/frame.js';
import { chooseCases } from './choose-cases.js';
import { counted } from './counted.js';
import { CliError, exitCodes } from './exit.js';
import { watchFolders } from './folder-watch.js';
import { devicesOf, runOnce } from './run-once.js';
import { createLibrary } from './scenario-library.js';
import { createWakeCalls, listenToKeys } from './wake-calls.js';
const NAMES_MAX = 3;
/** Ends when somebody ends it: `q` with the exit code of the last run, Ctrl-C with 130. */
export async function watchRuns(order) {
    const { words, options } = order;
    const others = ['tillrig.yaml', ...(options.baseline === undefined ? [] : [options.baseline])];
    const library = createLibrary({ given: words, devices: devicesOf(options), others });
    const calls = createWakeCalls();
    const folders = watchFolders((paths, sinceMs) => {
        const changed = library.changed(paths);
        if (changed.length > 0)
            calls.change(changed, sinceMs);
    });
    const release = stopAtCtrlC(() => calls.end('interrupted'));
    const answer = createAnswer(order, library);
    let last = exitCodes.ok;
    calls.all();
    try {
        for (;;) {
            const hush = listenToKeys(process.stdin, calls);
            const call = await calls.next();
            hush();
            if (call.end)
                return call.end === 'quit' ? last : exitCodes.interrupted;
            last = (await answer(call, follow)) ?? last;
        }
    }
    finally {
        release();
        folders.close();
    }
    function follow() {
        if (!folders.follow(library.folders()))
            return;
        // Nobody has heard what happened in a folder before it was watched.
        const missed = library.changed(library.files());
        if (missed.length > 0)
            calls.change(missed, performance.now());
    }
}
function stopAtCtrlC(stop) {
    let isStopped = false;
    const heard = () => {
        // Whoever presses Ctrl-C twice does not want to wait for the summary.
        if (isStopped)
            process.exit(exitCodes.interrupted);
        isStopped = true;
        stop();
    };
    process.on('SIGINT', heard);
    return () => void process.off('SIGINT', heard);
}
/** Runs what a call makes due, and says how that ended; nothing, when nothing came to an end. */
function createAnswer({ words, options, ids }, library) {
    // What was interrupted, or waits for a file to be mended, stays due.
    const due = new Set();
    let isAllDue = true;
    return async (call, follow) => {
        if (call.isAll)
            isAllDue = true;
        try {
            const plan = await replan(call, follow);
            if (plan === 'nothing')
                return undefined;
            const code = plan === 'broken' ? exitCodes.invalid : await run(plan, call.signal);
            if (!call.signal.aborted)
                say(waitingLine(library));
            return code;
        }
        catch (error) {
            const code = codeOfTold(error);
            say(waitingLine(library));
            return code;
        }
    };
    async function replan({ changed, sinceMs }, follow) {
        const { loaded, complaints, touched, isAll } = await library.refresh(changed);
        follow();
        isAllDue ||= isAll;
        for (const file of touched)
            due.add(file);
        if (complaints.length > 0) {
            say(`${complaints.map(formatComplaint).join('\n\n')}\n`);
            say(`${counted(complaints.length, 'mistake')}; nothing was run.`);
            return 'broken';
        }
        if (!isAllDue && due.size === 0)
            return 'nothing';
        const all = chooseCases(loaded, options, ids);
        const cases = isAllDue ? all : all.filter(({ scenario }) => due.has(scenario.source.file));
        if (changed.length > 0) {
            const ms = Math.ceil(performance.now() - sinceMs);
            say(`${namesOf(changed)} changed; re-planned in ${ms} ms: ${cases.length} of ${all.length} cases`);
        }
        return { cases, loaded };
    }
    async function run({ cases, loaded }, signal) {
        const isWhole = isAllDue && ids === undefined;
        const code = cases.length === 0
            ? undefined
            : await runOnce({ cases, loaded, options, words, isWhole, signal });
        if (signal.aborted)
            return undefined;
        due.clear();
        isAllDue = false;
        return code;
    }
}
/** @throws what nobody but us can mend. */
function codeOfTold(error) {
    if (!(error instanceof Error))
        throw error;
    const isForPeople = error instanceof CliError ||
        error.name === 'TargetError' ||
        (error instanceof RangeError && error.message.startsWith('Cannot ')) ||
        'syscall' in error;
    if (!isForPeople)
        throw error;
    say(`tillrig: ${error.message}`);
    if (error instanceof CliError)
        return error.exitCode;
    return error instanceof RangeError ? exitCodes.usage : exitCodes.environment;
}
function waitingLine(library) {
    const keys = process.stdin.isTTY ? 'Enter runs all again, q ends' : 'Ctrl-C ends';
    return `watching ${counted(library.files().length, 'file')}; ${keys}`;
}
function namesOf(files) {
    const names = files.slice(0, NAMES_MAX).map(shown);
    const more = files.length - names.length;
    return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** Not where reports may go. */
function say(line) {
    process.stderr.write(`${line}\n`);
}
