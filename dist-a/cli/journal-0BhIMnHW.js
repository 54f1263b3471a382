import { n as Command } from "./esm-Bg2wG2mo.js";
import { t as colors } from "./colors-f1OEZOdo.js";
import { n as blankIn } from "./secrets-CW3cfyAl.js";
import { n as unknownName } from "./suggest-B5vr_fey.js";
import { n as controlOptions, t as connect } from "./control-client-KVVZJM5l.js";
import { r as exitCodes, t as CliError } from "./exit-BtyHwXAZ.js";
import { t as formatEntry } from "./format-entry-dc4liiyY.js";
import { r as printText } from "./print-DjQLU-Nn.js";
import { a as secretNames, n as deviceNames, r as pathOf } from "./rig-view-Dp6_kz2s.js";
// dist/src/cli/journal.js
/** `tillrig journal`: what happened, and what was said on the wire. */
const PAGE = 1e3;
function command() {
	return controlOptions(new Command("journal").summary("see what happened in a running rig").description("Prints events and exchanges, oldest first, with the number of each.").argument("[device]", "only what concerns this device")).option("--follow", "go on with what happens from now on, until interrupted").option("--after <number>", "only entries with a greater number").option("--limit <number>", "at most so many entries; all of them unless given").option("--show-secrets", "show keys, tokens and one-time codes as they are").option("--json", "print each entry as one line of JSON").addHelpText("after", `
Examples:
  $ tillrig journal ikkm --limit 20
  $ tillrig journal --follow
  $ tillrig journal --after 120 --json`).action(journal);
}
async function journal(device, options) {
	const control = connect(options);
	const known = device === void 0 ? [] : await deviceNames(control);
	if (device !== void 0 && !known.includes(device)) throw new CliError(unknownName("device", device, known), exitCodes.usage);
	const namesOf = await secretNames(control, options.showSecrets);
	const print = (whole) => {
		const entry = blankIn(whole, namesOf(whole.device));
		printText(options.json ? JSON.stringify(entry) : `${numberAndTime(entry)}  ${formatEntry(entry)}`);
	};
	let last = readCount(options.after, "--after") ?? 0;
	let left = readCount(options.limit, "--limit") ?? Infinity;
	while (left > 0) {
		const { entries, dropped } = await page(control, device, {
			after: last,
			limit: left
		});
		if (dropped > 0 && last === 0) process.stderr.write(`${dropped} of the oldest exchanges had to make room\n`);
		for (const entry of entries) print(entry);
		last = entries.at(-1)?.seq ?? last;
		left -= entries.length;
		if (entries.length === 0) break;
	}
	if (!options.follow) return;
	for await (const entry of control.events(last)) if (device === void 0 || entry.device === device) print(entry);
}
async function page(control, device, { after, limit }) {
	const path = device === void 0 ? "/api/journal" : pathOf(device, "journal");
	const query = `?after=${after}&limit=${Math.min(limit, PAGE)}`;
	return await control.ask("GET", path + query);
}
function readCount(text, option) {
	if (text === void 0) return void 0;
	if (!/^\d{1,15}$/.test(text)) throw new CliError(`Cannot read ${option} "${text}": give a whole number.`, exitCodes.usage);
	return Number(text);
}
function numberAndTime({ seq, at }) {
	const date = new Date(at);
	const dashed = [
		date.getFullYear(),
		date.getMonth() + 1,
		date.getDate()
	].map((part) => String(part).padStart(2, "0")).join("-");
	return colors.dim(`${String(seq).padStart(5)}  ${dashed} ${date.toTimeString().slice(0, 8)}`);
}
export { command };
