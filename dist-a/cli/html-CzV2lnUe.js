import { t as coverageLines } from "./coverage-lines-DGF1gQsj.js";
import { i as verdictNames, n as isBad } from "./verdict-DHxQis4S.js";
import { c as marks, i as formatSeconds, n as chapters, o as grouped, s as plainBlock, t as causeOf } from "./failure-B_jQpH8i.js";
import { n as show } from "./show-Cx2o5hsF.js";
import { t as againLine } from "./again-DYIluof6.js";
import { t as frameOf } from "./finding-frame-114ZEe0n.js";
import { t as provesOf } from "./proves-of-Bcdv11fe.js";
import { n as quotable, t as escaped } from "./escaped-BP1tv9nU.js";
import { o as formatDuration } from "./time-DxuEK4C2.js";
import { t as messageOf } from "./outcomes-Ct_jKCea.js";
import { createHash } from "node:crypto";
// dist/src/scenario/reporters/html/lanes.js
/**
* An exchange drawn as lanes: one for the till, one a device, time going down. Places across are
* in percent, so that the same picture fits a phone and a wide screen without scaling its letters.
*/
const HEAD_HEIGHT = 26;
const GAP_HEIGHT = 22;
const TEXT_HEIGHT = 17;
const FAULT_HEIGHT = 15;
/** Longer than this, time is told in hours. */
const LONG_MS = 1e5;
/** How far a message comes that is lost. */
const LOST_AT = .6;
const SHORT_MAX = 36;
const TEXT_MAX$1 = 64;
function lanesPicture({ trace, faultLines }) {
	const shown = trace.slice(-200);
	if (shown.length === 0) return "";
	const lanes = lanesOf(shown);
	const across = new Map(lanes.map((name, i) => [name, placeOf(i, lanes.length)]));
	const rows = rowsOf(shown, across, faultLines);
	const height = rows.reduce((sum, one) => sum + one.height, HEAD_HEIGHT) + 8;
	let top = HEAD_HEIGHT;
	const times = [];
	const drawn = rows.map((row) => {
		const at = top;
		top += row.height;
		if (row.time) times.push(`<text x="74" y="${at + 15}">${row.time}</text>`);
		return row.draw(at);
	});
	const heads = lanes.map((name) => {
		const x = `${across.get(name)}%`;
		return `<line class="life" x1="${x}" y1="20" x2="${x}" y2="${height}"/><text class="lane" x="${x}" y="14">${escaped(name)}</text>`;
	});
	const hidden = trace.length - shown.length;
	const before = hidden > 0 ? `<p class="dim">… ${hidden} lines before these</p>` : "";
	const says = `${lanes.join(", ")}: what they said to each other, ${shown.length} lines`;
	return `${before}<div class="wire"><svg class="times" width="78" height="${height}">${times.join("")}</svg><div class="scroll"><svg class="lanes l${Math.min(lanes.length, 8)}" height="${height}" role="img" aria-label="${quotable(says)}">${heads.join("")}${drawn.join("")}</svg></div></div>`;
}
/** The till to the left; whoever speaks of its own accord beside whom it speaks to. */
function lanesOf(trace) {
	const messages = trace.flatMap(({ message }) => message ? [message] : []);
	const asked = messages.map(({ from, to, isAnswer }) => isAnswer ? from : to);
	const askers = messages.map(({ from, to, isAnswer }) => isAnswer ? to : from);
	const left = askers.includes("till") ? ["till"] : askers.slice(0, 1);
	const changed = trace.flatMap((line) => line.message ? [] : deviceOf(line) ?? []);
	const lanes = [.../* @__PURE__ */ new Set([
		...left,
		...asked,
		...changed
	])];
	for (const [i, asker] of askers.entries()) if (!lanes.includes(asker)) lanes.splice(lanes.indexOf(asked[i] ?? "") + 1, 0, asker);
	return lanes;
}
/** Of an act such as `cause ikkm.paper-out`. */
function deviceOf({ says }) {
	return /^(?:cause|clear) ([\w-]+)\./.exec(says)?.[1];
}
function placeOf(index, count) {
	return count === 1 ? 50 : Math.round(14 + index * 72 / (count - 1));
}
function rowsOf(trace, across, faultLines) {
	let lastMs;
	/** A fault is shown at the message that it spoilt. */
	let pending;
	return trace.flatMap((line, i) => {
		const { atMs, fault, message } = line;
		const gap = atMs - (lastMs ?? atMs);
		const isFirst = lastMs === void 0;
		lastMs = atMs;
		const armed = fault && faultLines.get(fault.id);
		const own = fault && `fault ${fault.effect}${armed ? ` (line ${armed})` : ""}`;
		const mark = own ?? pending;
		pending = own && !message?.isLost && isAnswerLost(trace[i + 1]) ? own : void 0;
		const row = rowOf(line, across, pending ? void 0 : mark);
		return [...gap > 0 ? [gapRow(gap)] : [], isFirst ? {
			...row,
			time: `+${timeText(atMs)}`
		} : row];
	});
}
function isAnswerLost(line) {
	return line?.message?.isAnswer === true && line.message.isLost;
}
function gapRow(ms) {
	return {
		height: GAP_HEIGHT,
		time: `+${timeText(ms)}`,
		draw: (top) => `<line class="gap" x1="0" y1="${top + 11}" x2="100%" y2="${top + 11}"/>`
	};
}
function timeText(ms) {
	return ms < LONG_MS ? `${grouped(ms)} ms` : formatDuration(ms);
}
function rowOf(line, across, mark) {
	const { message, says } = line;
	const start = message && `${message.from} -> ${message.to} `;
	if (!message || !start || !says.startsWith(start)) return noteRow(line, across, mark);
	const from = across.get(message.from) ?? 50;
	const to = across.get(message.to) ?? 50;
	const classes = [
		"m",
		...mark !== void 0 || message.isLost ? ["bad"] : [],
		...message.isLost ? ["lost"] : []
	].join(" ");
	return {
		height: 31 + (mark ? FAULT_HEIGHT : 0),
		draw(top) {
			const y = top + TEXT_HEIGHT + 4;
			const said = `<p>${escaped(shortened(says.slice(start.length)))}</p>`;
			const arrow = message.isLost ? brokenArrow(from, to, y) : wholeArrow(from, to, y);
			const fault = mark ? faultText(mark, (from + to) / 2, y + 14) : "";
			return `<g class="${classes}">${titleOf(says)}${box((from + to) / 2, top, said)}${arrow}${fault}</g>`;
		}
	};
}
/** The whole of what a narrow screen would cut. */
function titleOf(says) {
	return says.length <= SHORT_MAX ? "" : `<title>${escaped(says)}</title>`;
}
/** As wide as it can be with its middle where it belongs. */
function box(middle, top, html) {
	const half = Math.min(middle, 100 - middle);
	return `<foreignObject x="${middle - half}%" y="${top}" width="${2 * half}%" height="21">${html}</foreignObject>`;
}
function shortened(text) {
	return text.length <= TEXT_MAX$1 ? text : `${text.slice(0, 63)}…`;
}
function wholeArrow(from, to, y) {
	return `<line x1="${from}%" y1="${y}" x2="${to}%" y2="${y}"${from === to ? "" : " marker-end=\"url(#head)\""}/>`;
}
function brokenArrow(from, to, y) {
	const end = from + (to - from) * LOST_AT;
	return `<line x1="${from}%" y1="${y}" x2="${end}%" y2="${y}"/><text class="cross" x="${end}%" y="${y}">✕</text>`;
}
function faultText(mark, middle, y) {
	return `<text class="fault" x="${middle}%" y="${y}">${escaped(mark)}</text>`;
}
/** What befell the world, on the lane of the device it befell. */
function noteRow(line, across, mark) {
	const { says, message } = line;
	const device = message?.from ?? deviceOf(line);
	const x = device === void 0 ? void 0 : across.get(device);
	const side = x === void 0 || x > 20 && x < 80 ? "mid" : x < 50 ? "left" : "right";
	const middle = side === "mid" && x !== void 0 ? x : 50;
	const text = mark === void 0 ? says : `${says} · ${mark}`;
	const kind = message ? "silent" : "act";
	return {
		height: 26,
		draw(top) {
			const dot = x === void 0 ? "" : `<circle cx="${x}%" cy="${top + 12}" r="4"/>`;
			return `<g class="${kind}${mark === void 0 ? "" : " bad"}">${titleOf(text)}${dot}${box(middle, top + 1, `<p class="${side}"><span>${escaped(text)}</span></p>`)}</g>`;
		}
	};
}
// dist/src/scenario/reporters/html/case-section.js
const TEXT_MAX = 4e3;
const LINE_MAX = 300;
/** `number`: its place in the run, for links. */
function caseSection(result, number, parts) {
	const { planned, verdict, durationMs } = result;
	const isLoud = isBad(verdict);
	const { title, tags, level } = planned.scenario;
	const inside = [
		requirementList(result, parts.requirements),
		reasonLine(result),
		...chapters(result.findings).map(chapterHtml),
		leftOutList$1(result),
		lanesPicture(result),
		paperRow(result.papers),
		answerList(result),
		result.said ? block("stderr of the till", result.said.trimEnd().slice(-4e3)) : "",
		`<p class="again"><code>${escaped(againLine(planned, parts.target))}</code></p>`,
		isLoud ? asText(plainBlock(result, parts)) : ""
	];
	const words = quotable([...tags, level].join(" "));
	const head = `<b>${marks[verdict]} ${verdict}</b> <code>${escaped(planned.id)}</code> <span>${escaped(title)}</span> <small>${formatSeconds(durationMs)}</small>`;
	return `<details class="c ${verdict}${isLoud ? " bad" : ""}" id="c${number}" data-tags="${words}"${isLoud ? " open" : ""}><summary>${head}</summary>${inside.join("")}</details>\n`;
}
function requirementList({ planned }, texts) {
	return list("proves", provesOf(planned.scenario).map((id) => `<code>${escaped(id)}</code> ${escaped(texts.get(id) ?? "")}`));
}
function reasonLine({ reason, verdict, findings }) {
	const isTold = verdict === "PASS" || findings.some(({ says }) => says === reason);
	return !reason || isTold ? "" : `<p class="reason">${escaped(reason.slice(0, TEXT_MAX))}</p>`;
}
/** Findings of one line stand under one frame. */
function chapterHtml(chapter) {
	const [first] = chapter;
	const { file, line, column, frame } = frameOf(first);
	const section = first.section === "steps" ? "" : ` in ${first.section}`;
	const before = frame.length > 1 ? codeLine(line - 1, escaped(cut(frame[0] ?? ""))) : "";
	const where = `${file}:${line}:${column}`;
	return `<section class="f ${first.verdict}"><h3>${escaped(where)} <small>${escaped(first.step)}${section}</small></h3><pre class="code">${before}${codeLine(line, underlined(chapter))}</pre>${chapter.map(factsOf).join("")}${valueList(chapter)}</section>`;
}
function codeLine(number, html) {
	return `<i>${String(number).padStart(4)}</i> ${html}\n`;
}
function underlined(chapter) {
	const frames = chapter.map(frameOf).toSorted((a, b) => a.column - b.column);
	const text = frames[0]?.frame.at(-1) ?? "";
	let html = "";
	let at = 0;
	for (const { column, length } of frames) {
		const from = Math.max(at, column - 1);
		const to = Math.max(from, column - 1 + length);
		html += escaped(text.slice(at, from));
		if (to > from) html += `<u>${escaped(cut(text.slice(from, to)))}</u>`;
		at = to;
	}
	return html + escaped(cut(text.slice(at)));
}
function factsOf({ says, expected, found, hint, verdict, proves, stack }) {
	const isWhole = expected !== void 0 && found !== void 0;
	return `<dl>${[
		[verdict, isWhole && says === `found ${found}` ? void 0 : says],
		["expected", expected],
		["found", isWhole ? found : void 0],
		["hint", hint],
		["proves", proves.join(", ")],
		["a bug of tillrig", stack]
	].flatMap(([name, text]) => text ? [`<dt>${name}</dt><dd>${escaped(text.slice(0, TEXT_MAX))}</dd>`] : []).join("")}</dl>`;
}
function valueList(chapter) {
	const lines = chapter.flatMap(({ used }) => used.map(({ name, value, from }) => `<code>${escaped(`${name} = ${show(value)}`)}</code> <small>${escaped(from)}</small>`));
	return list("values", [...new Set(lines)]);
}
function leftOutList$1({ notMeasured }) {
	return list("left-out", notMeasured.map(({ step, line, why }) => `not measured: ${escaped(step)} <small>line ${line}</small> ${escaped(why)}`));
}
function answerList({ answers = [] }) {
	return list("asked", answers.map(({ say, answer }) => `${escaped(say)} <b>${escaped(answer)}</b>`));
}
function paperRow(papers) {
	const shown = papers.slice(-12).map(({ device, number, text }) => {
		return `<figure>${`<figcaption>${escaped(`${device} ${number}`)}</figcaption>`}<div><pre>${escaped(text.slice(0, TEXT_MAX))}</pre></div></figure>`;
	});
	const hidden = papers.length - shown.length;
	const before = hidden > 0 ? `<p class="dim">… ${hidden} documents before these</p>` : "";
	return shown.length === 0 ? "" : `${before}<div class="papers">${shown.join("")}</div>`;
}
function asText(text) {
	return `<details class="text"><summary>as text</summary><pre>${escaped(text)}</pre></details>`;
}
function block(title, text) {
	return `<h3>${title}</h3><pre class="said">${escaped(text)}</pre>`;
}
function list(kind, items) {
	return items.length === 0 ? "" : `<ul class="${kind}">${items.map((one) => `<li>${one}</li>`).join("")}</ul>`;
}
function cut(text) {
	return text.length <= LINE_MAX ? text : `${text.slice(0, 299)}…`;
}
// dist/src/scenario/reporters/html/script.js
/** What the page can do more where scripts run: search, and opening the case that a link names. */
const script = `
const box = document.getElementById('search')
const cases = [...document.querySelectorAll('.c')]
const texts = cases.map((one) =>
  (one.firstElementChild.textContent + ' ' + one.dataset.tags).toLowerCase())
box.hidden = false
box.addEventListener('input', () => {
  const words = box.value.toLowerCase().split(/\\s+/)
  cases.forEach((one, i) => { one.hidden = !words.every((word) => texts[i].includes(word)) })
})
const openNamed = () => {
  const one = document.getElementById(location.hash.slice(1))
  if (one?.matches('.c')) { one.open = true; one.scrollIntoView() }
}
addEventListener('hashchange', openNamed)
openNamed()
`;
// dist/src/scenario/reporters/html/style.js
/** How the page looks, on a wide screen and on a phone, by day and by night. */
/** Which cases are seen is decided without a script. */
const filters = ["body:has(#v-bad:checked) .c:not(.bad) { display: none }", ...verdictNames.map((name) => `body:has(#v-${name}:checked) .c:not(.${name}) { display: none }`)].join("\n");
const style = `
:root {
  color-scheme: light dark; --back: #fff; --ink: #1d2127; --dim: #667; --line: #d9dce1;
  --soft: #f4f5f7; --bad: #c4201d; --bad-soft: #fdf0ef; --good: #1a7f37; --odd: #96600a;
  --act: #e9eefb; --act-ink: #2b4ea2 }
@media (prefers-color-scheme: dark) { :root {
  --back: #14171c; --ink: #e4e7ec; --dim: #98a0ac; --line: #343a44; --soft: #1d2128;
  --bad: #ff7b72; --bad-soft: #2b1b1d; --good: #4ac26b; --odd: #e0a53b;
  --act: #1f2a44; --act-ink: #9db8ff } }
* { box-sizing: border-box }
body {
  display: flex; flex-direction: column; margin: 0 auto; max-width: 70rem; padding: 1rem;
  font: 14px/1.45 system-ui, sans-serif; background: var(--back); color: var(--ink) }
body > * { min-width: 0 }
header { order: 0 } .causes { order: 1 } main { order: 2 } footer { order: 3; margin-top: 1.5rem }
.defs { position: absolute } #head path { fill: var(--ink); fill: context-stroke }
h1 { font-size: 1.35rem; margin: 0 0 .2rem } h2 { font-size: 1rem; margin: 1rem 0 .3rem }
h3 { font: 600 12px/1.4 ui-monospace, monospace; margin: 0 0 .3rem; overflow-wrap: anywhere }
p { margin: .3rem 0 } small, .dim { color: var(--dim) } small { font-weight: normal }
code, pre { font: 12.5px/1.5 ui-monospace, SFMono-Regular, Menlo, monospace }
code { overflow-wrap: anywhere } pre { margin: 0; overflow-x: auto }
ul { margin: .3rem 0; padding-left: 1.1rem; overflow-wrap: anywhere }
a { color: inherit }

.filters { display: flex; flex-wrap: wrap; gap: .4rem; margin: .7rem 0; align-items: center }
.filters input[type=radio] { position: absolute; opacity: 0 }
.filters label { border: 1px solid var(--line); border-radius: 1rem; padding: .15rem .7rem }
.filters label { cursor: pointer; white-space: nowrap }
.filters :checked + label { background: var(--ink); color: var(--back); border-color: var(--ink) }
.filters :focus-visible + label { outline: 2px solid var(--act-ink); outline-offset: 2px }
#search { font: inherit; flex: 1 1 12rem; min-width: 0; padding: .2rem .6rem; color: inherit }
#search { border: 1px solid var(--line); border-radius: 1rem; background: var(--soft) }
[hidden] { display: none !important }

.c { border: 1px solid var(--line); border-radius: 8px; margin-top: .4rem; overflow: hidden }
.c { content-visibility: auto; contain-intrinsic-size: auto 2.6rem }
.c.bad { border-color: var(--bad) }
.c > :not(summary) { margin-left: .8rem; margin-right: .8rem }
.c > :last-child:not(summary) { margin-bottom: .8rem }
.c > summary { cursor: pointer; padding: .45rem .8rem; overflow-wrap: anywhere }
.c[open] > summary { background: var(--soft); margin-bottom: .6rem }
.c.bad[open] > summary { background: var(--bad-soft) }
summary b { color: var(--odd); white-space: nowrap } .PASS > summary b { color: var(--good) }
.bad > summary b { color: var(--bad) } .NOT_APPLICABLE > summary b, .SKIPPED > summary b,
.INFO > summary b { color: var(--dim) } .EXPECTED_FAIL > summary b { opacity: .75 }
.reason { white-space: pre-wrap; overflow-wrap: anywhere }
.proves, .left-out { list-style: none; padding: 0; color: var(--dim) }
.again { margin-top: .8rem } .again code::before { content: '$ '; color: var(--dim) }

.f { border-left: 3px solid var(--odd); padding-left: .7rem; margin-top: .7rem }
.f.FAIL, .f.ERROR, .f.UNKNOWN, .f.STALE { border-color: var(--bad) }
.code { background: var(--soft); border-radius: 6px; padding: .35rem .5rem }
.code i { color: var(--dim); font-style: normal; user-select: none }
.code u { text-decoration: underline wavy var(--bad); text-underline-offset: 3px }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 .8rem; margin: .35rem 0 }
dt { color: var(--dim) } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap }
dd { font: 12.5px/1.5 ui-monospace, monospace }
.said, .text pre { background: var(--soft); border-radius: 6px; padding: .5rem; max-height: 24rem }
.text { margin-top: .6rem } .text summary { cursor: pointer; color: var(--dim) }
.said { margin-bottom: .6rem }

.wire { display: flex; margin-top: .8rem } .times { flex: none }
.scroll { flex: 1; min-width: 0; overflow-x: auto } .lanes { display: block; width: 100% }
.wire text { font: 11px system-ui, sans-serif; fill: var(--ink) }
.wire .times text { text-anchor: end; fill: var(--dim); font-size: 10.5px }
.lane { text-anchor: middle; font-weight: 600 !important }
.life { stroke: var(--line); stroke-width: 2 } .gap { stroke: var(--line) }
.gap { stroke-dasharray: 2 5; stroke-width: 2 }
.wire p { font: 11.5px/16px ui-monospace, monospace; margin: 0; text-align: center }
.wire p { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.m p { text-shadow: 0 0 3px var(--back), 0 0 3px var(--back), 0 0 3px var(--back) }
.m line { stroke: var(--ink); stroke-width: 1.5 }
.m.lost line { stroke-dasharray: 6 4 } .m.bad line { stroke: var(--bad) }
.wire .fault { fill: var(--bad); font-weight: 600; text-anchor: middle }
.wire .cross { fill: var(--bad); font-size: 15px; font-weight: 700 }
.wire .cross { text-anchor: middle; dominant-baseline: central }
.lost p { color: var(--dim) } .bad .lost p { color: var(--dim) }
.act circle { fill: var(--act-ink) } .silent circle { fill: var(--dim) }
.act span, .silent span { border-radius: 4px; padding: 0 .4rem }
.act span { background: var(--act); color: var(--act-ink) }
.silent span { background: var(--soft); color: var(--dim) } .silent.bad span { color: var(--bad) }
.wire .left { text-align: left } .wire .right { text-align: right }

.papers { display: flex; flex-wrap: wrap; gap: 1rem; margin-top: .8rem; align-items: start }
figure { margin: 0; max-width: 100%; filter: drop-shadow(0 1px 3px #0007) }
figcaption { color: var(--dim); font-size: 12px }
figure div { background: #fff; color: #111; padding: .8rem .8rem 1.2rem; overflow-x: auto }
figure div { mask: conic-gradient(from -45deg at bottom, #0000, #000 1deg 89deg, #0000 90deg) 50% 0 / 12px 100% repeat-x }
figure pre { font-size: 11.5px; line-height: 1.35; overflow: visible }

footer pre { white-space: pre-wrap } footer li { color: var(--dim) }
@media (max-width: 30rem) { body { padding: .6rem } .c > :not(summary) { margin: .5rem .5rem } }
@media print { .filters { display: none } }
${Array.from({ length: 8 }, (_, i) => `.l${i + 1} { min-width: ${i * 90 + 80}px }`).join("\n")}
${filters}
`;
const pageStart = `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${[
	"default-src 'none'",
	`script-src '${hashOf(script)}'`,
	`style-src '${hashOf(style)}'`,
	"img-src data:",
	"base-uri 'none'",
	"form-action 'none'"
].join("; ")}">
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<title>tillrig report</title><style>${style}</style></head><body><svg class="defs" width="0" height="0" aria-hidden="true"><defs><marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0L8 4L0 8z"/></marker></defs></svg>
<main>
`;
const pageEnd = `<script>${script}<\/script></body></html>\n`;
function hashOf(text) {
	return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
// dist/src/scenario/reporters/html.js
/**
* One page that needs nothing else. Cases are written as they finish, and nothing of them is kept;
* the totals come last, and are shown first.
*/
const CAUSES_MAX = 100;
function htmlReporter({ sheet, requirements, now, version }) {
	const causes = /* @__PURE__ */ new Map();
	let started;
	let count = 0;
	let startedAt = 0;
	return { on(event) {
		if (event.kind === "run-started") {
			started = event;
			startedAt = now();
			sheet.write(pageStart);
		}
		if (event.kind === "case-finished") add(event.result);
		if (event.kind === "run-finished" && started) {
			const when = new Date(startedAt).toISOString().slice(0, 16).replace("T", " ");
			const run = {
				...started,
				when: `${when} UTC`,
				version
			};
			sheet.write(`</main>\n${header(event.summary, run)}${causeList([...causes.values()])}`);
			sheet.write(`${footer(event.summary)}${pageEnd}`);
		}
	} };
	function add(result) {
		if (!started) return;
		count++;
		sheet.write(caseSection(result, count, {
			target: started.target,
			requirements
		}));
		if (!isBad(result.verdict)) return;
		const cause = causeOf(result);
		const known = causes.get(cause);
		if (known) known.count++;
		else causes.set(cause, {
			...causeFrom(result),
			number: count,
			count: 1
		});
	}
}
function causeFrom(result) {
	const { planned, verdict } = result;
	return {
		id: planned.id,
		mark: marks[verdict],
		says: messageOf(result).slice(0, 200)
	};
}
function header({ counts, casesCount, checksCount, durationMs, isInterrupted }, { target, seed, when, version }) {
	const badCount = verdictNames.reduce((sum, name) => sum + (isBad(name) ? counts[name] : 0), 0);
	const told = verdictNames.filter((name) => counts[name] > 0);
	const filters = [
		filter("all", `all ${casesCount}`, " checked"),
		...badCount > 0 ? [filter("bad", `need a look ${badCount}`)] : [],
		...told.map((name) => filter(name, `${marks[name]} ${name} ${counts[name]}`)),
		"<input id=\"search\" type=\"search\" placeholder=\"search ids, titles, tags\" aria-label=\"search\" hidden>"
	];
	const end = isInterrupted ? " · interrupted" : "";
	const how = `${escaped(target.address ?? target.kind)} · seed ${seed} · ${checksCount} checks · ${formatSeconds(durationMs)} · ${when} · tillrig ${escaped(version)}${end}`;
	return `<header><h1>${casesCount} cases, ${badCount === 0 ? "none needs a look" : `${badCount} need a look`}</h1><p class="dim">${how}</p><div class="filters">${filters.join("")}</div></header>\n`;
}
function filter(name, label, more = "") {
	return `<input type="radio" name="v" id="v-${name}"${more}><label for="v-${name}">${label}</label>`;
}
function causeList(causes) {
	if (causes.length === 0) return "";
	const items = causes.slice(0, CAUSES_MAX).map(({ id, number, mark, says, count }) => {
		const more = count > 1 ? ` and ${count - 1} more` : "";
		return `<li><a href="#c${number}">${mark} ${escaped(id)}</a>${more}: ${escaped(says)}</li>`;
	});
	const rest = causes.length > CAUSES_MAX ? `<li>and ${causes.length - CAUSES_MAX} more</li>` : "";
	return `<nav class="causes"><h2>${`${causes.length} ${causes.length === 1 ? "cause" : "causes"}`}</h2><ul>${items.join("")}${rest}</ul></nav>\n`;
}
function footer({ coverage, notMeasured }) {
	const lines = coverageLines(coverage).map((line) => escaped(line.slice(1)));
	return `<footer>${lines.length > 0 ? `<h2>Reached</h2><pre>${lines.join("\n")}</pre>` : ""}<h2>Not measured</h2>${leftOutList(notMeasured)}</footer>\n`;
}
function leftOutList(left) {
	if (left.length === 0) return "<p>Nothing was left out.</p>";
	return `<ul>${left.map(({ why, what }) => {
		const more = what.length > 8 ? `, and ${what.length - 8} more` : "";
		return `<li>${escaped(what.slice(0, 8).join(", "))}${more}: ${escaped(why)}</li>`;
	}).join("")}</ul>`;
}
export { htmlReporter };
