// dist/src/cli/counted.js
/** A count with its word: `1 till`, `2 tills`. */
function counted(count, what) {
	return `${count} ${what}${count === 1 ? "" : "s"}`;
}
export { counted as t };
