import { t as emulators } from "./emulators-CxK7wAw1.js";
import { t as suggest } from "./suggest-B5vr_fey.js";
import { o as inShop, t as chooseFrom } from "./plan-DlB-65bR.js";
import { r as exitCodes, t as CliError } from "./exit-BtyHwXAZ.js";
import { i as shortNames } from "./name-ranges-Cb7AjZYb.js";
import { existsSync, readFileSync } from "node:fs";
// dist/src/cli/load-rig.js
/** The rig that a file describes; or, without a file, one of each device in its shop. */
const HERE = "tillrig.yaml";
/** @throws CliError for a file that is not there or has mistakes, which were printed then. */
async function loadRig({ file, only, ports, options }) {
	const path = file ?? (existsSync(HERE) ? HERE : void 0);
	const plan = path === void 0 ? oneOfEach() : await read(path, file !== void 0);
	const listening = plan.devices.filter((one) => !one.hub);
	mustKnow([...only, ...Object.keys(ports)], listening);
	mustKnow(Object.keys(options), plan.devices);
	return only.length === 0 ? plan : chooseFrom(plan, only);
}
function oneOfEach() {
	const ports = emulators.map(({ name, port = 0 }) => [name, port]);
	return {
		devices: inShop(emulators),
		ports: Object.fromEntries(ports),
		options: {}
	};
}
/** Reading YAML takes time, and most rigs need none. */
async function read(path, isAsked) {
	const [{ readSource }, { readRig }, { refuseFiles }] = await Promise.all([
		import("./source-D01LWFdR.js"),
		import("./read-rig-DoB1IB_4.js"),
		import("./refuse-files-7JH2cFwZ.js")
	]);
	const source = readSource(path, textOf(path));
	if (!(isAsked || !source.readable || "devices" in Object(source.value))) return oneOfEach();
	const { plan, complaints } = readRig(source, emulators);
	return plan ?? refuseFiles(complaints, "nothing was started");
}
function textOf(path) {
	try {
		return readFileSync(path, "utf8");
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new CliError(`Cannot read the rig "${path}": ${why}.`, exitCodes.usage);
	}
}
function mustKnow(names, devices) {
	const known = devices.map((one) => one.name);
	const unknown = names.find((name) => !known.includes(name));
	if (unknown === void 0) return;
	const near = suggest(unknown, known);
	const hint = near === void 0 ? "" : ` Did you mean "${near}"?`;
	throw new CliError(`Cannot start "${unknown}": unknown device "${unknown}".${hint} Known: ${shortNames(known)}.`, exitCodes.usage);
}
export { loadRig };
