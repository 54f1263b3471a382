/** For people: on a terminal what runs now and what failed; in a pipe one line a case. */
import pc from 'picocolors';
import { coverageLines } from '../coverage/coverage-lines.js';
import { isBad, verdictNames } from '../verdict.js';
import { failureBlock, formatSeconds, groupFailures } from './failure.js';
import { marks } from './marks.js';
import { createProgress } from './progress.js';
const WIDTH_MAX = 66;
const WHATS_MAX = 4;
export function prettyReporter(parts) {
    const { sheet, requirements } = parts;
    const colors = pc.createColors(sheet.hasColors);
    const progress = createProgress(parts, colors);
    const failed = [];
    const lenient = [];
    let started;
    let width = 0;
    return {
        on(event) {
            switch (event.kind) {
                case 'run-started':
                    return begin(event);
                case 'case-started':
                    return progress.started(event.planned.id);
                case 'case-ended':
                    return progress.ended(event.planned.id);
                case 'case-finished':
                    return finished(event.result);
                case 'run-finished':
                    return ending(event.summary);
            }
        },
    };
    function begin(event) {
        started = event;
        for (const { id } of event.cases)
            width = Math.min(WIDTH_MAX, Math.max(width, id.length));
        progress.begin(event.cases.length, event.target.kind === 'device');
    }
    function finished(result) {
        progress.told();
        const { planned, verdict, reason } = result;
        if (isBad(verdict))
            failed.push(result);
        if (verdict === 'NON_STRICT')
            lenient.push(` NON_STRICT ${planned.id}: ${reason ?? ''}`);
        // Those that never ran are counted at the end.
        if (verdict !== 'SKIPPED' && (!sheet.isTerminal || isBad(verdict)))
            progress.print(`${caseLine(result, width, colors)}\n`);
    }
    function ending(summary) {
        const groups = groupFailures(failed);
        const target = started?.target ?? {};
        progress.stop();
        for (const group of groups)
            sheet.write(`\n${failureBlock(group, { target, requirements, colors }).join('\n')}\n`);
        const lines = [
            `${countsOf(summary, colors)}${causesOf(failed.length, groups.length)}${howOf(summary, started?.seed)}`,
            ...lenient,
            ...coverageLines(summary.coverage),
            ...leftOut(summary.notMeasured),
        ];
        sheet.write(`\n${lines.join('\n')}\n`);
    }
}
function caseLine(result, width, colors) {
    const { planned, verdict, reason, durationMs } = result;
    const why = verdict === 'PASS' || reason === undefined || isBad(verdict) ? '' : `   ${reason}`;
    const paint = paintOf(verdict, colors);
    const name = planned.id.padEnd(width);
    return ` ${paint(marks[verdict])} ${name} ${paint(verdict)}   ${formatSeconds(durationMs)}${why}`;
}
function paintOf(verdict, colors) {
    if (verdict === 'PASS')
        return colors.green;
    if (verdict === 'EXPECTED_FAIL')
        return (text) => colors.dim(colors.yellow(text));
    return isBad(verdict) ? colors.red : colors.yellow;
}
function countsOf({ counts }, colors) {
    const told = verdictNames.filter((name) => counts[name] > 0);
    return ` ${told.map((name) => paintOf(name, colors)(`${counts[name]} ${name}`)).join('  ')}`;
}
function causesOf(failedCount, causesCount) {
    return failedCount > 1 ? `   (${causesCount} ${causesCount === 1 ? 'cause' : 'causes'})` : '';
}
function howOf({ checksCount, durationMs, isInterrupted }, seed) {
    const checks = `${checksCount} ${checksCount === 1 ? 'check' : 'checks'}`;
    const end = isInterrupted ? '   interrupted' : '';
    return `   ${checks}   ${formatSeconds(durationMs)}   seed ${seed}${end}`;
}
function leftOut(left) {
    if (left.length === 0)
        return [' not measured: nothing was left out'];
    return [
        ' not measured:',
        ...left.map(({ why, what }) => {
            const more = what.length > WHATS_MAX ? `, and ${what.length - WHATS_MAX} more` : '';
            return `   ${what.slice(0, WHATS_MAX).join(', ')}${more}: ${why}`;
        }),
    ];
}
