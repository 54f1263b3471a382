import { n as codeName } from "./contract-BDhg1X0I.js";
import { n as transitionsOf, t as transitionOf } from "./transitions-BfdAF8BV.js";
import { n as kindOf } from "./plan-DlB-65bR.js";
// dist/src/scenario/coverage/surface.js
/** What can be asked, what it says no with, what befalls it, what happens, what it says of itself. */
const sections = [
	"operations",
	"codes",
	"causes",
	"transitions",
	"statuses"
];
function surfaceOf(device) {
	const { operations, errors, causes, transitions, statuses = {}, port } = device;
	return {
		operations: Object.entries(operations).map(([name, { says }]) => ({
			name,
			says
		})),
		codes: port === void 0 ? [] : Object.entries(errors).map(([code, { means }]) => ({
			name: codeName(errors, code),
			says: means
		})),
		causes: Object.entries(causes).flatMap(([name, { says, opposite }]) => [{
			name,
			says
		}, ...opposite === void 0 ? [] : [{
			name: endOf(name),
			says: `It ends: ${opposite}.`
		}]]),
		transitions: [...transitionsOf(transitions)].map(([name, says]) => ({
			name,
			says
		})),
		statuses: Object.entries(statuses).map(([name, { means }]) => ({
			name,
			says: means
		}))
	};
}
/** What the end of a cause is called. */
function endOf(cause) {
	return `${cause} ends`;
}
// dist/src/scenario/coverage/reached.js
/** The kind of a device and a section hold no dot; what follows the second one is the name. */
function reachedName(kind, section, name) {
	return `${kind}.${section}.${name}`;
}
/** A cause that somebody let begin, or cleared. */
function reachedCause(device, act, cause) {
	return reachedName(kindOf(device), "causes", act === "cause" ? cause : endOf(cause));
}
/**
* Everything but the causes, of which a journal does not show all. An operation is reached when
* the device answered it, whatever it said.
*/
function reachedIn(entries, devices) {
	const all = new Map([...devices].map(([name, device]) => [name, collect(device)]));
	for (const entry of entries) all.get(entry.device)?.add(entry);
	return [...new Set([...all.values()].flatMap((one) => one.names()))];
}
/** A journal can be long: names are made once, at the end. */
function collect(device) {
	const operations = /* @__PURE__ */ new Set();
	const refusals = /* @__PURE__ */ new Set();
	const transitions = /* @__PURE__ */ new Set();
	const statuses = /* @__PURE__ */ new Set();
	return {
		add(entry) {
			if (entry.kind === "event") {
				transitions.add(transitionOf(device.transitions, entry.event));
				if (device.toldStatus) statuses.add(device.toldStatus(entry.event));
				return;
			}
			const { operation, refusal, reply } = entry;
			if (operation !== void 0 && reply) operations.add(operation);
			if (refusal !== void 0) refusals.add(refusal);
		},
		names() {
			const kind = kindOf(device);
			const named = (section, names) => [...names].flatMap((name) => name === void 0 ? [] : [reachedName(kind, section, name)]);
			return [
				...named("operations", operations),
				...named("codes", [...refusals].map((code) => codeName(device.errors, code))),
				...named("transitions", transitions),
				...named("statuses", statuses)
			];
		}
	};
}
export { surfaceOf as a, sections as i, reachedIn as n, reachedName as r, reachedCause as t };
