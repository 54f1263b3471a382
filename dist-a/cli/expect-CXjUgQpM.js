import { n as invariant } from "./invariant-C8gqGLfn.js";
import { n as show, t as kindOf } from "./show-Cx2o5hsF.js";
// dist/src/scenario/matchers.js
/** The matchers as data: what argument each takes, and when it holds. */
const anything = () => true;
const isNumber = (value) => typeof value === "number" && Number.isFinite(value);
const isCount = (value) => Number.isInteger(value) && Number(value) >= 0;
const typeNames = [
	"string",
	"number",
	"integer",
	"boolean",
	"list",
	"map",
	"null"
];
const matchers = {
	$eq: {
		says: "is exactly this value, with no other fields",
		takes: "any value",
		accepts: anything,
		test: (argument, found, way) => isSame(argument, found) ? [] : [differs(way, `exactly ${show(argument)}`, found)]
	},
	$not: {
		says: "does not match",
		takes: "a value or a matcher",
		accepts: anything,
		test: (argument, found, way) => compare(argument, found, way).length > 0 ? [] : [differs(way, `anything but ${show(argument)}`, found)]
	},
	$gt: ordered("is greater", "greater than", (found, limit) => found > limit),
	$gte: ordered("is as great or greater", "at least", (found, limit) => found >= limit),
	$lt: ordered("is less", "less than", (found, limit) => found < limit),
	$lte: ordered("is as little or less", "at most", (found, limit) => found <= limit),
	$in: {
		says: "is one of a list",
		takes: "a list",
		accepts: Array.isArray,
		test: (argument, found, way) => asList(argument).some((one) => compare(one, found, way).length === 0) ? [] : [differs(way, `one of ${show(argument)}`, found)]
	},
	$matches: {
		says: "is text, or a number, that a regular expression matches",
		takes: "a regular expression",
		accepts: (argument) => typeof argument === "string" && isExpression(argument),
		test(argument, found, way) {
			const written = typeof found === "number" ? String(found) : found;
			if (!isExpression(String(argument))) return [differs(way, "a valid regular expression to match with", argument)];
			return typeof written === "string" && new RegExp(String(argument), "u").test(written) ? [] : [differs(way, `text that matches ${String(argument)}`, found)];
		}
	},
	$contains: {
		says: "text holds a text, or a list an element that matches",
		takes: "a value or a matcher",
		accepts: anything,
		test(argument, found, way) {
			return (typeof found === "string" ? found.includes(String(argument)) : Array.isArray(found) && found.some((one) => compare(argument, one, way).length === 0)) ? [] : [differs(way, `something that contains ${show(argument)}`, found)];
		}
	},
	$count: {
		says: "is a list with so many elements",
		takes: "a whole number or a matcher",
		accepts: (argument) => isCount(argument) || isMatcherMap(argument),
		test(argument, found, way) {
			if (!Array.isArray(found)) return [differs(way, "a list", found)];
			if (compare(argument, found.length, way).length === 0) return [];
			const wanted = isMatcherMap(argument) ? `a count of ${show(argument)}` : count(argument);
			return [{
				path: way.path,
				expected: wanted,
				found: `${elements(found.length)}${way.where}`
			}];
		}
	},
	$each: {
		says: "is a list whose every element matches",
		takes: "a value or a matcher",
		accepts: anything,
		test(argument, found, way) {
			if (!Array.isArray(found)) return [differs(way, "a list", found)];
			return found.flatMap((one, i) => {
				const where = `${way.where} in element ${i + 1} of ${found.length}`;
				return compare(argument, one, {
					...way,
					where
				});
			});
		}
	},
	$any: {
		says: "is a list with at least one element that matches",
		takes: "a value or a matcher",
		accepts: anything,
		test: (argument, found, way) => Array.isArray(found) && found.some((one) => compare(argument, one, way).length === 0) ? [] : [differs(way, `a list with an element like ${show(argument)}`, found)]
	},
	$absent: {
		says: "is not there (true), or is there (false)",
		takes: "true or false",
		accepts: (argument) => typeof argument === "boolean",
		test: (argument, found, way) => found === void 0 === argument ? [] : [differs(way, argument === true ? "nothing" : "any value", found)]
	},
	$delta: {
		says: "differs from an earlier number by so much",
		takes: "{ from: <number>, by: <number or matcher> }",
		accepts: isDelta,
		test(argument, found, way) {
			invariant(isDelta(argument), "$delta came through unchecked");
			const { from, by } = argument;
			if (typeof from !== "number") return [differs(down(way, "from"), "a number", from)];
			if (typeof found !== "number") return [differs(way, "a number", found)];
			if (compare(by, Number((found - from).toFixed(6)), way).length === 0) return [];
			return [differs(way, `${typeof by === "number" ? show(Number((from + by).toFixed(6))) : show(by)} (${show(from)} and ${signed(by)})`, found)];
		}
	},
	$type: {
		says: "is a value of this kind",
		takes: typeNames.join(", "),
		accepts: (argument) => typeNames.some((name) => name === argument),
		test: (argument, found, way) => typesOf(found).includes(String(argument)) ? [] : [differs(way, String(argument), found, `it is ${kindOf(found)}`)]
	}
};
const matcherNames = Object.keys(matchers);
function matcherOf(name) {
	const matcher = matchers[name];
	invariant(matcher, `Cannot match with "${name}": the loader let it through`);
	return matcher;
}
/** A map of matchers: its keys begin with a dollar. The loader refuses a mixture. */
function isMatcherMap(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).some((key) => key.startsWith("$"));
}
function ordered(says, words, holds) {
	const test = (argument, found, way) => {
		if (typeof argument !== "number") return [differs(way, "a number to compare with", argument)];
		return typeof found === "number" && holds(found, argument) ? [] : [differs(way, `a number ${words} ${argument}`, found, typeof found === "string" ? "what was found is text, not a number" : void 0)];
	};
	return {
		says,
		takes: "a number",
		accepts: isNumber,
		test
	};
}
function isDelta(argument) {
	return typeof argument === "object" && argument !== null && Object.keys(argument).sort().join() === "by,from";
}
function isExpression(source) {
	try {
		return Boolean(new RegExp(source, "u"));
	} catch {
		return false;
	}
}
function typesOf(found) {
	if (found === void 0) return [];
	if (found === null) return ["null"];
	if (Array.isArray(found)) return ["list"];
	if (typeof found === "string") return ["string"];
	if (typeof found === "object") return ["map"];
	return Number.isInteger(found) ? ["number", "integer"] : [typeof found];
}
function asList(value) {
	return Array.isArray(value) ? value : [];
}
function count(argument) {
	return typeof argument === "number" ? elements(argument) : show(argument);
}
function signed(by) {
	return typeof by === "number" ? `${by < 0 ? "" : "+"}${by}` : show(by);
}
// dist/src/scenario/expect.js
/** All mismatches, none when it holds. Maps match partly; lists element by element. */
function mismatches(expected, found) {
	return compare(expected, found, {
		path: [],
		where: "",
		loose: false
	});
}
/** Whether an element of a list fact is one that `where` asks for. */
function isLike(expected, found) {
	return compare(expected, found, {
		path: [],
		where: "",
		loose: true
	}).length === 0;
}
function compare(expected, found, way) {
	if (Array.isArray(expected)) return compareLists(expected, found, way);
	if (typeof expected !== "object" || expected === null) return compareScalars(expected, found, way);
	if (isMatcherMap(expected)) return Object.entries(expected).flatMap(([name, argument]) => matcherOf(name).test(argument, found, down(way, name)));
	if (typeof found !== "object" || found === null || Array.isArray(found)) return [differs(way, show(expected), found)];
	return Object.entries(expected).flatMap(([key, value]) => compare(value, Object.hasOwn(found, key) ? field(found, key) : void 0, down(way, key)));
}
function compareLists(expected, found, way) {
	if (!Array.isArray(found)) return [differs(way, show(expected), found)];
	const length = expected.length === found.length ? [] : [{
		path: way.path,
		expected: elements(expected.length),
		found: `${elements(found.length)}${way.where}: ${show(found)}`
	}];
	const both = expected.slice(0, found.length);
	return [...length, ...both.flatMap((one, i) => compare(one, found[i], down(way, i)))];
}
function compareScalars(expected, found, way) {
	if (Object.is(expected, found)) return [];
	const alike = typeof expected === "number" && typeof found === "string" || typeof expected === "string" && typeof found === "number" ? String(expected) === String(found) : false;
	if (alike && way.loose) return [];
	const hint = alike ? `one is text and the other a number; write ${show(found)} to expect what was found` : void 0;
	return [differs(way, show(expected), found, hint)];
}
function differs(way, expected, found, hint) {
	return {
		path: way.path,
		expected,
		found: `${show(found)}${way.where}`,
		...hint === void 0 ? {} : { hint }
	};
}
function down(way, step) {
	return {
		...way,
		path: [...way.path, step]
	};
}
function elements(count) {
	return count === 1 ? "1 element" : `${count} elements`;
}
/** Strict equality of whole values: every field, nothing more. */
function isSame(one, other) {
	if (Object.is(one, other)) return true;
	if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
	if (Array.isArray(one) !== Array.isArray(other)) return false;
	const keys = Object.keys(one);
	return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && isSame(field(one, key), field(other, key)));
}
function field(owner, key) {
	return owner[key];
}
export { matchers as a, matcherNames as i, isSame as n, mismatches as r, isLike as t };
