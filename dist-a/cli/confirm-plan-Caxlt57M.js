import { n as invariant } from "./invariant-C8gqGLfn.js";
import { r as exitCodes, t as CliError } from "./exit-BtyHwXAZ.js";
import { i as MINUTE_MS, o as formatDuration, s as parseDuration } from "./time-DxuEK4C2.js";
import { o as toMajor, r as minor } from "./money-85cWdSjo.js";
import { t as counted } from "./counted-DPuKXBra.js";
import { t as formatTable } from "./table-D4aocnMV.js";
import { n as show, t as kindOf } from "./show-Cx2o5hsF.js";
import { a as MissingValue, c as lookUp, i as objectionTo, l as references, n as isComputed, r as namesGiven, s as interpolate, t as BrokenFunction } from "./computed-BWdvUonE.js";
import { r as lineOf } from "./source-BFz2U6VX.js";
import { c as placeOf, l as splitName, r as clientFacts, s as nameOf } from "./check-names-4hTf9yvv.js";
import { t as TargetError } from "./target-DZ4FF0C_.js";
import { i as missingFeature, n as irreversibleIn } from "./irreversible-DBrjoLGA.js";
import { t as interrupted } from "./till-Dhd5aLq8.js";
import { r as mismatches, t as isLike } from "./expect-CXjUgQpM.js";
import { a as worst, n as isBad } from "./verdict-DHxQis4S.js";
import { i as veiled } from "./wire-trace-DxhCCBx5.js";
import { t as createTally } from "./summary-s0aMYj0i.js";
import { a as processConsole } from "./open-targets-DgDhlaOq.js";
import { setImmediate } from "node:timers/promises";
// dist/src/scenario/case-log.js
function createCaseLog() {
	return {
		findings: [],
		verdicts: [],
		notMeasured: [],
		faults: [],
		answers: [],
		checksCount: 0,
		stepsCount: 0
	};
}
function leaveOut(log, step, why) {
	log.notMeasured.push({
		step: nameOf(step),
		line: lineOf(placeOf(step)),
		why
	});
	for (const fault of log.faults) fault.isMoot = true;
}
// dist/src/scenario/findings.js
function addFinding(step, { log, scope, section }, told) {
	log.findings.push({
		...told,
		step: nameOf(step),
		section,
		proves: step.proves,
		used: usedValues(told.place, scope)
	});
}
/** An exception ends the case; what kind it is says who can mend it. */
function tellError(step, running, error) {
	const place = whereThrown(step, error);
	const message = error instanceof Error ? error.message : String(error);
	const isData = error instanceof MissingValue && isDataOf(running.scope, error.root);
	running.log.verdicts.push(isData ? "FAIL" : "ERROR");
	if (isData) {
		addFinding(step, running, {
			verdict: "FAIL",
			place,
			says: message,
			path: []
		});
		return "on";
	}
	const blame = blameOf(error);
	addFinding(step, running, {
		verdict: "ERROR",
		place,
		says: message,
		path: [],
		blame,
		...blame === "us" && error instanceof Error && error.stack ? { stack: error.stack } : {}
	});
	return "stop";
}
function whereThrown(step, error) {
	if (error instanceof MissingValue) return whereWritten(step, error);
	const cause = error instanceof BrokenFunction ? error.cause ?? error : void 0;
	return (cause && step.source.thrownAt?.(cause)) ?? placeOf(step);
}
/** The text that asked for what is not there. */
function whereWritten(step, { written }) {
	const { source, start, end } = placeOf(step);
	const text = `\${${written}}`;
	const at = source.text.slice(start, end).indexOf(text);
	return at < 0 ? {
		source,
		start,
		end
	} : {
		source,
		start: start + at,
		end: start + at + text.length
	};
}
function blameOf(error) {
	if (error instanceof TargetError) return "target";
	if (error instanceof MissingValue) return "scenario";
	return error instanceof RangeError && error.message.startsWith("Cannot ") ? "scenario" : "us";
}
/** Whether a name stands for what a target said, so that a gap in it is the target's. */
function isDataOf({ saved, implied }, root) {
	return saved.has(root) || implied.has(root) && root !== "case" && root !== "vars";
}
/** The values behind the names in an underlined text. */
function usedValues({ source, start, end }, scope) {
	const text = source.text.slice(start, end);
	const names = references(text).map(({ name }) => name);
	return [.../* @__PURE__ */ new Set([...names, ...source.isScript ? namesGiven(text) : []])].flatMap((name) => {
		try {
			const value = lookUp(name, scope);
			const root = name.split(".")[0] ?? name;
			return [{
				name,
				value,
				from: scope.saved.get(root)?.from ?? implied[root] ?? "implied"
			}];
		} catch {
			return [];
		}
	});
}
const implied = {
	before: "what the till knew before it sent",
	reply: "the last answer",
	fact: "the last fact",
	case: "the row of the matrix",
	vars: "a variable of the scenario",
	outputs: "what the part gave back"
};
// dist/src/scenario/check-books.js
const BREAKS_TOLD = 5;
/** A case whose last step is a `check: shop.audit` has said itself what it expects. */
async function checkBooks(scenario, running, target) {
	const last = scenario.steps.at(-1);
	if (!(scenario.devices.includes("shop") || scenario.rig?.devices.some(({ hub }) => hub !== void 0)) || !last || last.act.kind === "check" && last.act.fact === "shop.audit") return;
	const { log } = running;
	const answer = await target.fact("shop", "audit");
	if (!("value" in answer)) return;
	log.checksCount++;
	const { agrees, breaks } = answer.value;
	log.verdicts.push(agrees ? "PASS" : "FAIL");
	for (const { rule, says, first } of breaks.slice(0, BREAKS_TOLD)) {
		const since = first ? `, since entry ${first.seq} of ${first.device}` : "";
		const finding = {
			verdict: "FAIL",
			place: placeOf(last),
			says: `the books of the shop do not agree after the case: ${rule}: ${says}${since}`,
			path: [],
			hint: "a case that is meant to break them ends with `check: shop.audit`"
		};
		addFinding(last, {
			...running,
			section: "steps"
		}, finding);
	}
}
// dist/src/scenario/ask-person.js
/** Asks the person who stands at a real device, and holds the answer against what is expected. */
const PATIENCE_MS$1 = 2 * MINUTE_MS;
/** An answer that nobody gave leaves the case to a person: REVIEW. */
async function askPerson(question, step, running) {
	const answer = await ask$1(question, running);
	if (answer.kind !== "answer") return review(step, running, answer.why);
	running.scope.implied.set("answer", answer.value);
	return {
		kind: "seen",
		value: answer.value
	};
}
/** Has a person do what the runner does on an emulator: break the paper, wait a day. */
async function haveDone(question, step, running) {
	const answer = await ask$1(question, running);
	if (answer.kind === "answer" && answer.value !== false) return "on";
	review(step, running, answer.kind === "answer" ? "it was not done" : answer.why);
	return "stop";
}
async function ask$1(file, { target, scope, log }) {
	invariant(target.ask, "Cannot ask a person: the target has none");
	const say = String(interpolate(file.say, scope));
	const question = {
		ask: file.ask,
		say,
		timeoutMs: file.timeout === void 0 ? PATIENCE_MS$1 : durationOf(interpolate(file.timeout, scope)),
		...file.choices ? { choices: file.choices.map((one) => String(interpolate(one, scope))) } : {}
	};
	const answer = await target.ask(question);
	log.answers.push({
		say,
		answer: answer.kind === "answer" ? String(answer.value) : answer.why
	});
	return answer;
}
function review(step, running, why) {
	running.log.verdicts.push("REVIEW");
	addFinding(step, running, {
		verdict: "REVIEW",
		place: placeOf(step, ["operator"]),
		says: `this waits for a person: ${why}`,
		path: ["operator"]
	});
	return {
		kind: "left-out",
		why
	};
}
// dist/src/scenario/ask-till.js
/** Lets the integrator's till act, and the world act on it meanwhile. */
/** What the till said; `stopped` when a step meanwhile ended the case. */
async function askTill(act, step, running) {
	const { target, scope } = running;
	invariant(target.stimulate, "Cannot ask a till: the target has none");
	const within = step.waiting && parseDuration(String(interpolate(step.waiting.forText, scope)));
	const acting = target.stimulate({
		name: String(interpolate(act.stimulus, scope)),
		params: recordOf(interpolate(act.params, scope), "with"),
		...within === void 0 ? {} : { withinMs: within }
	});
	acting.catch(() => void 0);
	const flow = await runMeanwhile(step.meanwhile ?? [], running);
	const acted = await acting;
	if (acted.kind === "unsupported") return acted;
	if (acted.kind === "silent" && acted.why === interrupted.why) {
		running.log.isInterrupted = true;
		return {
			kind: "left-out",
			why: acted.why
		};
	}
	const value = acted.kind === "outcome" ? acted.fields : {
		outcome: "none",
		message: acted.why
	};
	scope.implied.set("reply", value);
	return {
		kind: "seen",
		value,
		...acted.kind === "silent" ? { lost: acted.why } : {},
		...flow === "stop" ? { stopped: true } : {}
	};
}
async function runMeanwhile(steps, running) {
	for (const one of steps) if (await runStep(one, running) === "stop") return "stop";
	return "on";
}
// dist/src/scenario/save.js
/** Keeps values under the names a step gives them, and remembers where they came from. */
function saveValues(step, running, held) {
	const line = lineOf(placeOf(step));
	const from = step.id === void 0 ? `saved in line ${line}` : `saved by step ${step.id}, line ${line}`;
	const kept = Object.entries(step.save).flatMap(([name, template]) => {
		try {
			return [[name, interpolate(template, running.scope)]];
		} catch (error) {
			if (!(error instanceof MissingValue)) throw error;
			if (!held) running.unsaved.set(name, `step ${nameOf(step)} failed before it was saved`);
			else if (running.unsaved.has(error.root)) running.unsaved.set(name, running.unsaved.get(error.root) ?? "");
			else missing(step, running, {
				name,
				message: error.message
			});
			return [];
		}
	});
	for (const [name, value] of kept) {
		running.scope.saved.set(name, {
			value,
			from
		});
		running.unsaved.delete(name);
	}
}
function missing(step, running, told) {
	const path = ["save", told.name];
	running.unsaved.set(told.name, `step ${nameOf(step)} could not save it`);
	running.log.verdicts.push("FAIL");
	addFinding(step, running, {
		verdict: "FAIL",
		place: placeOf(step, path),
		says: `there is nothing to save: ${told.message}`,
		path
	});
}
// dist/src/scenario/judge.js
/** Holds what a step found against what it expects, and gives a verdict. */
/** Judges a step; `lost` says in words how no answer came. */
function judge(step, found, scope, lost) {
	const { expect } = step;
	if (lost !== void 0 && !minds(expect?.all) && !expect?.alternatives?.some(mindsLoss)) return {
		verdict: "FAIL",
		differences: [nothingCame(step, lost)]
	};
	const always = expect && "all" in expect ? differencesOf(step, expect.all, ["expect"], {
		found,
		scope
	}) : [];
	if (always.length > 0) return {
		verdict: "FAIL",
		differences: always
	};
	if (!expect?.alternatives) return {
		verdict: "PASS",
		differences: []
	};
	return judgeAlternatives(step, expect.alternatives, {
		found,
		scope,
		lost
	});
}
function judgeAlternatives(step, alternatives, { found, scope, lost }) {
	let nearest;
	for (const [i, alternative] of alternatives.entries()) {
		if (lost !== void 0 && !mindsLoss(alternative)) continue;
		const inside = alternative.path.slice(step.path.length);
		const differences = differencesOf(step, alternative.expect, inside, {
			found,
			scope
		});
		const { verdict, because } = alternative;
		if (differences.length > 0) {
			if (!nearest || differences.length < nearest.differences.length) nearest = {
				verdict,
				differences
			};
			continue;
		}
		return {
			verdict,
			differences: verdict === "PASS" ? [] : [{
				place: placeOf(step, [...inside, "verdict"]),
				says: because ?? verdict,
				path: inside
			}],
			otherwise: i > 0,
			...because === void 0 ? {} : { because }
		};
	}
	const hint = `none of ${alternatives.length} alternatives holds; ${nearest?.verdict ?? "none"} is the nearest`;
	return {
		verdict: "FAIL",
		differences: (nearest?.differences ?? []).map((one) => ({
			...one,
			hint: one.hint ? `${one.hint}; ${hint}` : hint
		}))
	};
}
function differencesOf(step, template, inside, { found, scope }) {
	if (isComputed(template)) {
		const objection = objectionTo(found, template, scope);
		if (!objection) return [];
		const { thrown, ...told } = objection;
		return [{
			place: (thrown === void 0 ? void 0 : step.source.thrownAt?.(thrown)) ?? placeOf(step, inside),
			path: inside,
			...told
		}];
	}
	return mismatches(interpolate(template, scope), found).map((one) => ({
		place: placeOf(step, [...inside, ...one.path]),
		says: `found ${one.found}`,
		path: [...inside, ...one.path],
		...fieldsOf(one)
	}));
}
function fieldsOf({ expected, found, hint }) {
	return {
		expected,
		found,
		...hint === void 0 ? {} : { hint }
	};
}
function nothingCame(step, lost) {
	const { kind } = step.act;
	const right = kind === "client" ? "{ outcome: none }" : "{ transport: lost }";
	return {
		place: placeOf(step, [kind]),
		says: `no answer came (${lost})`,
		expected: "an answer",
		found: `none (${lost})`,
		hint: `if that is right, write expect: ${right}`,
		path: [kind]
	};
}
/** Whether an expectation speaks of no answer: of the transport, or of a till that said nothing. */
function minds(expected) {
	if (isComputed(expected)) return true;
	if (typeof expected !== "object" || expected === null) return false;
	const outcome = "outcome" in expected ? JSON.stringify(expected.outcome) : "";
	return "transport" in expected || outcome.includes("\"none\"");
}
/** An alternative without a word about the answer fits any answer, and none. */
function mindsLoss({ expect }) {
	return minds(expect) || typeof expect === "object" && Object.keys(expect ?? {}).length === 0;
}
// dist/src/scenario/wait.js
/** `eventually` waits until it holds, `stays` looks all the time; the target's clock moves on. */
async function observeAndJudge(step, running, observe) {
	const { waiting } = step;
	const { target, scope } = running;
	const first = await once(step, running, observe);
	if (!waiting || !first.judgement || step.act.kind === "client") return first;
	const forMs = durationOf(interpolate(waiting.forText, scope));
	const everyMs = waiting.everyText ? durationOf(interpolate(waiting.everyText, scope)) : Math.min(1e3, forMs);
	if (everyMs === 0) throw new RangeError("Cannot look every 0 ms: give a longer \"every\".");
	const began = target.now();
	const wants = waiting.kind === "eventually" ? "holds" : "fails";
	for (let last = first, past = 0;; past = target.now() - began) {
		const holds = last.judgement?.verdict !== "FAIL";
		if ((holds ? "holds" : "fails") === wants || past >= forMs) return holds ? last : withHint(last, waiting.kind, past);
		const stopped = await target.advance(Math.min(everyMs, forMs - past));
		if (stopped) return { observation: stopped };
		last = await once(step, running, observe);
		if (!last.judgement) return last;
	}
}
async function once(step, { scope }, observe) {
	const observation = await observe();
	if (observation.kind !== "seen") return { observation };
	const { value, lost } = observation;
	if (!step.expect && lost === void 0) return { observation };
	return {
		observation,
		judgement: judge(step, value, scope, lost)
	};
}
function withHint({ observation, judgement }, kind, pastMs) {
	if (!judgement) return { observation };
	const past = formatDuration(pastMs);
	const hint = kind === "eventually" ? `it did not hold within ${past}` : pastMs === 0 ? "it did not hold from the start" : `it held at first, and no longer after ${past}`;
	const differences = judgement.differences.map((one) => ({
		...one,
		hint: one.hint ? `${one.hint}; ${hint}` : hint
	}));
	return {
		observation,
		judgement: {
			...judgement,
			differences
		}
	};
}
// dist/src/scenario/run-step.js
/** Does one step of a case, holds what came of it against what is expected, keeps what is saved. */
async function runStep(step, running) {
	running.log.stepsCount++;
	try {
		return await perform(step, running);
	} catch (error) {
		const why = error instanceof MissingValue ? running.unsaved.get(error.root) : void 0;
		if (!(error instanceof MissingValue) || why === void 0) return tellError(step, running, error);
		return skip(step, running, `it needs "${error.root}", and ${why}`);
	}
}
async function perform(step, running) {
	const { act } = step;
	const { target, scope } = running;
	if (step.operator && target.ask) return haveDone(step.operator, step, running);
	switch (act.kind) {
		case "send":
			if (target.stimulate && running.section !== "setup") return leaveToTill(step, running);
			return judged(step, running, () => send(act, step, running));
		case "check": return judged(step, running, () => ask(act, running));
		case "client": return target.stimulate ? judged(step, running, () => askTill(act, step, running)) : skip(step, running, "the target has no till under test to do it");
		case "operator": return target.ask ? judged(withAnswer(step), running, () => askPerson(act.question, step, running)) : skip(step, running, "the target has no device that a person could look at");
		case "cause": {
			const { device, rest } = splitName(String(interpolate(act.cause, scope)));
			const params = recordOf(interpolate(act.params, scope), "with");
			return supported(running, await target.cause(device, rest, params));
		}
		case "clear": {
			const { device, rest } = splitName(String(interpolate(act.cause, scope)));
			return supported(running, await target.clear(device, rest));
		}
		case "fault": return arm(act, step, running);
		case "advance": return supported(running, await target.advance(durationOf(interpolate(act.by, scope))));
		case "settle": return supported(running, await target.settle());
		case "use": return usePart(act, step, running);
	}
}
async function judged(step, running, observe) {
	const { log } = running;
	const { observation, judgement } = await observeAndJudge(step, running, observe);
	if (observation.kind === "left-out") return skip(step, running, observation.why);
	if (observation.kind === "unsupported") return supported(running, observation);
	const refused = judgement ? void 0 : refusedInSetup(step, running, observation.value);
	const { verdict, differences = [], otherwise } = judgement ?? {};
	if (verdict) {
		log.checksCount++;
		log.verdicts.push(verdict);
	}
	if (otherwise) for (const fault of log.faults) fault.isMoot = true;
	for (const one of differences) addFinding(step, running, {
		...one,
		verdict: verdict ?? "FAIL"
	});
	const held = !refused && (verdict === void 0 || !isBad(verdict));
	saveValues(step, running, held);
	if (observation.stopped) return "stop";
	return held || running.section !== "setup" ? "on" : "stop";
}
/** What a question asks for says itself what is good: yes. */
function withAnswer(step) {
	const { act } = step;
	return act.kind === "operator" && act.question.ask === "confirm" && !step.expect ? {
		...step,
		expect: { all: true }
	} : step;
}
/** A setup that is refused would make every later step a riddle. */
function refusedInSetup(step, running, value) {
	if (running.section !== "setup" || step.act.kind !== "send") return false;
	const { status } = recordOf(value, "reply");
	if (typeof status !== "number" || status < 400) return false;
	running.log.verdicts.push("FAIL");
	addFinding(step, running, {
		verdict: "FAIL",
		place: placeOf(step, ["send"]),
		says: `the setup was refused: ${show(value)}`,
		path: ["send"],
		hint: "if that is right, say so with expect"
	});
	return true;
}
async function send(act, step, { target, scope, till: inherited }) {
	const { device, rest: operation } = splitName(String(interpolate(act.operation, scope)));
	const till = step.till ?? inherited;
	scope.implied.set("before", await target.knows(device, till));
	const params = recordOf(interpolate(act.params, scope), "with");
	const sent = await target.send({
		device,
		operation,
		params,
		till
	});
	if (sent.kind === "unsupported") return sent;
	const value = sent.kind === "reply" ? {
		transport: "reply",
		...sent.fields
	} : {
		transport: "lost",
		how: sent.how
	};
	scope.implied.set("reply", value);
	return {
		kind: "seen",
		value,
		...sent.kind === "lost" ? { lost: howLost(sent) } : {}
	};
}
function howLost({ how, afterMs }) {
	switch (how) {
		case "timeout": return `nothing came within ${afterMs / 1e3} s`;
		case "reset": return "the connection broke";
		case "cut": return "the connection broke inside the answer";
	}
}
async function ask(act, { target, scope }) {
	const name = String(interpolate(act.fact, scope));
	const { device, rest } = splitName(name);
	if (clientFacts[device] && target.kind !== "client") return {
		kind: "left-out",
		why: "the target has no till under test to ask"
	};
	const answer = await target.fact(device, rest);
	if ("kind" in answer) return answer;
	const where = interpolate(act.where, scope);
	const value = where === void 0 ? answer.value : filter(name, answer.value, where);
	scope.implied.set("fact", value);
	return {
		kind: "seen",
		value
	};
}
function filter(name, value, where) {
	if (!Array.isArray(value)) throw new RangeError(`Cannot pick from ${name} with "where": it is ${kindOf(value)}, not a list. Expect its fields instead.`);
	return value.filter((one) => isLike(where, one));
}
async function arm(act, step, { target, scope, log }) {
	const { device, rest } = splitName(String(interpolate(act.on, scope)));
	const order = recordOf(interpolate(act.order, scope), "fault");
	const operation = rest === "" ? "*" : rest;
	const armed = await target.fault(device, {
		...order,
		match: { operation }
	});
	if ("kind" in armed) return supported({ log }, armed);
	log.faults.push({
		id: armed.id,
		step,
		isMoot: "percent" in order
	});
	return "on";
}
async function usePart({ part, inputs }, step, running) {
	const given = recordOf(interpolate(inputs, running.scope), "with");
	const from = `given in line ${lineOf(placeOf(step))}`;
	const saved = new Map(Object.entries(part.inputs).map(([name, { default: fallback }]) => [name, {
		value: name in given ? given[name] : fallback,
		from
	}]));
	const inside = {
		...running,
		scope: {
			saved,
			implied: /* @__PURE__ */ new Map()
		},
		unsaved: /* @__PURE__ */ new Map(),
		till: step.till ?? running.till
	};
	for (const one of part.steps) if (await runStep(one, inside) === "stop") return "stop";
	const outputs = {};
	for (const [name, template] of Object.entries(part.outputs)) try {
		outputs[name] = interpolate(template, inside.scope);
	} catch (error) {
		if (!(error instanceof MissingValue)) throw error;
		running.unsaved.set("outputs", inside.unsaved.get(error.root) ?? error.message);
	}
	running.scope.implied.set("outputs", outputs);
	saveValues(step, running, true);
	return "on";
}
/** Nobody misses what the till under test does itself; what it would have saved is not there. */
function leaveToTill(step, { log, unsaved, scope }) {
	for (const fault of log.faults) fault.isMoot = true;
	const reason = `the step in line ${lineOf(placeOf(step))} is left to the till under test`;
	for (const name of [
		...Object.keys(step.save),
		"reply",
		"before"
	]) unsaved.set(name, reason);
	scope.implied.delete("reply");
	return "on";
}
/** Leaves a step out with its reason, and what it would have saved with it. */
function skip(step, { log, unsaved, scope }, why) {
	leaveOut(log, step, why);
	const reason = `the step in line ${lineOf(placeOf(step))} was left out: ${why}`;
	for (const name of Object.keys(step.save)) unsaved.set(name, reason);
	const implied = step.act.kind === "client" ? "reply" : "answer";
	if (step.act.kind === "client" || step.act.kind === "operator") {
		scope.implied.delete(implied);
		unsaved.set(implied, reason);
	}
	return "on";
}
function supported({ log }, answer) {
	if (!answer) return "on";
	log.notApplicable = answer.why;
	return "stop";
}
function durationOf(value) {
	const durationMs = parseDuration(String(value));
	if (durationMs === void 0) throw new RangeError(`Cannot wait ${show(value)}: give a duration such as 250ms, 1.5s, 25h.`);
	return durationMs;
}
function recordOf(value, what) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw new RangeError(`Cannot use ${show(value)} as "${what}": it is ${kindOf(value)}. Give a map.`);
	invariant(Object.getPrototypeOf(value) !== null, "a map without a prototype came from outside");
	return value;
}
// dist/src/scenario/run-case.js
/** Runs one case against its target: setup, steps, and teardown whatever happened. */
async function runCase(parts) {
	const { planned, targets, clock } = parts;
	const began = clock();
	const log = createCaseLog();
	let heard = {
		reached: [],
		trace: [],
		papers: [],
		secrets: []
	};
	let broken;
	try {
		const { scenario, seed } = planned;
		const why = missingFeature(scenario, targets.kind);
		const target = (why === void 0 ? void 0 : { why }) ?? await targets.open({
			...scenario,
			scenario,
			seed,
			signal: parts.signal
		});
		if ("why" in target) log.notApplicable = target.why;
		else heard = await runOn(target, log, parts);
	} catch (error) {
		broken = { error };
	}
	const { secrets, ...told } = heard;
	const result = {
		...sumUp(log, broken),
		planned,
		...tellOf(log),
		...told,
		durationMs: clock() - began
	};
	return veiled(result, secrets);
}
async function runOn(target, log, parts) {
	try {
		await runSections(target, log, parts);
		const reached = await target.reached();
		const isBadly = log.verdicts.some(isBad);
		if (log.findings.length + log.answers.length === 0 && !parts.pictures) return {
			reached,
			trace: [],
			papers: [],
			secrets: []
		};
		const said = target.said?.();
		return {
			reached,
			trace: isBadly || parts.pictures ? await target.trace() : [],
			papers: parts.pictures ? await target.papers?.() ?? [] : [],
			...isBadly && said ? { said } : {},
			secrets: await target.secrets()
		};
	} finally {
		await target.close();
	}
}
async function runSections(target, log, parts) {
	const { scenario, row } = parts.planned;
	const implied = /* @__PURE__ */ new Map([["vars", scenario.vars]]);
	if (row) implied.set("case", row);
	const running = {
		target,
		log,
		scope: {
			saved: /* @__PURE__ */ new Map(),
			implied
		},
		unsaved: /* @__PURE__ */ new Map(),
		till: "till"
	};
	let flow = await runAll(scenario.setup, "setup");
	if (flow === "on") flow = await runAll(scenario.steps, "steps");
	if (flow === "on") await tellUnmet(running, target);
	if (flow === "on") await checkBooks(scenario, running, target);
	for (const step of scenario.teardown.toReversed()) if (await runStep(step, {
		...running,
		section: "teardown"
	}) === "stop") break;
	async function runAll(steps, section) {
		for (const step of steps) {
			if (parts.signal.aborted) {
				log.isInterrupted = true;
				return "stop";
			}
			if (await runStep(step, {
				...running,
				section
			}) === "stop") return "stop";
		}
		return "on";
	}
}
/** A fault that nobody met has tested nothing. */
async function tellUnmet(running, target) {
	const { log } = running;
	if (log.faults.length === 0) return;
	const unmet = new Set(await target.unmet());
	for (const { id, step, isMoot } of log.faults) {
		if (isMoot || !unmet.has(id)) continue;
		log.verdicts.push("FAIL");
		addFinding(step, {
			...running,
			section: "steps"
		}, {
			verdict: "FAIL",
			place: placeOf(step, ["fault"]),
			says: `fault armed at line ${lineOf(placeOf(step))} was never met`,
			path: ["fault"],
			hint: "no message of the case matched it; look at \"on\", or take it out"
		});
	}
}
function sumUp(log, broken) {
	if (broken) {
		const { error } = broken;
		const blame = blameOf(error);
		return {
			verdict: "ERROR",
			reason: (error instanceof Error ? blame === "us" ? error.stack : error.message : void 0) ?? String(error),
			blame
		};
	}
	const { verdicts, findings, notApplicable, notMeasured } = log;
	const [blame] = findings.flatMap((one) => one.blame ?? []);
	if (verdicts.some((one) => one === "FAIL" || one === "ERROR")) return {
		verdict: worst(verdicts, "FAIL"),
		...blame ? { blame } : {}
	};
	if (log.isInterrupted) return {
		verdict: "SKIPPED",
		reason: "interrupted"
	};
	if (notApplicable !== void 0) return {
		verdict: "NOT_APPLICABLE",
		reason: notApplicable
	};
	if (verdicts.length > 0) {
		const verdict = worst(verdicts, "PASS");
		const because = findings.find((one) => one.verdict === verdict)?.says;
		return {
			verdict,
			...because === void 0 ? {} : { reason: because }
		};
	}
	const [first] = notMeasured;
	if (first) return {
		verdict: "NOT_APPLICABLE",
		reason: first.why
	};
	return {
		verdict: "INFO",
		reason: "nothing was held against an expectation"
	};
}
function tellOf({ findings, notMeasured, checksCount, stepsCount, faults, answers }) {
	return {
		findings,
		notMeasured,
		checksCount,
		stepsCount,
		faultLines: linesOf(faults),
		...answers.length > 0 ? { answers } : {}
	};
}
function linesOf(faults) {
	return new Map(faults.map(({ id, step }) => [id, lineOf(placeOf(step, ["fault"]))]));
}
// dist/src/scenario/run.js
/** Runs planned cases, several at once, and tells what happens in the order of the plan. */
async function runCases(parts) {
	const { cases, targets, signal, clock, shard, judge = (result) => result, report } = parts;
	const began = clock();
	const done = [];
	const tally = createTally(parts.devices);
	let toldCount = 0;
	let next = 0;
	let isOver = false;
	/** Why the target can do no more. */
	let over;
	const { seed } = parts;
	report({
		kind: "run-started",
		cases,
		target: targets,
		seed,
		...shard ? { shard } : {}
	});
	const workersCount = Math.min(parts.workers, targets.workersMax ?? Infinity, cases.length);
	try {
		await Promise.all(Array.from({ length: workersCount }, work));
	} finally {
		await targets.close?.();
	}
	for (const planned of cases.slice(toldCount)) tell(skipped(planned, signal.aborted ? "interrupted" : over ?? "after the first failure (--bail)"));
	const summary = tally.sumUp({
		durationMs: clock() - began,
		isInterrupted: signal.aborted
	});
	report({
		kind: "run-finished",
		summary
	});
	return summary;
	async function work() {
		while (next < cases.length && !isOver && over === void 0 && !signal.aborted) {
			const index = next++;
			const planned = cases[index];
			if (!planned) return;
			report({
				kind: "case-started",
				planned
			});
			const { pictures } = parts;
			done[index] = judge(await runCase({
				planned,
				targets,
				signal,
				clock,
				pictures
			}));
			report({
				kind: "case-ended",
				planned
			});
			tellInOrder();
			over ??= targets.isOver?.();
			await setImmediate();
		}
	}
	function tellInOrder() {
		for (let result = done[toldCount]; result && !isOver; result = done[toldCount]) {
			done[toldCount] = void 0;
			tell(result);
			if (parts.bail && isBad(result.verdict)) isOver = true;
		}
	}
	function tell(result) {
		toldCount++;
		tally.add(result);
		report({
			kind: "case-finished",
			result
		});
	}
}
function skipped(planned, reason) {
	return {
		planned,
		verdict: "SKIPPED",
		reason,
		findings: [],
		notMeasured: [],
		checksCount: 0,
		stepsCount: 0,
		reached: [],
		trace: [],
		papers: [],
		faultLines: /* @__PURE__ */ new Map(),
		durationMs: 0
	};
}
// dist/src/cli/confirm-plan.js
const PATIENCE_MS = 10 * MINUTE_MS;
/** @throws CliError when nobody says yes: nothing was sent then. */
async function confirmPlan({ real }, { cases, devices, isAgreed, signal }) {
	if (!real) return;
	const running = cases.filter((one) => real.whyNot(one) === void 0);
	const plan = irreversibleIn(running, devices);
	if (plan.length === 0) return;
	process.stderr.write(`${planOf(plan, real)}\n`);
	if (isAgreed) return;
	const question = {
		ask: "confirm",
		say: "Go on, and do this on the real device?",
		timeoutMs: PATIENCE_MS
	};
	const answer = await processConsole().ask(question, signal);
	if (answer.kind === "answer" && answer.value === true) return;
	const why = answer.kind === "answer" ? "nobody wants it" : answer.why;
	throw new CliError(`Cannot run against the device: ${why}. Nothing was sent. Where nobody can be asked, give --yes.`, exitCodes.usage);
}
/** What a till must know from now on; a key that is lost is a walk to the device. */
function tellChanged({ real }) {
	for (const { device, field, value } of real?.changed() ?? []) process.stderr.write(`tillrig: the ${field} of ${device} is ${value} now; give that the next time.\n`);
}
function planOf(plan, { budgets }) {
	const rows = plan.map(({ device, operation, count, amount, openCount, says }) => [
		` ${counted(count, "time")}`,
		`${device}.${operation}`,
		amount > 0 || openCount > 0 ? `${money(amount)}${openCount > 0 ? " or more" : ""}` : "",
		says
	]);
	const limits = budgets.map(({ device, url, maxReceipts, maxAmount }) => {
		const own = plan.filter((one) => one.device === device);
		const receipts = own.reduce((sum, one) => sum + (one.isReceipt ? one.count : 0), 0);
		const amount = own.reduce((sum, one) => sum + one.amount, 0);
		const over = receipts > maxReceipts || amount > maxAmount ? " This is more than the budget: the run will stop with ERROR when it is spent." : "";
		return ` ${device} at ${url}: ${receipts} of ${counted(maxReceipts, "receipt")}, ${money(amount)} of ${money(maxAmount)}.${over}`;
	});
	return `This run does what cannot be taken back:\n${formatTable(rows)}Budget:\n${limits.join("\n")}`;
}
function money(amount) {
	return String(toMajor(minor(amount)));
}
export { tellChanged as n, runCases as r, confirmPlan as t };
