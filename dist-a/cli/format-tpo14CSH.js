import { _ as unknown, c as literal, f as record, g as union, l as looseObject, m as string, n as _enum, p as strictObject, r as array, s as int, v as toJSONSchema } from "./schemas-rcOLL2tU.js";
// dist/src/scenario/format.js
/** What may stand in a scenario file, as schemas: the loader and `tillrig schema` read the same. */
const text = string({ error: "text" }).min(1, { error: "text that is not empty" });
const words = array(text, { error: "a list of texts" });
const template = /\$\{[^}]+\}/;
const duration = string({ error: "a duration such as 250ms, 1.5s, 25h" }).regex(new RegExp(`${/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.source}|${template.source}`), { error: "a duration such as 250ms, 1.5s, 25h" });
const dotted = (what) => string({ error: `${what} as device.name, such as ikkm.sale` }).regex(/^[^.\s]+\.[^.\s]+$|\$\{/, { error: `${what} as device.name, such as ikkm.sale` });
const fromOne = { error: "a whole number from 1 up" };
const count = union([int(fromOne).min(1, fromOne), string().regex(template, fromOne)], fromOne).describe("A whole number from 1 up, or ${...}.");
const paramsForm = { error: "a map of parameters, or one \"${...}\" that holds one" };
const params = union([record(string(), unknown()), string().regex(/^\$\{[^}]+\}$/, paramsForm)], paramsForm).describe("Parameters by name, or one ${...} that holds such a map.");
const expectation = unknown().refine((value) => value !== void 0 && value !== null, { error: "a value or a matcher" }).describe("A value, a map that must match partly, or matchers: $eq $not $gt $gte $lt $lte $in $matches $contains $count $each $any $absent $delta $type. any-of: alternatives with a verdict each.");
const name = string({ error: "a name" }).regex(/^[A-Za-z_][\w-]*$/, { error: "a name of letters, digits, \"-\" and \"_\"" });
const save = record(name, string({ error: "a \"${...}\" to keep" }), { error: "a map of names to \"${...}\"" }).describe("Names for values to use later: { receipt: \"${reply.reason}\" }.");
const proves = words.describe("Ids of requirements; the texts stand in requirements.yaml.");
const waiting = {
	eventually: strictObject({
		within: duration,
		every: duration.optional()
	}, { error: "a map: { within: 60s, every: 1s }" }).optional(),
	stays: strictObject({
		for: duration,
		every: duration.optional()
	}, { error: "a map: { for: 10m, every: 1m }" }).optional()
};
const id = text.optional().describe("A name for this step in reports.");
const judged = {
	id,
	expect: expectation.optional(),
	save: save.optional(),
	proves: proves.optional()
};
const question = strictObject({
	ask: _enum([
		"confirm",
		"choice",
		"number",
		"text"
	], { error: "confirm, choice, number or text" }),
	say: text,
	choices: words.optional(),
	timeout: duration.optional()
}, { error: "a map: { ask: confirm, say: ..., timeout: 2m }" }).refine(({ ask, choices }) => ask === "choice" === (choices !== void 0), { error: "\"choices\" exactly when \"ask\" is choice" });
const operator = question.optional().describe("What a person does on a real device instead.");
const fault = looseObject({
	on: text.describe("device.operation; \"ikkm\" or \"ikkm.*\" is any operation."),
	effect: text,
	nth: count.optional(),
	times: count.optional(),
	percent: count.optional()
}, { error: "a map: { on: ikkm.sale, effect: lose-reply, times: 1 }" }).describe("Breaks messages; the parameters of the effect stand beside it.");
/** One schema a kind of step; the key with the kind's name says which it is. */
const stepsByKind = {
	send: strictObject({
		send: dotted("an operation"),
		with: params.optional(),
		as: name.optional().describe("Which till sends; tills with other names keep their own keys."),
		...judged,
		...waiting
	}),
	client: strictObject({
		client: text,
		with: params.optional(),
		...judged,
		...waiting,
		get meanwhile() {
			return array(stepSchema, { error: "a list of steps" }).optional().describe("What happens while the till acts: causes, checks that wait, faults.");
		}
	}),
	cause: strictObject({
		cause: dotted("a cause"),
		with: params.optional(),
		operator,
		id
	}),
	clear: strictObject({
		clear: dotted("a cause"),
		operator,
		id
	}),
	fault: strictObject({
		fault,
		id
	}),
	advance: strictObject({
		advance: duration,
		operator,
		id
	}),
	settle: strictObject({
		settle: literal(true, { error: "true" }),
		id
	}),
	check: strictObject({
		check: dotted("a fact"),
		where: params.optional().describe("Keeps the elements of a list fact that match."),
		...judged,
		...waiting
	}),
	use: strictObject({
		use: text,
		with: params.optional(),
		as: name.optional(),
		save: save.optional(),
		id
	}),
	operator: strictObject({
		operator: question,
		...judged
	})
};
const stepKinds = Object.keys(stepsByKind).filter((kind) => Object.hasOwn(stepsByKind, kind));
/** The kinds a step names; `operator` beside another kind is a part of that step. */
function kindsIn(step) {
	const named = stepKinds.filter((kind) => Object.hasOwn(step, kind));
	const [first, ...rest] = named;
	return first && (first === "cause" || first === "clear" || first === "advance") && rest.join() === "operator" ? [first] : named;
}
const stepSchema = union([
	stepsByKind.send,
	stepsByKind.client,
	stepsByKind.cause,
	stepsByKind.clear,
	stepsByKind.fault,
	stepsByKind.advance,
	stepsByKind.settle,
	stepsByKind.check,
	stepsByKind.use,
	stepsByKind.operator
]);
/** The place of a kind in the union above, to read only the complaints that matter. */
function branchOf(kind) {
	return stepKinds.indexOf(kind);
}
const steps = array(stepSchema, { error: "a list of steps" });
const format = literal(1, { error: "the number 1" }).describe("The version of this format.");
const condition = strictObject({
	id: text,
	is: text,
	says: text.optional()
});
const explore = strictObject({
	points: words.optional(),
	faults: words.optional(),
	"max-faults": int(fromOne).min(1, fromOne).optional(),
	never: array(condition).optional(),
	sometimes: array(condition).optional()
});
const features = [
	"causes",
	"clock",
	"faults",
	"client",
	"operator"
];
const scenarioSchema = strictObject({
	format,
	id: string({ error: "an address such as ikkm/sale/cash" }).regex(/^[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)+$/, { error: "an address such as ikkm/sale/cash: small letters, digits, \"-\", parted by \"/\"" }),
	title: text,
	level: _enum(["core", "extended"], { error: "core or extended" }).optional(),
	tags: words.optional(),
	needs: strictObject({
		devices: words.optional(),
		features: array(_enum(features, { error: features.join(", ") })).optional()
	}).optional(),
	proves: proves.optional(),
	rig: text.optional().describe("The file of the rig it runs on, from the folder of the scenario."),
	options: record(string(), record(string(), unknown(), { error: "a map of options" }), { error: "a map of devices to options" }).optional().describe("Options of devices: { ikkm: { registration.duration: 3s } }."),
	vars: record(name, unknown()).optional(),
	matrix: array(looseObject({ name: text }), { error: "a list of rows with a name each" }).min(1, { error: "at least one row" }).optional().describe("Rows become cases, each with an address: id[name]."),
	setup: steps.optional(),
	steps: steps.min(1, { error: "at least one step" }),
	teardown: steps.optional().describe("Always runs, last step first."),
	explore: explore.optional()
}, { error: "a map that begins with \"format: 1\"" }).describe("A tillrig scenario.");
const partSchema = strictObject({
	format,
	title: text.optional(),
	inputs: record(name, strictObject({
		says: text.optional(),
		default: unknown().optional()
	})).optional().describe("Names the part can use; one without a default must be given."),
	outputs: save.optional().describe("What the part gives back, as ${outputs.name}."),
	steps: steps.min(1, { error: "at least one step" })
}, { error: "a map that begins with \"format: 1\"" });
/** The JSON Schema of a scenario file, for editors. */
function jsonSchema() {
	return toJSONSchema(scenarioSchema, {
		io: "input",
		unrepresentable: "any"
	});
}
export { scenarioSchema as a, stepsByKind as c, partSchema as i, jsonSchema as n, stepKinds as o, kindsIn as r, stepSchema as s, branchOf as t };
