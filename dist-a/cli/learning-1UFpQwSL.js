import { n as invariant } from "./invariant-C8gqGLfn.js";
import { t as own } from "./own-CaQ_u2f-.js";
// dist/src/device/costs.js
/** What the operations of a client cost where the device is real. */
function withCosts(operations, costs) {
	const unknown = Object.keys(costs).find((name) => !Object.hasOwn(operations, name));
	invariant(unknown === void 0, `Cannot price "${unknown}": there is no such operation`);
	return Object.fromEntries(Object.entries(operations).map(([name, { says }]) => {
		const irreversible = costs[name];
		return [name, irreversible ? {
			says,
			irreversible
		} : { says }];
	}));
}
/** What one request costs; nothing where it can be taken back, or leaves nothing. */
function costOfRequest(operation, params) {
	const { irreversible } = operation ?? {};
	return irreversible?.applies?.(params) === false ? void 0 : irreversible;
}
// dist/src/device/learning.js
/** Learning facts from the real thing: its answers are read strictly, and nothing is guessed. */
/** The fact cannot be had: nobody answered, or the answer is a refusal or says something else. */
var CannotLearn = class extends Error {
	name = "CannotLearn";
	/** Nobody answered, so it may be the network's fault. */
	isLost;
	constructor(why, isLost = false) {
		super(why);
		this.isLost = isLost;
	}
};
/**
* What to ask for a fact, and what it is then; `{ transport: 'lost' }` stands for no answer.
* Nothing where the protocol cannot say it.
* @throws CannotLearn while it is driven: `Cannot learn ikkm.drawer: "info" answered -99.`
*/
function learnFact({ name, facts }, fact) {
	const row = own(facts, fact);
	return row?.learn && withName(row.learn(), `${name}.${fact}`);
}
function* withName(learning, name) {
	try {
		return yield* learning;
	} catch (error) {
		if (!(error instanceof CannotLearn)) throw error;
		throw new CannotLearn(`Cannot learn ${name}: ${error.message}.`, error.isLost);
	}
}
/** Somebody who knows what the till knows, and whose looking the till does not notice. */
function openLooker(client, access, options, till) {
	const known = Object.entries(client.knows(till)).map(([name, one]) => [name, String(one)]);
	return client.open({
		...access,
		...Object.fromEntries(known)
	}, options);
}
const ANSWER_CHARS_MAX = 80;
/** Asks; `isGood` tells an answer from a refusal. */
function* askFor(asking, isGood) {
	const told = yield asking;
	if (told["transport"] === "lost") throw new CannotLearn(`nobody answered "${asking.operation}"`, true);
	if (isGood(told)) return told;
	const said = String(told["body"] ?? told["status"]).slice(0, ANSWER_CHARS_MAX);
	throw new CannotLearn(`"${asking.operation}" answered ${said}`);
}
function mapIn(value, what) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw new CannotLearn(`${what} is no map in the answer`);
	return value;
}
function listIn(value, what) {
	if (!Array.isArray(value)) throw new CannotLearn(`${what} is no list in the answer`);
	return value.map((one) => mapIn(one, `each of ${what}`));
}
/** A number, or the text of one. */
function numberIn(told, name) {
	const value = told[name];
	if (typeof value === "number" || typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
	throw new CannotLearn(`${name} is no number in the answer`);
}
function textIn(told, name) {
	const value = told[name];
	if (typeof value === "string") return value;
	throw new CannotLearn(`${name} is no text in the answer`);
}
export { mapIn as a, textIn as c, listIn as i, costOfRequest as l, askFor as n, numberIn as o, learnFact as r, openLooker as s, CannotLearn as t, withCosts as u };
