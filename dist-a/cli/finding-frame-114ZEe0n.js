// dist/src/scenario/reporters/finding-frame.js
function frameOf({ place }) {
	const { source, start, end } = place;
	const { line, column } = source.position(start);
	const frame = source.text.split("\n", line).slice(-2).map((one) => one.replace(/\r$/, ""));
	const rest = (frame.at(-1)?.length ?? 0) - column + 1;
	const length = Math.max(1, Math.min(end - start, rest));
	return {
		file: source.file,
		line,
		column,
		length,
		frame
	};
}
/** The way back: a place in a file of which only these lines are known. */
function placeOfFrame({ file, line, column, length, frame }) {
	const before = [...Array(Math.max(0, line - frame.length)).fill(""), ...frame];
	const start = before.slice(0, -1).join("\n").length + (before.length > 1 ? 1 : 0) + column - 1;
	const place = {
		source: {
			file,
			text: before.join("\n"),
			value: void 0,
			complaints: [],
			readable: false,
			at: () => place,
			keyAt: () => place,
			position: () => ({
				line,
				column
			})
		},
		start,
		end: start + length
	};
	return place;
}
export { placeOfFrame as n, frameOf as t };
