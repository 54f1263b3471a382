import { n as Command } from "./esm-Bg2wG2mo.js";
import { t as colors } from "./colors-f1OEZOdo.js";
import { n as controlOptions, t as connect } from "./control-client-KVVZJM5l.js";
import { r as exitCodes, t as CliError } from "./exit-BtyHwXAZ.js";
import { n as splitAddress, t as readPairs } from "./pairs-DYoiNybp.js";
import { n as printJson, r as printText } from "./print-DjQLU-Nn.js";
import { n as deviceNames, r as pathOf, t as causesOf } from "./rig-view-Dp6_kz2s.js";
import { t as formatTable } from "./table-D4aocnMV.js";
// dist/src/cli/cause.js
/** `tillrig cause`: paper runs out, a link goes down, and comes back. */
function command() {
	return controlOptions(new Command("cause").summary("change the physical world of a running rig").description("Begins or ends a cause on a device; without one, lists what can happen.").argument("[device.cause]", "the cause, or a device to list").argument("[name=value...]", "its parameters")).option("--clear", "end the cause").option("--json", "print JSON").addHelpText("after", `
Examples:
  $ tillrig cause                          what can happen, and what is in force
  $ tillrig cause ikkm.paper-out
  $ tillrig cause ikkm.battery percent=3
  $ tillrig cause --clear ikkm.paper-out`).action(cause);
}
async function cause(address, words, options) {
	const control = connect(options);
	const { device, name } = splitAddress(address ?? "");
	if (name === void 0) {
		if (options.clear || words.length > 0) throw new CliError("Cannot change a cause: name it, as in ikkm.paper-out.", exitCodes.usage);
		return list(control, device, options);
	}
	const path = pathOf(device, "causes", name);
	const answer = await (options.clear ? control.ask("DELETE", path) : control.ask("POST", path, readPairs(words)));
	if (options.json) return printJson(answer);
	const { inForce } = answer;
	printText(`${device} now: ${formatInForce(inForce)}`);
}
async function list(control, device, { json }) {
	const names = device === "" ? await deviceNames(control) : [device];
	const views = await Promise.all(names.map((name) => causesOf(control, name)));
	if (json) return printJson(Object.fromEntries(names.map((name, i) => [name, views[i]])));
	views.forEach(({ catalogue, inForce }, i) => {
		const rows = Object.entries(catalogue).map(([cause, { says, params }]) => [
			Object.hasOwn(inForce, cause) ? colors.red("●") : " ",
			[colors.bold(`${names[i]}.${cause}`), ...Object.entries(params).map(formatParam)].join(" "),
			says
		]);
		printText(`${formatTable(rows)}\n${names[i]} now: ${formatInForce(inForce)}\n`);
	});
}
function formatParam([name, { default: usual }]) {
	return colors.dim(`${name}=${usual ?? "…"}`);
}
function formatInForce(inForce) {
	const causes = Object.entries(inForce).map(([name, params]) => {
		const values = Object.entries(params).map(([param, value]) => `${param}=${String(value)}`);
		return colors.red([name, ...values].join(" "));
	});
	return causes.length > 0 ? causes.join(", ") : "nothing is in force";
}
export { command };
