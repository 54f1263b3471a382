// dist/src/scenario/reporters/again.js
function againLine({ scenario, row, seed }, { address, more }) {
	return [
		"tillrig run",
		quoted(scenario.source.file),
		...scenario.source.isShared ? [`--grep ${quoted(only(scenario.id, row))}`] : [],
		...row ? [`--case ${quoted(row.name)}`] : [],
		...address === void 0 ? [] : [`--target ${quoted(address)}`],
		...more === void 0 ? [] : [more],
		`--seed ${seed}`
	].join(" ");
}
/** Its file holds others too. */
function only(id, row) {
	return `^${id.replaceAll(".", String.raw`\.`)}${row ? String.raw`\[` : "$"}`;
}
function quoted(word) {
	return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
export { againLine as t };
