import { t as formatPlace } from "./source-BFz2U6VX.js";
// dist/src/scenario/frame.js
const WIDTH_MAX = 100;
/**
* Gives lines such as
*
*     40 |     check: wire.requests
*     41 |     expect: { $each: { key: "${key}" } }
*        |                             ^^^^^^^^ found 33334444
*/
function codeFrame({ source, start, end }, label = "") {
	const { line, column } = source.position(start);
	const lines = source.text.split("\n").map((one) => one.replace(/\r$/, "").replaceAll(/\p{Cc}/gu, " "));
	const written = lines[line - 1] ?? "";
	const length = Math.max(1, Math.min(end - start, written.length - column + 1));
	const hidden = column + length > WIDTH_MAX ? Math.max(0, column - 41) : 0;
	const indent = column - 1 - hidden;
	const width = String(line).length;
	const row = (number, text) => `${String(number ?? "").padStart(width)} | ${text}`.trimEnd();
	const shown = hidden ? `…${written.slice(hidden + 1)}` : written;
	const before = lines[line - 2];
	return [
		...before?.trim() ? [row(line - 1, cut(before))] : [],
		row(line, cut(shown)),
		row(void 0, `${" ".repeat(indent)}${"^".repeat(Math.min(length, WIDTH_MAX - indent))}${label ? ` ${label}` : ""}`)
	];
}
/** A complaint as it is printed: place, what is wrong, frame. */
function formatComplaint({ place, says }) {
	return [`${formatPlace(place)}  ${says}`, ...codeFrame(place).map((line) => `   ${line}`)].join("\n");
}
function cut(line) {
	return line.length <= WIDTH_MAX ? line : `${line.slice(0, 99)}…`;
}
export { formatComplaint as n, codeFrame as t };
