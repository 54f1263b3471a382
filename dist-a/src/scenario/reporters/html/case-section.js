import { show } from '../../show.js';
import { isBad } from '../../verdict.js';
import { againLine } from '../again.js';
import { chapters, formatSeconds, plainBlock } from '../failure.js';
import { frameOf } from '../finding-frame.js';
import { marks } from '../marks.js';
import { provesOf } from '../proves-of.js';
import { escaped, quotable } from './escaped.js';
import { lanesPicture } from './lanes.js';
const PAPERS_MAX = 12;
const TEXT_MAX = 4000;
const LINE_MAX = 300;
/** `number`: its place in the run, for links. */
export function caseSection(result, number, parts) {
    const { planned, verdict, durationMs } = result;
    const isLoud = isBad(verdict);
    const { title, tags, level } = planned.scenario;
    const inside = [
        requirementList(result, parts.requirements),
        reasonLine(result),
        ...chapters(result.findings).map(chapterHtml),
        leftOutList(result),
        lanesPicture(result),
        paperRow(result.papers),
        answerList(result),
        result.said ? block('stderr of the till', result.said.trimEnd().slice(-TEXT_MAX)) : '',
        `<p class="again"><code>${escaped(againLine(planned, parts.target))}</code></p>`,
        isLoud ? asText(plainBlock(result, parts)) : '',
    ];
    const words = quotable([...tags, level].join(' '));
    const head = `<b>${marks[verdict]} ${verdict}</b> <code>${escaped(planned.id)}</code> <span>${escaped(title)}</span> <small>${formatSeconds(durationMs)}</small>`;
    return `<details class="c ${verdict}${isLoud ? ' bad' : ''}" id="c${number}" data-tags="${words}"${isLoud ? ' open' : ''}><summary>${head}</summary>${inside.join('')}</details>\n`;
}
function requirementList({ planned }, texts) {
    return list('proves', provesOf(planned.scenario).map((id) => `<code>${escaped(id)}</code> ${escaped(texts.get(id) ?? '')}`));
}
function reasonLine({ reason, verdict, findings }) {
    const isTold = verdict === 'PASS' || findings.some(({ says }) => says === reason);
    return !reason || isTold ? '' : `<p class="reason">${escaped(reason.slice(0, TEXT_MAX))}</p>`;
}
/** Findings of one line stand under one frame. */
function chapterHtml(chapter) {
    const [first] = chapter;
    const { file, line, column, frame } = frameOf(first);
    const section = first.section === 'steps' ? '' : ` in ${first.section}`;
    const before = frame.length > 1 ? codeLine(line - 1, escaped(cut(frame[0] ?? ''))) : '';
    const where = `${file}:${line}:${column}`;
    return `<section class="f ${first.verdict}"><h3>${escaped(where)} <small>${escaped(first.step)}${section}</small></h3><pre class="code">${before}${codeLine(line, underlined(chapter))}</pre>${chapter.map(factsOf).join('')}${valueList(chapter)}</section>`;
}
function codeLine(number, html) {
    return `<i>${String(number).padStart(4)}</i> ${html}\n`;
}
function underlined(chapter) {
    const frames = chapter.map(frameOf).toSorted((a, b) => a.column - b.column);
    const text = frames[0]?.frame.at(-1) ?? '';
    let html = '';
    let at = 0;
    for (const { column, length } of frames) {
        const from = Math.max(at, column - 1);
        const to = Math.max(from, column - 1 + length);
        html += escaped(text.slice(at, from));
        if (to > from)
            html += `<u>${escaped(cut(text.slice(from, to)))}</u>`;
        at = to;
    }
    return html + escaped(cut(text.slice(at)));
}
function factsOf({ says, expected, found, hint, verdict, proves, stack }) {
    const isWhole = expected !== undefined && found !== undefined;
    const rows = [
        [verdict, isWhole && says === `found ${found}` ? undefined : says],
        ['expected', expected],
        ['found', isWhole ? found : undefined],
        ['hint', hint],
        ['proves', proves.join(', ')],
        ['a bug of tillrig', stack],
    ];
    const told = rows.flatMap(([name, text]) => text ? [`<dt>${name}</dt><dd>${escaped(text.slice(0, TEXT_MAX))}</dd>`] : []);
    return `<dl>${told.join('')}</dl>`;
}
function valueList(chapter) {
    const lines = chapter.flatMap(({ used }) => used.map(({ name, value, from }) => `<code>${escaped(`${name} = ${show(value)}`)}</code> <small>${escaped(from)}</small>`));
    return list('values', [...new Set(lines)]);
}
function leftOutList({ notMeasured }) {
    const lines = notMeasured.map(({ step, line, why }) => `not measured: ${escaped(step)} <small>line ${line}</small> ${escaped(why)}`);
    return list('left-out', lines);
}
function answerList({ answers = [] }) {
    const lines = answers.map(({ say, answer }) => `${escaped(say)} <b>${escaped(answer)}</b>`);
    return list('asked', lines);
}
function paperRow(papers) {
    const shown = papers.slice(-PAPERS_MAX).map(({ device, number, text }) => {
        const caption = `<figcaption>${escaped(`${device} ${number}`)}</figcaption>`;
        return `<figure>${caption}<div><pre>${escaped(text.slice(0, TEXT_MAX))}</pre></div></figure>`;
    });
    const hidden = papers.length - shown.length;
    const before = hidden > 0 ? `<p class="dim">… ${hidden} documents before these</p>` : '';
    return shown.length === 0 ? '' : `${before}<div class="papers">${shown.join('')}</div>`;
}
function asText(text) {
    return `<details class="text"><summary>as text</summary><pre>${escaped(text)}</pre></details>`;
}
function block(title, text) {
    return `<h3>${title}</h3><pre class="said">${escaped(text)}</pre>`;
}
function list(kind, items) {
    return items.length === 0
        ? ''
        : `<ul class="${kind}">${items.map((one) => `<li>${one}</li>`).join('')}</ul>`;
}
function cut(text) {
    return text.length <= LINE_MAX ? text : `${text.slice(0, LINE_MAX - 1)}…`;
}
