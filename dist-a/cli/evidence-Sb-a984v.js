// dist/src/device/evidence.js
/** A source says so; the section is the source's own heading. */
function documented(section) {
	return {
		kind: "documented",
		section
	};
}
/** No source says; the assumption stands in the device's PROTOCOL.md with what would prove it. */
function assumed(assumption) {
	return {
		kind: "assumed",
		assumption
	};
}
/** `documented (answer codes)`, as tables and the command line print it. */
function formatEvidence(evidence) {
	switch (evidence.kind) {
		case "documented": return `documented (${evidence.section})`;
		case "observed": return `observed (${evidence.recording})`;
		case "assumed": return `assumed (${evidence.assumption})`;
	}
}
export { documented as n, formatEvidence as r, assumed as t };
