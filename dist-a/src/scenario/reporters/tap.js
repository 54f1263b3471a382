import { plainBlock } from './failure.js';
import { outcomes } from './outcomes.js';
export function tapReporter({ sheet, requirements }) {
    let target;
    let number = 0;
    return {
        on(event) {
            switch (event.kind) {
                case 'run-started':
                    ;
                    ({ target } = event);
                    sheet.write(`TAP version 14\n1..${event.cases.length}\n`);
                    break;
                case 'case-finished':
                    sheet.write(`${lineOf(event.result)}\n${diagnosis(event.result)}`);
                    break;
                case 'run-finished':
                    if (event.summary.isInterrupted)
                        sheet.write('Bail out! interrupted\n');
                    break;
                case 'case-started':
                case 'case-ended':
            }
        },
    };
    function lineOf({ planned, verdict, reason = '' }) {
        const outcome = outcomes[verdict];
        const isOk = outcome === 'passed' || outcome === 'skipped';
        const why = oneLine(reason === '' ? verdict : `${verdict}: ${reason}`);
        const directive = outcome === 'skipped' ? ` # SKIP ${why}` : '';
        return `${isOk ? 'ok' : 'not ok'} ${++number} - ${escaped(planned.id)}${directive}`;
    }
    /** YAML whose longest value stands as it is, indented. */
    function diagnosis(result) {
        const { verdict, reason, durationMs, planned, findings } = result;
        const outcome = outcomes[verdict];
        if (outcome === 'passed' || outcome === 'skipped')
            return '';
        const block = target ? plainBlock(result, { target, requirements }) : '';
        const fields = {
            message: reason ?? findings[0]?.says ?? verdict,
            severity: outcome === 'failure' ? 'fail' : 'error',
            verdict,
            file: planned.scenario.source.file,
            duration_ms: Math.round(durationMs),
        };
        const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
        const told = block.split('\n').map((line) => `  ${printable(line)}`.trimEnd());
        return ['---', ...lines, 'report: |2', ...told, '...'].map((line) => `  ${line}\n`).join('');
    }
}
function escaped(text) {
    return oneLine(text).replaceAll('\\', '\\\\').replaceAll('#', '\\#');
}
function oneLine(text) {
    return printable(text.replace(/\s+/g, ' '));
}
/** What YAML cannot hold is shown as such. */
function printable(text) {
    return text.replace(/[^\t\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
