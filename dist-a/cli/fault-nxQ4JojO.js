import { n as Command } from "./esm-Bg2wG2mo.js";
import { t as colors } from "./colors-f1OEZOdo.js";
import { i as faults } from "./faults-B29WUkqI.js";
import { n as controlOptions, t as connect } from "./control-client-KVVZJM5l.js";
import { r as exitCodes, t as CliError } from "./exit-BtyHwXAZ.js";
import { n as splitAddress, t as readPairs } from "./pairs-DYoiNybp.js";
import { n as printJson, r as printText } from "./print-DjQLU-Nn.js";
import { i as rulesOf, n as deviceNames, r as pathOf } from "./rig-view-Dp6_kz2s.js";
import { t as formatTable } from "./table-D4aocnMV.js";
// dist/src/cli/fault.js
/** `tillrig fault`: breaks messages on the wire of a running rig. */
function command() {
	return controlOptions(new Command("fault").summary("break messages of a running rig").description("Arms a fault for messages of a device, one message unless told otherwise; without a device, lists what is armed.").argument("[device.operation]", "which messages; \"ikkm\" or \"ikkm.*\" is any (with --clear: id)").argument("[fault]", "what happens to them").argument("[name=value...]", "its parameters")).option("--times <n>", "how many messages at the most").option("--nth <n>", "only the n-th message").option("--percent <n>", "the chance of each message").option("--clear", "disarm all faults, or the one of that id").option("--json", "print JSON").addHelpText("after", help()).action(fault);
}
function help() {
	const rows = Object.entries(faults).map(([name, { says, params }]) => [
		`  ${name}`,
		Object.keys(params).join(" "),
		says
	]);
	return `
Faults:
${formatTable(rows)}
Examples:
  $ tillrig fault                                    what is armed, and how often it was met
  $ tillrig fault ikkm.sale lose-reply --times 1
  $ tillrig fault ikkm delay delay=15s --percent 10
  $ tillrig fault --clear ikkm-1`;
}
async function fault(address, name, words, options) {
	const control = connect(options);
	if (options.clear) return clear(control, address, options);
	if (address === void 0) return list(control, options);
	const { device, name: operation } = splitAddress(address);
	if (name === void 0) throw new CliError(`Cannot arm a fault for ${address}: say which. Known: ${Object.keys(faults).join(", ")}.`, exitCodes.usage);
	const { times, nth, percent } = options;
	const rule = await control.ask("POST", pathOf(device, "faults"), {
		...readPairs(words),
		fault: name,
		...operation === void 0 ? {} : { match: { operation } },
		...times === void 0 ? {} : { times },
		...nth === void 0 ? {} : { nth },
		...percent === void 0 ? {} : { percent }
	});
	if (options.json) return printJson(rule);
	printText(formatTable([formatRule(rule)]));
}
async function clear(control, id, { json }) {
	const rules = await allRules(control);
	const chosen = id === void 0 ? rules : rules.filter(({ rule }) => rule.id === id);
	if (id !== void 0 && chosen.length === 0) {
		const armed = rules.map(({ rule }) => rule.id).join(", ") || "none";
		throw new CliError(`Cannot disarm "${id}": no such fault. Armed: ${armed}.`, exitCodes.usage);
	}
	for (const { device, rule } of chosen) await control.ask("DELETE", `${pathOf(device, "faults")}?id=${encodeURIComponent(rule.id)}`);
	if (json) return printJson({ disarmed: chosen.map(({ rule }) => rule.id) });
	printText(chosen.length === 0 ? "no fault was armed" : `disarmed ${chosen.length}`);
}
async function list(control, { json }) {
	const rules = await allRules(control);
	if (json) return printJson(rules.map(({ device, rule }) => ({
		device,
		...rule
	})));
	if (rules.length === 0) return printText("no fault is armed");
	printText(formatTable(rules.map(({ rule }) => formatRule(rule))));
}
async function allRules(control) {
	const names = await deviceNames(control);
	return (await Promise.all(names.map((device) => rulesOf(control, device)))).flatMap((rules, i) => rules.map((rule) => ({
		device: names[i] ?? "",
		rule
	})));
}
function formatRule({ id, match, effect, nth, times, percent, seen, met }) {
	const { kind, ...params } = effect;
	const limits = [...Object.entries({
		nth,
		times,
		percent
	}).flatMap(([name, n]) => n ? [`${name} ${n}`] : []), ...Object.entries(params).map(([name, value]) => `${name} ${String(value)}`)];
	const which = Object.entries(match).map(([name, value]) => `${name} ${value}`);
	return [
		colors.bold(id),
		colors.magenta(kind),
		which.join(", ") || "any message",
		limits.join(", "),
		`seen ${seen}, met ${met}`
	];
}
export { command };
