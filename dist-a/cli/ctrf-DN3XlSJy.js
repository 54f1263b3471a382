import { n as isBad } from "./verdict-DHxQis4S.js";
import { t as againLine } from "./again-DYIluof6.js";
import { s as plainBlock } from "./failure-B_jQpH8i.js";
import { n as outcomes, t as messageOf } from "./outcomes-Ct_jKCea.js";
import { t as provesOf } from "./proves-of-Bcdv11fe.js";
// dist/src/scenario/reporters/ctrf.js
const SPEC_VERSION = "0.0.0";
/** An error of the bench says nothing about the device, so it is neither passed nor failed. */
const statuses = {
	passed: "passed",
	failure: "failed",
	error: "other",
	skipped: "skipped"
};
/** Tests are written as they come; what stands before them in the format follows at the end. */
function ctrfReporter({ sheet, requirements, now, version }) {
	const counts = {
		tests: 0,
		passed: 0,
		failed: 0,
		skipped: 0,
		pending: 0,
		other: 0
	};
	const suites = /* @__PURE__ */ new Set();
	let target;
	let start = 0;
	let seed = 1;
	return { on(event) {
		if (event.kind === "run-started") {
			({target, seed} = event);
			start = now();
			sheet.write(`{"reportFormat":"CTRF","specVersion":"${SPEC_VERSION}","results":{"tests":[`);
		}
		if (event.kind === "case-finished") add(event.result);
		if (event.kind === "run-finished") end(event.summary.durationMs);
	} };
	function add(result) {
		const test = testOf(result);
		sheet.write(`${counts.tests === 0 ? "\n" : ",\n"}${JSON.stringify(test)}`);
		counts.tests++;
		counts[test.status]++;
		suites.add(result.planned.scenario.id);
	}
	function testOf(result) {
		const { planned, verdict, durationMs, notMeasured, said } = result;
		const { scenario, row } = planned;
		const proves = provesOf(scenario);
		return {
			name: planned.id,
			status: statuses[outcomes[verdict]],
			duration: Math.round(durationMs),
			rawStatus: verdict,
			suite: scenario.id.split("/"),
			filePath: scenario.source.file,
			tags: scenario.tags,
			...verdict === "PASS" ? {} : { message: messageOf(result) },
			...target && isBad(verdict) ? { trace: plainBlock(result, {
				target,
				requirements
			}) } : {},
			...said ? { stderr: said.trimEnd().split("\n") } : {},
			labels: {
				level: scenario.level,
				...proves.length > 0 ? { requirement: proves } : {}
			},
			extra: {
				verdict,
				seed: planned.seed,
				...row ? { case: row.name } : {},
				...target ? { again: againLine(planned, target) } : {},
				notMeasured
			}
		};
	}
	function end(durationMs) {
		const duration = Math.round(durationMs);
		const summary = {
			...counts,
			suites: suites.size,
			start,
			stop: start + duration,
			duration
		};
		const tool = {
			name: "tillrig",
			version
		};
		const environment = {
			testEnvironment: target?.address ?? target?.kind,
			extra: { seed }
		};
		const rest = JSON.stringify({
			tool,
			summary,
			environment
		});
		sheet.write(`\n],${rest.slice(1)},"timestamp":"${new Date(start + duration).toISOString()}"}\n`);
	}
}
export { ctrfReporter };
