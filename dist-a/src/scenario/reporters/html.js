/**
 * One page that needs nothing else. Cases are written as they finish, and nothing of them is kept;
 * the totals come last, and are shown first.
 */
import { coverageLines } from '../coverage/coverage-lines.js';
import { isBad, verdictNames } from '../verdict.js';
import { causeOf, formatSeconds } from './failure.js';
import { caseSection } from './html/case-section.js';
import { escaped } from './html/escaped.js';
import { pageEnd, pageStart } from './html/page.js';
import { marks } from './marks.js';
import { messageOf } from './outcomes.js';
const CAUSES_MAX = 100;
export function htmlReporter({ sheet, requirements, now, version }) {
    const causes = new Map();
    let started;
    let count = 0;
    let startedAt = 0;
    return {
        on(event) {
            if (event.kind === 'run-started') {
                started = event;
                startedAt = now();
                sheet.write(pageStart);
            }
            if (event.kind === 'case-finished')
                add(event.result);
            if (event.kind === 'run-finished' && started) {
                const when = new Date(startedAt).toISOString().slice(0, 16).replace('T', ' ');
                const run = { ...started, when: `${when} UTC`, version };
                sheet.write(`</main>\n${header(event.summary, run)}${causeList([...causes.values()])}`);
                sheet.write(`${footer(event.summary)}${pageEnd}`);
            }
        },
    };
    function add(result) {
        if (!started)
            return;
        count++;
        sheet.write(caseSection(result, count, { target: started.target, requirements }));
        if (!isBad(result.verdict))
            return;
        const cause = causeOf(result);
        const known = causes.get(cause);
        if (known)
            known.count++;
        else
            causes.set(cause, { ...causeFrom(result), number: count, count: 1 });
    }
}
function causeFrom(result) {
    const { planned, verdict } = result;
    return { id: planned.id, mark: marks[verdict], says: messageOf(result).slice(0, 200) };
}
function header({ counts, casesCount, checksCount, durationMs, isInterrupted }, { target, seed, when, version }) {
    const badCount = verdictNames.reduce((sum, name) => sum + (isBad(name) ? counts[name] : 0), 0);
    const told = verdictNames.filter((name) => counts[name] > 0);
    const filters = [
        filter('all', `all ${casesCount}`, ' checked'),
        ...(badCount > 0 ? [filter('bad', `need a look ${badCount}`)] : []),
        ...told.map((name) => filter(name, `${marks[name]} ${name} ${counts[name]}`)),
        '<input id="search" type="search" placeholder="search ids, titles, tags" aria-label="search" hidden>',
    ];
    const end = isInterrupted ? ' · interrupted' : '';
    const how = `${escaped(target.address ?? target.kind)} · seed ${seed} · ${checksCount} checks · ${formatSeconds(durationMs)} · ${when} · tillrig ${escaped(version)}${end}`;
    const says = badCount === 0 ? 'none needs a look' : `${badCount} need a look`;
    return `<header><h1>${casesCount} cases, ${says}</h1><p class="dim">${how}</p><div class="filters">${filters.join('')}</div></header>\n`;
}
function filter(name, label, more = '') {
    return `<input type="radio" name="v" id="v-${name}"${more}><label for="v-${name}">${label}</label>`;
}
function causeList(causes) {
    if (causes.length === 0)
        return '';
    const items = causes.slice(0, CAUSES_MAX).map(({ id, number, mark, says, count }) => {
        const more = count > 1 ? ` and ${count - 1} more` : '';
        return `<li><a href="#c${number}">${mark} ${escaped(id)}</a>${more}: ${escaped(says)}</li>`;
    });
    const rest = causes.length > CAUSES_MAX ? `<li>and ${causes.length - CAUSES_MAX} more</li>` : '';
    const title = `${causes.length} ${causes.length === 1 ? 'cause' : 'causes'}`;
    return `<nav class="causes"><h2>${title}</h2><ul>${items.join('')}${rest}</ul></nav>\n`;
}
function footer({ coverage, notMeasured }) {
    const lines = coverageLines(coverage).map((line) => escaped(line.slice(1)));
    const reached = lines.length > 0 ? `<h2>Reached</h2><pre>${lines.join('\n')}</pre>` : '';
    return `<footer>${reached}<h2>Not measured</h2>${leftOutList(notMeasured)}</footer>\n`;
}
function leftOutList(left) {
    if (left.length === 0)
        return '<p>Nothing was left out.</p>';
    const items = left.map(({ why, what }) => {
        const more = what.length > 8 ? `, and ${what.length - 8} more` : '';
        return `<li>${escaped(what.slice(0, 8).join(', '))}${more}: ${escaped(why)}</li>`;
    });
    return `<ul>${items.join('')}</ul>`;
}
