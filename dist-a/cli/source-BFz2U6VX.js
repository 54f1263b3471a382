import { t as require_dist } from "./dist-Mptx2rQI.js";
// dist/src/scenario/yaml-complaints.js
var import_dist = require_dist();
const DEPTH_MAX = 100;
const TOO_DEEP = `values are nested more than ${DEPTH_MAX} deep here. Write them flatter.`;
/** How often aliases may be used, each as often as those inside it. */
const ALIASES_MAX = 1e3;
/** A character that no text file holds: what is read is not what somebody wrote. */
function strangeCharacter(source) {
	const { text } = source;
	const start = text.search(/[^\t\n\r\u0020-\u007E\u0085\u00A0-\uFFFC\u{10000}-\u{10FFFF}]/u);
	if (start < 0) return void 0;
	const place = {
		source,
		start,
		end: start + 1
	};
	const code = text.charCodeAt(start);
	if (/^(\uFFFD\uFFFD|[ -~]\0|\0[ -~])/.test(text)) return {
		place,
		says: "this file is written in UTF-16. Save it as UTF-8."
	};
	if (code === 65533) return {
		place,
		says: "this byte is no UTF-8. Save the file as UTF-8, if it is text at all."
	};
	const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
	return {
		place,
		says: `the invisible character ${name} stands here. ${`Take it out, or write "\\u${name.slice(2)}" in double quotes.`}`
	};
}
/** An alias that leads nowhere, or to what it stands in. */
function strangeAlias(document, source) {
	if (!/[&*]\w/.test(source.text)) return void 0;
	let found;
	(0, import_dist.visit)(document, { Alias(_key, node, above) {
		const meant = node.resolve(document);
		if (meant && !above.includes(meant)) return void 0;
		const [start, end] = rangeOf(node);
		const says = meant ? "this alias stands inside what it stands for. Write the value out." : `nothing is called "${node.source}". Write "&${node.source}" before the value it stands for.`;
		found = {
			place: {
				source,
				start,
				end
			},
			says
		};
		return import_dist.visit.BREAK;
	} });
	return found;
}
/** A value nested without end: nobody writes that, and every reader would have to bear it. */
function tooDeep(value, source) {
	const way = deepWay(value, 0);
	return way && {
		place: source.at(way),
		says: TOO_DEEP
	};
}
/** The way to the first value below the depth allowed. */
function deepWay(value, depth) {
	if (typeof value !== "object" || value === null) return void 0;
	if (depth > DEPTH_MAX) return [];
	for (const [key, one] of Object.entries(value)) {
		const way = deepWay(one, depth + 1);
		if (way) return [key, ...way];
	}
}
/** So many aliases of aliases that the value would not fit into memory. */
function tooManyAliases(document, source) {
	const aliases = [];
	(0, import_dist.visit)(document, { Alias: (_key, node) => void aliases.push(node) });
	const [start, end] = rangeOf(aliases.at(-1) ?? null);
	return {
		place: {
			source,
			start,
			end
		},
		says: `aliases stand here for more than ${ALIASES_MAX} others. Write the values out.`
	};
}
function syntaxComplaint(document, source, error) {
	const [start, end] = error.pos;
	if (error.code === "DUPLICATE_KEY") {
		const key = /^[^:\s]+/.exec(source.text.slice(start))?.[0] ?? "";
		const says = `the key "${key}" stands here twice. Keep one of them.`;
		return {
			place: {
				source,
				start,
				end: start + key.length
			},
			says
		};
	}
	const open = /closing .quote/.test(error.message) ? quoteBefore(document, start) : void 0;
	if (open !== void 0) return {
		place: {
			source,
			start: open,
			end: open + 1
		},
		says: "this quote is never closed. Close it where the text ends."
	};
	const from = Math.min(start, source.text.trimEnd().length);
	return {
		place: {
			source,
			start: from,
			end: Math.max(end, from + 1)
		},
		says: wrongSyntax(error)
	};
}
/** Where the quoted text begins that reaches a place. */
function quoteBefore(document, place) {
	let start;
	(0, import_dist.visit)(document, { Scalar(_key, node) {
		const [from, to] = rangeOf(node);
		if (node.type?.startsWith("QUOTE") && from < place && place <= to) start = from;
	} });
	return start;
}
function wrongSyntax({ code, message }) {
	const said = (message.split("\n")[0] ?? message).replace(/[.!?]$/, "");
	const [, bracket] = /end with a ([\]}])$/.exec(said) ?? [];
	if (bracket !== void 0) return `${bracket === "]" ? "a list" : "a map"} is not closed before here. Put "${bracket}" where it ends.`;
	if (/call stack/.test(said)) return TOO_DEEP;
	return (/without - indicator/.test(said) ? cures.BAD_INDENT : cures[code]) ?? `this is not valid YAML: ${said}. If it is text, write it in quotes.`;
}
const cures = {
	TAB_AS_INDENT: "a tab is used to indent. Use spaces: YAML does not allow tabs there.",
	MULTIPLE_DOCS: "a second document begins here. Keep one scenario a file.",
	TAG_RESOLVE_FAILED: "this tag is unknown. Take it out: values need no tags here.",
	BAD_INDENT: "this stands neither below what is above it nor beside it. Indent it like its neighbours."
};
function rangeOf(node) {
	const [start, end] = node?.range ?? [0, 1];
	return [start, Math.max(end, start + 1)];
}
/** Numbers that are not what they look like: `046310489` would silently lose its zero. */
function doubtfulNumbers(document, source) {
	const found = [];
	if (!/(?<![\w.])0\d|\d{16}/.test(source.text)) return found;
	(0, import_dist.visit)(document, { Scalar(_key, node) {
		if (typeof node.value !== "number" || node.type !== "PLAIN") return;
		const [start, end] = rangeOf(node);
		const written = source.text.slice(start, end);
		const why = /^[-+]?0\d/.test(written) ? "would lose its leading zero" : Number.isInteger(node.value) && !Number.isSafeInteger(node.value) ? "is too long to be held exactly" : void 0;
		if (why) found.push({
			place: {
				source,
				start,
				end
			},
			says: `the number ${written} ${why}. Write "${written}" if it is a code, in quotes.`
		});
	} });
	return found;
}
// dist/src/scenario/source.js
/** One YAML file with the places of everything in it, so that every complaint can point. */
function readSource(file, text) {
	const lines = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text, {
		lineCounter: lines,
		prettyErrors: false
	});
	const source = {
		file,
		text,
		get value() {
			return read.value;
		},
		get readable() {
			return read.readable;
		},
		get complaints() {
			return read.complaints;
		},
		at: (path) => place(rangeOf(findNode(document, path).node)),
		keyAt(path) {
			const parent = findNode(document, path.slice(0, -1));
			return place(rangeOf((parent.whole ? keyIn(parent.node, path.at(-1)) : void 0) ?? findNode(document, path).node));
		},
		position(offset) {
			const { line, col } = lines.linePos(offset);
			return {
				line,
				column: col
			};
		}
	};
	const read = valueOf(document, source);
	return source;
	function place([start, end]) {
		return {
			source,
			start,
			end
		};
	}
}
function valueOf(document, source) {
	const { errors, warnings } = document;
	const fatal = errors.find(({ code }) => code !== "DUPLICATE_KEY");
	const complaints = (fatal ? [fatal] : [...errors, ...warnings]).map((error) => syntaxComplaint(document, source, error));
	const strange = strangeCharacter(source) ?? (fatal ? void 0 : strangeAlias(document, source));
	if (strange) return {
		value: void 0,
		readable: false,
		complaints: [strange]
	};
	if (fatal) return {
		value: void 0,
		readable: false,
		complaints
	};
	try {
		const value = document.toJS({ maxAliasCount: ALIASES_MAX });
		const deep = tooDeep(value, source);
		if (deep) return {
			value: void 0,
			readable: false,
			complaints: [deep]
		};
		return {
			value,
			readable: true,
			complaints: [...complaints, ...doubtfulNumbers(document, source)]
		};
	} catch (error) {
		if (!(error instanceof ReferenceError)) throw error;
		return {
			value: void 0,
			readable: false,
			complaints: [tooManyAliases(document, source)]
		};
	}
}
/** The line a place begins in, counted from 1. */
function lineOf({ source, start }) {
	return source.position(start).line;
}
/** `scenarios/ikkm/sale.yaml:12:5`. */
function formatPlace({ source, start }) {
	const { line, column } = source.position(start);
	return `${source.file}:${line}:${column}`;
}
/** In the order of the file, each thing once. */
function inOrder(complaints) {
	const seen = /* @__PURE__ */ new Set();
	return complaints.toSorted((a, b) => a.place.start - b.place.start).filter((one) => {
		const key = `${formatPlace(one.place)} ${one.says}`;
		return !seen.has(key) && seen.add(key);
	});
}
function findNode(document, path) {
	let node = document.contents;
	for (const step of path) {
		const next = childOf(resolve(document, node), step);
		if (!next) return {
			node,
			whole: false
		};
		node = next;
	}
	return {
		node: resolve(document, node),
		whole: true
	};
}
function resolve(document, node) {
	return (0, import_dist.isAlias)(node) ? node.resolve(document) ?? null : node;
}
function childOf(node, step) {
	if ((0, import_dist.isSeq)(node)) return node.items[Number(step)];
	if (!(0, import_dist.isMap)(node)) return void 0;
	const pair = node.items.find((item) => (0, import_dist.isScalar)(item.key) && String(item.key.value) === `${step}`);
	return pair?.value ?? pair?.key;
}
function keyIn(node, key) {
	if (!(0, import_dist.isMap)(node)) return void 0;
	const pair = node.items.find((item) => (0, import_dist.isScalar)(item.key) && String(item.key.value) === `${key}`);
	return (0, import_dist.isPair)(pair) ? pair.key : void 0;
}
export { readSource as i, inOrder as n, lineOf as r, formatPlace as t };
