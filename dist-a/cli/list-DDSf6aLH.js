import { n as Command } from "./esm-Bg2wG2mo.js";
import { n as chooseScenarios } from "./plan-9OnF6xcM.js";
import { n as loadScenarios } from "./load-scenarios-DrT11hsd.js";
import { n as printJson } from "./print-DjQLU-Nn.js";
import { t as formatTable } from "./table-D4aocnMV.js";
// dist/src/cli/list.js
/** `tillrig list`: the scenarios there are. */
function command() {
	return new Command("list").summary("list scenarios").description("Lists scenarios: id, title, tags and cases.").argument("[word...]", "paths, ids, beginnings of ids, tags; all of the catalogue unless given").option("--json", "print JSON").addHelpText("after", `
Examples:
  $ tillrig list
  $ tillrig list ikkm/repeat
  $ tillrig list my-shop/ --json`).action(list);
}
async function list(given, options) {
	const { scenarios, words } = await loadScenarios(given);
	const chosen = chooseScenarios(scenarios, words);
	if (options.json) printJson(chosen.map(describe));
	else process.stdout.write(formatTable(chosen.map(row)));
}
function describe({ id, title, level, tags, rows, devices, source }) {
	return {
		id,
		title,
		level,
		tags,
		cases: rows.map(({ name }) => name),
		devices,
		file: source.file
	};
}
function row({ id, title, tags, rows }) {
	const cases = rows.length > 0 ? `[${rows.map(({ name }) => name).join(" ")}]` : "";
	return [
		id,
		title,
		tags.join(" "),
		cases
	];
}
export { command };
