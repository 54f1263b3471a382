// dist/src/kernel/invariant.js
/** A mistake of ours: never dressed as an answer of a device. */
var HarnessError = class extends Error {
	name = "HarnessError";
};
/** Holds what must be true if our own code is right. */
function invariant(holds, message) {
	if (!holds) throw new HarnessError(message);
}
/** The end of every exhaustive switch: a new member does not compile until it is judged. */
function unreachable(value) {
	throw new HarnessError(`Cannot go on with ${JSON.stringify(value)}: no case for it`);
}
export { invariant as n, unreachable as r, HarnessError as t };
