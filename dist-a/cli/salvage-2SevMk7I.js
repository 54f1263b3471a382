import { n as isComputed } from "./computed-BWdvUonE.js";
import { a as scenarioSchema, c as stepsByKind, r as kindsIn, s as stepSchema } from "./format-tpo14CSH.js";
// dist/src/scenario/salvage.js
/** The good fields of a file that has bad ones, so that one reading tells all its mistakes. */
function salvage(value) {
	if (!isMap(value)) return {};
	const { steps, setup, teardown, ...head } = value;
	const sections = {
		setup: goodSteps(setup),
		steps: goodSteps(steps),
		teardown: goodSteps(teardown)
	};
	return {
		...goodFields(head, scenarioSchema.shape),
		...sections
	};
}
/** A bad step leaves a hole, so that the others keep their places in the file. */
function goodSteps(steps) {
	return Array.isArray(steps) ? steps.map(goodStep) : [];
}
function goodStep(step) {
	if (!isMap(step)) return void 0;
	const [kind] = kindsIn(step);
	if (!kind) return void 0;
	const good = goodFields(step, stepsByKind[kind].shape);
	return stepSchema.safeParse(masked(good)).success ? good : void 0;
}
/** A function of a script may stand wherever YAML may have a template, and there alone. */
function masked(value) {
	if (isComputed(value)) return "${computed}";
	if (Array.isArray(value)) return value.map(masked);
	if (!isMap(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, masked(one)]));
}
function goodFields(value, fields) {
	return Object.fromEntries(Object.entries(value).filter(([key, field]) => Object.hasOwn(fields, key) && fields[key]?.safeParse(masked(field)).success));
}
/** Every name that any step saves, good or bad: a broken step must not make its names unknown. */
function savedAnywhere(value) {
	if (!isMap(value)) return [];
	return [
		value["setup"],
		value["steps"],
		value["teardown"]
	].flat().flatMap((step) => isMap(step) && isMap(step["save"]) ? Object.keys(step["save"]) : []);
}
/** What rows and variables hold is not known when they are bad themselves. */
function lostRoots(value, { matrix, vars }) {
	if (!isMap(value)) return [];
	return [..."matrix" in value && !matrix ? ["case"] : [], ..."vars" in value && !vars ? ["vars"] : []];
}
function isMap(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
export { salvage as a, masked as i, isMap as n, savedAnywhere as o, lostRoots as r, goodFields as t };
