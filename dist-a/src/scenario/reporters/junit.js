import { plainBlock } from './failure.js';
import { messageOf, outcomes } from './outcomes.js';
import { provesOf } from './proves-of.js';
export function junitReporter({ sheet, requirements }) {
    const suites = new Map();
    const all = tally();
    let target;
    let seed = 1;
    return {
        on(event) {
            if (event.kind === 'run-started')
                ({ target, seed } = event);
            if (event.kind === 'case-finished')
                add(event.result);
            if (event.kind === 'run-finished')
                sheet.write(document());
        },
    };
    function add(result) {
        const { scenario } = result.planned;
        const suite = suites.get(scenario.id) ?? { scenario, cases: [], counts: tally() };
        suites.set(scenario.id, suite);
        for (const one of [suite.counts, all])
            count(one, result);
        suite.cases.push(testcase(result));
    }
    function testcase(result) {
        const { planned, durationMs, verdict } = result;
        const classname = planned.scenario.id.replaceAll('/', '.');
        const attributes = attributesOf({ classname, name: planned.id, time: seconds(durationMs) });
        const inside = insideOf(result, outcomes[verdict]);
        return inside === ''
            ? `    <testcase${attributes}/>\n`
            : `    <testcase${attributes}>\n${inside}    </testcase>\n`;
    }
    function insideOf(result, outcome) {
        const { verdict, reason = '', said } = result;
        const stderr = said ? element('system-err', {}, said) : '';
        if (outcome === 'passed')
            return verdict === 'PASS' ? '' : element('system-out', {}, `${verdict}: ${reason}`);
        const message = messageOf(result);
        if (outcome === 'skipped')
            return element('skipped', { type: verdict, message: `${verdict}: ${message}` });
        const block = target ? plainBlock(result, { target, requirements }) : reason;
        return element(outcome, { type: verdict, message }, block) + stderr;
    }
    function document() {
        const inside = [...suites].map(([name, { scenario, cases, counts }]) => {
            const { skipped, ...totals } = totalsOf(counts);
            const attributes = { name, ...totals, skipped, file: scenario.source.file };
            return `  <testsuite${attributesOf(attributes)}>\n${properties(scenario, seed)}${cases.join('')}  </testsuite>\n`;
        });
        const { skipped: _skipped, ...totals } = totalsOf(all);
        return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributesOf({ name: 'tillrig', ...totals })}>\n${inside.join('')}</testsuites>\n`;
    }
}
/** The schema knows them for a suite only. */
function properties(scenario, seed) {
    const told = [
        ['seed', String(seed)],
        ['level', scenario.level],
        ...scenario.tags.map((tag) => ['tag', tag]),
        ...provesOf(scenario).map((id) => ['requirement', id]),
    ];
    const lines = told.map(([name = '', value = '']) => `      <property${attributesOf({ name, value })}/>\n`);
    return `    <properties>\n${lines.join('')}    </properties>\n`;
}
function tally() {
    return { tests: 0, failures: 0, errors: 0, skipped: 0, durationMs: 0 };
}
function count(into, { verdict, durationMs }) {
    into.tests++;
    into.durationMs += durationMs;
    const outcome = outcomes[verdict];
    if (outcome === 'failure')
        into.failures++;
    if (outcome === 'error')
        into.errors++;
    if (outcome === 'skipped')
        into.skipped++;
}
function totalsOf({ durationMs, ...counts }) {
    return { ...counts, time: seconds(durationMs) };
}
function seconds(durationMs) {
    return (durationMs / 1000).toFixed(3);
}
function element(name, attributes, text) {
    const end = text === undefined ? '/>' : `>${escaped(text)}</${name}>`;
    return `      <${name}${attributesOf(attributes)}${end}\n`;
}
function attributesOf(attributes) {
    return Object.entries(attributes)
        .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
        .join('');
}
/** Characters that XML 1.0 cannot hold at all are shown as such. */
function escaped(text) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
