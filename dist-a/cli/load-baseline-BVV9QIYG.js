import { t as require_dist } from "./dist-Mptx2rQI.js";
import { r as idOfCase, t as caseIds } from "./plan-9OnF6xcM.js";
import { i as isExcusable, n as baselineSchema, r as expectedSchema, t as CHANGE_ME } from "./format-BCLGXL2E.js";
import { i as readSource, n as inOrder, t as formatPlace } from "./source-BFz2U6VX.js";
import { t as suggest } from "./suggest-B5vr_fey.js";
import { n as isMap } from "./salvage-2SevMk7I.js";
import { t as readShape } from "./schema-complaints-B86RMWDe.js";
import { o as shown } from "./files-BDvFV1nZ.js";
import { n as isBad } from "./verdict-DHxQis4S.js";
import { t as counted } from "./counted-DPuKXBra.js";
import { r as exitCodes, t as CliError } from "./exit-BtyHwXAZ.js";
import { t as refuseFiles } from "./refuse-files-CHFmpoFn.js";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
// dist/src/scenario/baseline/draft-baseline.js
var import_dist = require_dist();
const FOUND_MAX = 90;
function createDraft() {
	const failed = /* @__PURE__ */ new Map();
	return {
		add({ planned, verdict, reason, findings, blame }) {
			if (!isExcusable(verdict) || blame === "us" || blame === "scenario") return;
			const bad = findings.find((one) => one.verdict === verdict);
			const expected = bad?.expected === void 0 ? "" : `, expected ${bad.expected}`;
			const found = bad ? `${bad.says}${expected}` : reason ?? "";
			failed.set(idOfCase(planned), {
				verdict,
				found
			});
		},
		get casesCount() {
			return failed.size;
		},
		text(until) {
			const entries = [...failed].map(([id, { verdict, found }]) => {
				return `${found === "" ? "" : `  # ${found.replace(/\s+/g, " ").slice(0, FOUND_MAX)}\n`}${(0, import_dist.stringify)([{
					id,
					verdict,
					why: CHANGE_ME,
					until
				}], { lineWidth: 0 }).replace(/^(?=.)/gm, "  ")}`;
			});
			return `${head}expected:\n${entries.join("\n")}`;
		}
	};
}
const head = `# Failures that are known: such a case is EXPECTED_FAIL, and one that passes makes the run fail
# until its entry is taken out. Say why for each; after "until" an entry excuses nothing.
format: 1
`;
// dist/src/scenario/baseline/judge-result.js
const good = [
	"PASS",
	"NON_STRICT",
	"INFO"
];
/** `today` is a day such as 2027-01-31; an entry excuses up to the end of its last one. */
function judgeResult(result, baseline, today) {
	const entry = baseline.entryOf(result.planned);
	const { verdict, reason, blame } = result;
	if (!entry || verdict === "SKIPPED") return result;
	if (verdict === "NOT_APPLICABLE") return stale(result, entry, `never ran: ${reason}`);
	if (verdict !== entry.verdict) return good.includes(verdict) ? stale(result, entry, `ended ${verdict}`) : noted(result, entry.place("id"), `the baseline expects ${entry.verdict}`);
	if (blame === "us" || blame === "scenario") return result;
	if (entry.until !== void 0 && entry.until < today) return noted(result, entry.place("until"), `no longer excused since ${entry.until} is over`);
	return {
		...result,
		verdict: "EXPECTED_FAIL",
		reason: entry.why
	};
}
function stale(result, entry, how) {
	const place = entry.place("id");
	const says = `expected ${entry.verdict}, but ${how}`;
	return {
		...result,
		verdict: "STALE",
		reason: `${says}: take the entry at ${formatPlace(place)} out (${entry.why})`,
		findings: [finding("STALE", place, {
			says,
			hint: `take the entry out; it says: ${entry.why}`
		}), ...result.findings]
	};
}
/** The verdict stays, and the report says what the baseline has to do with it. */
function noted(result, place, says) {
	const first = result.reason ?? result.findings[0]?.says;
	const note = `${says} (${formatPlace(place)})`;
	return {
		...result,
		reason: first === void 0 ? note : `${first}; ${note}`,
		findings: [...result.findings, finding("INFO", place, { says })]
	};
}
function finding(verdict, place, told) {
	return {
		verdict,
		place,
		...told,
		path: [],
		step: "baseline",
		section: "steps",
		proves: [],
		used: []
	};
}
// dist/src/scenario/baseline/read-baseline.js
/** Reads a baseline: everything that is wrong with it is said before anything runs. */
/** Ids are looked for among the cases of all scenarios that were loaded, chosen or not. */
function readBaseline(source, scenarios) {
	if (!source.readable) return { complaints: source.complaints };
	const complaints = [...source.complaints, ...readShape(baselineSchema, source).complaints];
	const known = new Map(scenarios.map((one) => [one.id, caseIds(one)]));
	const all = new Set([...known.values()].flat());
	const entries = /* @__PURE__ */ new Map();
	const places = /* @__PURE__ */ new Map();
	for (const [index, value] of listed(source).entries()) {
		if (!isMap(value) || typeof value["id"] !== "string") continue;
		const { id } = value;
		const path = ["expected", index];
		const place = source.at([...path, "id"]);
		const cases = known.get(id) ?? (all.has(id) ? [id] : []);
		if (cases.length === 0) complaints.push(unknownId(id, place, all));
		const other = cases.flatMap((one) => places.get(one) ?? [])[0];
		if (other) complaints.push(doubled(place, other));
		const { data } = expectedSchema.safeParse(value);
		const entry = data && expectedOf(data, source, path);
		for (const one of cases) {
			places.set(one, place);
			if (entry) entries.set(one, entry);
		}
	}
	if (complaints.length > 0) return { complaints: inOrder(complaints) };
	return {
		complaints: [],
		baseline: {
			entryOf: (planned) => entries.get(idOfCase(planned)),
			outside(cases) {
				const inside = new Set(cases.map((one) => entries.get(idOfCase(one))));
				return new Set([...entries.values()].filter((one) => !inside.has(one))).size;
			}
		}
	};
}
function listed({ value }) {
	return isMap(value) && Array.isArray(value["expected"]) ? value["expected"] : [];
}
function expectedOf({ verdict = "FAIL", why, until }, source, path) {
	return {
		verdict,
		why,
		...until === void 0 ? {} : { until },
		place: (key) => source.at([...path, key])
	};
}
function unknownId(id, place, known) {
	const near = suggest(id, [...known]);
	return {
		place,
		says: `unknown id "${id}".${near === void 0 ? "" : ` Did you mean "${near}"?`} ${`None of the ${known.size} cases that were read is called so: name a case or a scenario, and run with all the files the baseline is about.`}`
	};
}
function doubled(place, other) {
	return {
		place,
		says: `this is listed at ${formatPlace(other)} already. Keep one of them.`
	};
}
// dist/src/cli/load-baseline.js
/** `--baseline FILE` and `--write-baseline FILE`: known failures, read and written. */
const DAY_MS = 864e5;
const EXCUSED_DAYS = 90;
/** @throws CliError for a file that is not there or has mistakes, which were printed then. */
function loadBaseline(file, scenarios) {
	const source = readSource(shown(file), textOf(file));
	const { baseline, complaints } = readBaseline(source, scenarios);
	if (!baseline) refuseFiles(complaints, "nothing was run");
	const today = dayOf(/* @__PURE__ */ new Date());
	return {
		judge: (result) => judgeResult(result, baseline, today),
		outside(cases) {
			const count = baseline.outside(cases);
			if (count === 0) return "";
			return `tillrig: ${count === 1 ? "1 entry" : `${count} entries`} of ${source.file} not judged: outside of what was chosen.\n`;
		}
	};
}
/**
* Listens to a run and writes what is to be excused from now on.
* @throws CliError when the file is there already.
*/
function draftBaseline(file, isStrict) {
	if (existsSync(file)) throw new CliError(`Cannot write the baseline "${shown(file)}": it is there already. Give another name, and move over what you want.`, exitCodes.usage);
	const draft = createDraft();
	return { on(event) {
		if (event.kind === "case-finished") {
			const { verdict } = event.result;
			if (isBad(verdict) || isStrict && verdict === "NON_STRICT") draft.add(event.result);
		}
		if (event.kind === "run-finished") process.stderr.write(`tillrig: ${write()}\n`);
	} };
	function write() {
		if (draft.casesCount === 0) return `nothing failed, so no baseline was written.`;
		const until = dayOf(new Date(Date.now() + EXCUSED_DAYS * DAY_MS));
		writeFileSync(file, draft.text(until), { flag: "wx" });
		return `${counted(draft.casesCount, "case")} in ${shown(file)}. Say why for each, then run with --baseline ${shown(file)}.`;
	}
}
function textOf(file) {
	try {
		return readFileSync(file, "utf8");
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new CliError(`Cannot read the baseline "${file}": ${why}.`, exitCodes.usage);
	}
}
/** As the calendar on the wall says it: 2027-01-31. */
function dayOf(date) {
	const parts = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0"));
	return [date.getFullYear(), ...parts].join("-");
}
export { draftBaseline, loadBaseline };
