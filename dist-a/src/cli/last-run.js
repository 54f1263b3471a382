/** `.tillrig/last-run.json`: what the last run in this folder left to be mended. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { idOfCase } from '../scenario/plan.js';
import { isBad } from '../scenario/verdict.js';
import { CliError, exitCodes } from './exit.js';
const FOLDER = '.tillrig';
const FILE = path.join(FOLDER, 'last-run.json');
/** @throws CliError when there was no run yet. */
export function readLastRun() {
    const last = find();
    if (last)
        return last;
    throw new CliError(`Cannot run what failed last: no run of this folder is known (${FILE}). Run once without --last-failed.`, exitCodes.usage);
}
/** Listens to a run and keeps what it leaves, where the folder can be written. */
export function recordRun({ words, isWhole, isStrict }) {
    const before = find();
    const wasLeft = new Set(before?.left);
    const left = new Set(isWhole ? [] : wasLeft);
    const skipped = new Set();
    return {
        on(event) {
            if (event.kind === 'run-started')
                for (const planned of event.cases)
                    left.delete(idOfCase(planned));
            if (event.kind === 'case-finished') {
                const { planned, verdict } = event.result;
                if (isBad(verdict) || (isStrict && verdict === 'NON_STRICT'))
                    left.add(idOfCase(planned));
                if (verdict === 'SKIPPED')
                    skipped.add(idOfCase(planned));
            }
            if (event.kind !== 'run-finished')
                return;
            // After --bail nobody wants to run all the rest as if it had failed.
            for (const id of skipped)
                if (event.summary.isInterrupted || wasLeft.has(id))
                    left.add(id);
            keep({ words: isWhole ? words : (before?.words ?? words), left: [...left] });
        },
    };
}
function find() {
    try {
        const { words, left } = JSON.parse(readFileSync(FILE, 'utf8'));
        return areTexts(words) && areTexts(left) ? { words, left } : undefined;
    }
    catch {
        return undefined;
    }
}
function areTexts(value) {
    return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
function keep(run) {
    try {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(path.join(FOLDER, '.gitignore'), '*\n');
        // A reader at the same time sees the old file or the new one.
        const draft = `${FILE}.${process.pid}`;
        writeFileSync(draft, `${JSON.stringify(run)}\n`);
        renameSync(draft, FILE);
    }
    catch {
        // A run in a folder that nobody may write to is a run all the same.
    }
}
