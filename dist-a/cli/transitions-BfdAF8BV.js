import { t as own } from "./own-CaQ_u2f-.js";
// dist/src/device/transitions.js
/** What can happen to a device, as data: for people who ask what their tests have reached. */
/** Ways told apart by a function; the compiler refuses a way without its sentence. */
function ways(by, each) {
	return {
		by,
		each
	};
}
/** `blocked`, or `registered sale` where a kind has ways, with its sentence. */
function transitionsOf(table) {
	return new Map(Object.entries(table).flatMap(([kind, row]) => typeof row === "string" ? [[kind, row]] : Object.entries(row.each).map(([way, says]) => [`${kind} ${way}`, says])));
}
/** The name of what happened; nothing for an event that the table does not know. */
function transitionOf(table, event) {
	const row = own(table, event.kind);
	if (row === void 0 || typeof row === "string") return row && event.kind;
	const way = row.by(event);
	return Object.hasOwn(row.each, way) ? `${event.kind} ${way}` : void 0;
}
export { transitionsOf as n, ways as r, transitionOf as t };
