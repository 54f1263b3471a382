import { n as Command } from "./esm-Bg2wG2mo.js";
import { t as colors } from "./colors-f1OEZOdo.js";
import { n as controlOptions, t as connect } from "./control-client-KVVZJM5l.js";
import { n as blankIn } from "./secrets-CW3cfyAl.js";
import { n as unknownName } from "./suggest-B5vr_fey.js";
import { r as exitCodes, t as CliError } from "./exit-BtyHwXAZ.js";
import { n as printJson, r as printText, t as formatFields } from "./print-DjQLU-Nn.js";
import { a as secretNames, n as deviceNames, r as pathOf } from "./rig-view-Dp6_kz2s.js";
// dist/src/cli/state.js
/** `tillrig state`: a device as a person would look at it. */
function command() {
	return controlOptions(new Command("state").summary("see the state of a running rig").description("Shows the state of a device, or of all of them; or a receipt as it was drawn.").argument("[device]", "the device; all of them unless given")).option("--receipt <number>", "draw the receipt of that number").option("--field <name>", "print one field of the state, bare, as a shell wants it").option("--show-secrets", "show keys, tokens and one-time codes as they are").option("--json", "print JSON").addHelpText("after", `
Examples:
  $ tillrig state
  $ tillrig state ikkm --json
  $ tillrig state ikkm --field key
  $ tillrig state imacash --field recycler.mode
  $ tillrig state ikkm --receipt 101`).action(state);
}
async function state(device, options) {
	const control = connect(options);
	if (options.receipt !== void 0) return receipt(control, device, options.receipt);
	if (options.field !== void 0) return field(control, device, options);
	const names = device === void 0 ? await deviceNames(control) : [device];
	const namesOf = await secretNames(control, options.showSecrets);
	const states = await Promise.all(names.map(async (name) => blankIn(await control.ask("GET", pathOf(name, "state")), namesOf(name))));
	if (options.json) return printJson(device === void 0 ? Object.fromEntries(names.map((name, i) => [name, states[i]])) : states[0]);
	states.forEach((one, i) => printText(`${colors.bold(names[i] ?? "")}\n${formatFields(one, "  ")}`));
}
async function field(control, device, { field: name = "", showSecrets }) {
	if (device === void 0) throw new CliError("Cannot print a field: name the device first.", exitCodes.usage);
	const namesOf = await secretNames(control, showSecrets);
	let value = blankIn(await control.ask("GET", pathOf(device, "state")), namesOf(device));
	for (const part of name.split(".")) {
		const fields = Object(value);
		if (!Object.hasOwn(fields, part)) throw new CliError(`Cannot print the field ${name}: ${unknownName("field", part, Object.keys(fields))}`, exitCodes.usage);
		value = fields[part];
	}
	printText(typeof value === "object" ? JSON.stringify(value) : String(value));
}
/** Devices that print offer the list fact `drawnReceipts` with rows `{ number, text }`. */
async function receipt(control, device, number) {
	if (device === void 0) throw new CliError("Cannot draw a receipt: name the device first.", exitCodes.usage);
	const path = `${pathOf(device, "facts", "drawnReceipts")}?number=${encodeURIComponent(number)}`;
	const { value } = await control.ask("GET", path);
	const [found] = value;
	if (!found) throw new CliError(`${device} has drawn no receipt ${number}.`, exitCodes.usage);
	printText(found.text);
}
export { command };
