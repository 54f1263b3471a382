// dist/src/scenario/reporters/proves-of.js
function provesOf({ proves, setup, steps, teardown }) {
	return [.../* @__PURE__ */ new Set([...proves, ...[
		setup,
		steps,
		teardown
	].flat().flatMap(ofStep)])];
}
function ofStep({ proves, act }) {
	return act.kind === "use" ? [...proves, ...act.part.steps.flatMap(ofStep)] : proves;
}
export { provesOf as t };
