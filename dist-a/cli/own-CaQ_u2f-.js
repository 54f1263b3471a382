// dist/src/kernel/own.js
/** The row of a table by a name that somebody gave us; `constructor` and its like are no rows. */
function own(table, name) {
	return Object.hasOwn(table, name) ? table[name] : void 0;
}
export { own as t };
