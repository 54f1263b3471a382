// dist/src/device/contract.js
/** `-6` where each code has a number of its own, `404 UNKNOWN_PATH` where it has not. */
function codeName(errors, code) {
	const wire = errors[code]?.wire;
	return Object.values(errors).filter((row) => row.wire === wire).length > 1 ? `${wire} ${code}` : String(wire);
}
function accept(events, answer, takesMs) {
	return {
		kind: "accept",
		events,
		answer,
		...takesMs === void 0 ? {} : { takesMs }
	};
}
function refuse(code, detail) {
	return {
		kind: "refuse",
		code,
		...detail === void 0 ? {} : { detail }
	};
}
export { codeName as n, refuse as r, accept as t };
