// dist/src/scenario/target.js
/** The bench or the network failed, and nothing is said about the device: ERROR, never FAIL. */
var TargetError = class extends Error {
	name = "TargetError";
};
export { TargetError as t };
