import { isBad } from '../verdict.js';
import { frameOf } from './finding-frame.js';
import { createJobSummary } from './job-summary.js';
import { messageOf } from './outcomes.js';
export function githubReporter(parts) {
    const { sheet, page, folder = '' } = parts;
    let summary;
    const lines = [];
    return {
        on(event) {
            if (event.kind === 'run-started' && page)
                summary = createJobSummary(parts, event.target);
            if (event.kind === 'case-finished') {
                lines.push(...annotations(event.result));
                summary?.add(event.result);
            }
            if (event.kind !== 'run-finished')
                return;
            // At the end, so that they stand below a report for people on the same screen.
            sheet.write(lines.map((line) => `${line}\n`).join(''));
            if (summary)
                page?.write(summary.sumUp(event.summary));
        },
    };
    function annotations(result) {
        const { planned, verdict, findings } = result;
        if (!isBad(verdict) && verdict !== 'NON_STRICT')
            return [];
        const title = `${verdict} ${planned.id}`;
        const told = findings.filter((one) => levels[one.verdict] !== undefined);
        if (told.length > 0)
            return told.map((one) => annotation(one, title));
        const file = folder + planned.scenario.source.file;
        return [command(levels[verdict] ?? 'error', { file, line: 1, title }, messageOf(result))];
    }
    function annotation(one, title) {
        const { file, line, column, length } = frameOf(one);
        const place = { file: folder + file, line, col: column, endColumn: column + length };
        return command(levels[one.verdict] ?? 'error', { ...place, title }, messageFor(one));
    }
}
const levels = {
    FAIL: 'error',
    ERROR: 'error',
    UNKNOWN: 'error',
    REVIEW: 'error',
    STALE: 'error',
    NON_STRICT: 'warning',
};
function messageFor({ says, expected, hint, proves }) {
    return [
        expected === undefined ? says : `${says}, expected ${expected}`,
        ...(hint === undefined ? [] : [`hint: ${hint}`]),
        ...(proves.length > 0 ? [`proves ${proves.join(', ')}`] : []),
    ].join('\n');
}
function command(name, properties, message) {
    const told = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
    return `::${name} ${told.join(',')}::${data(message)}`;
}
/** A line break would end the command, and let the rest pass for another one. */
function data(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function property(text) {
    return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
