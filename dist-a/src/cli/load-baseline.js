/** `--baseline FILE` and `--write-baseline FILE`: known failures, read and written. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createDraft } from '../scenario/baseline/draft-baseline.js';
import { judgeResult } from '../scenario/baseline/judge-result.js';
import { readBaseline } from '../scenario/baseline/read-baseline.js';
import { shown } from '../scenario/files.js';
import { readSource } from '../scenario/source.js';
import { isBad } from '../scenario/verdict.js';
import { counted } from './counted.js';
import { CliError, exitCodes } from './exit.js';
import { refuseFiles } from './refuse-files.js';
const DAY_MS = 86_400_000;
const EXCUSED_DAYS = 90;
/** @throws CliError for a file that is not there or has mistakes, which were printed then. */
export function loadBaseline(file, scenarios) {
    const source = readSource(shown(file), textOf(file));
    const { baseline, complaints } = readBaseline(source, scenarios);
    if (!baseline)
        refuseFiles(complaints, 'nothing was run');
    const today = dayOf(new Date());
    return {
        judge: (result) => judgeResult(result, baseline, today),
        outside(cases) {
            const count = baseline.outside(cases);
            if (count === 0)
                return '';
            const entries = count === 1 ? '1 entry' : `${count} entries`;
            return `tillrig: ${entries} of ${source.file} not judged: outside of what was chosen.\n`;
        },
    };
}
/**
 * Listens to a run and writes what is to be excused from now on.
 * @throws CliError when the file is there already.
 */
export function draftBaseline(file, isStrict) {
    if (existsSync(file))
        throw new CliError(`Cannot write the baseline "${shown(file)}": it is there already. Give another name, and move over what you want.`, exitCodes.usage);
    const draft = createDraft();
    return {
        on(event) {
            if (event.kind === 'case-finished') {
                const { verdict } = event.result;
                if (isBad(verdict) || (isStrict && verdict === 'NON_STRICT'))
                    draft.add(event.result);
            }
            if (event.kind === 'run-finished')
                process.stderr.write(`tillrig: ${write()}\n`);
        },
    };
    function write() {
        if (draft.casesCount === 0)
            return `nothing failed, so no baseline was written.`;
        const until = dayOf(new Date(Date.now() + EXCUSED_DAYS * DAY_MS));
        writeFileSync(file, draft.text(until), { flag: 'wx' });
        const cases = counted(draft.casesCount, 'case');
        return `${cases} in ${shown(file)}. Say why for each, then run with --baseline ${shown(file)}.`;
    }
}
function textOf(file) {
    try {
        return readFileSync(file, 'utf8');
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new CliError(`Cannot read the baseline "${file}": ${why}.`, exitCodes.usage);
    }
}
/** As the calendar on the wall says it: 2027-01-31. */
function dayOf(date) {
    const parts = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
    return [date.getFullYear(), ...parts].join('-');
}
