import { a as Option, i as InvalidArgumentError } from "./esm-Bg2wG2mo.js";
import { n as unknownName } from "./suggest-B5vr_fey.js";
import { s as parseDuration } from "./time-DxuEK4C2.js";
import { n as createRig } from "./rig-CB4GYbmV.js";
import { a as wrongOptions } from "./check-names-4hTf9yvv.js";
import { n as isMap } from "./salvage-2SevMk7I.js";
import { t as readShape } from "./schema-complaints-B86RMWDe.js";
import { n as inOrder } from "./source-BFz2U6VX.js";
import { n as targetKinds, t as realDevice } from "./format-CIImPGCH.js";
import { r as exitCodes, t as CliError } from "./exit-BtyHwXAZ.js";
// dist/src/scenario/target-file/inside.js
function inside(source, path) {
	const value = path.reduce((outer, step) => isMap(outer) ? outer[step] : void 0, source.value);
	return {
		...source,
		value,
		complaints: [],
		at: (inner) => source.at([...path, ...inner]),
		keyAt: (inner) => source.keyAt([...path, ...inner])
	};
}
// dist/src/scenario/target-file/read-targets.js
/** Names that mean something else after `--target`. */
const taken = ["emulator", "recording"];
function readTargets(file, devices) {
	const complaints = [...file.complaints];
	const targets = /* @__PURE__ */ new Map();
	if (!file.readable) return {
		targets,
		complaints
	};
	const all = isMap(file.value) ? file.value["targets"] : void 0;
	if (all !== void 0 && !isMap(all)) complaints.push({
		place: file.at(["targets"]),
		says: "found no map. Give names of targets: { my-till: { kind: client, ... } }."
	});
	for (const name of Object.keys(isMap(all) ? all : {})) {
		const path = ["targets", name];
		const read = readTarget(inside(file, path), devices);
		complaints.push(...read.complaints);
		const says = wrongName(name, read.target);
		if (says !== void 0) complaints.push({
			place: file.keyAt(path),
			says
		});
		if (read.target) targets.set(name, read.target);
	}
	return {
		targets,
		complaints: inOrder(complaints)
	};
}
function wrongName(name, target) {
	if (!/^[a-z0-9][\w.-]*$/i.test(name)) return `"${name}" is not a name for a target: letters, digits, "-", "." and "_".`;
	if (taken.includes(name) && target?.kind !== "emulator") return `"${name}" means something else after --target. Choose another name.`;
}
function readTarget(source, devices) {
	const kind = isMap(source.value) ? source.value["kind"] : void 0;
	const known = Object.keys(targetKinds);
	if (typeof kind !== "string" || !Object.hasOwn(targetKinds, kind)) {
		const says = kind === void 0 ? `"kind" is missing. Give one of ${known.join(", ")}.` : unknownName("kind of target", String(kind), known);
		return { complaints: [{
			place: source.at(kind === void 0 ? [] : ["kind"]),
			says
		}] };
	}
	const schema = targetKinds[kind];
	const { shape, complaints } = readShape(schema, source);
	if (!shape) return { complaints };
	const wrong = wrongIn(shape, source, devices);
	return wrong.length > 0 ? { complaints: wrong } : {
		target: shape,
		complaints: []
	};
}
function wrongIn(target, source, devices) {
	if (target.kind === "remote") return [];
	if (target.kind === "device") return wrongDevices(target, source, devices);
	const { options = {} } = target;
	const ports = target.kind === "client" ? target.client.ports ?? {} : {};
	return [
		...Object.entries(options).flatMap(([name, given]) => wrongOptionsOf(name, given, ["options", name], {
			source,
			devices
		})),
		...Object.keys(ports).flatMap((name) => unknownDevice(name, [
			"client",
			"ports",
			name
		], {
			source,
			devices
		})),
		...target.kind === "client" ? wrongAddress(target.client.http, source) : []
	];
}
function unknownDevice(name, path, { source, devices }) {
	const names = devices.map((one) => one.name);
	if (names.includes(name)) return [];
	return [{
		place: source.keyAt(path),
		says: unknownName("device", name, names)
	}];
}
function wrongOptionsOf(name, given, path, within) {
	const device = within.devices.find((one) => one.name === name);
	if (!device) return unknownDevice(name, path, within);
	return wrongOptions(device, given).map(({ option, says }) => ({
		place: within.source.keyAt([...path, option]),
		says
	}));
}
/** A till is asked on this machine only: what it is told may hold keys. */
function wrongAddress(http, source) {
	const says = http === void 0 || http.includes("${") ? void 0 : whyNotHere(http);
	return says === void 0 ? [] : [{
		place: source.at(["client", "http"]),
		says
	}];
}
/** Why an address is not that of a till on this machine. */
function whyNotHere(address) {
	const host = URL.canParse(address) ? new URL(address).hostname : address;
	if (/^(localhost|127(\.\d+){3}|\[::1\])$/.test(host)) return void 0;
	return `"${host}" is not this machine. Give an address on 127.0.0.1.`;
}
function wrongDevices(target, source, devices) {
	const named = realDevices(target);
	if (named.length === 0) return [{
		place: source.at([]),
		says: `no device is named. Give one: ikkm: { url: "http://192.168.1.40:8080", max-receipts: 20, max-amount: 1000 }.`
	}];
	return named.flatMap(([name, file]) => {
		const device = devices.find((one) => one.name === name);
		if (!device) return unknownDevice(name, [name], {
			source,
			devices
		});
		const known = accessNames(device);
		const fields = Object.keys(realDevice.shape);
		return [
			...Object.keys(file).filter((field) => !fields.includes(field) && !known.includes(field)).map((field) => ({
				place: source.keyAt([name, field]),
				says: unknownName("key", field, [...fields, ...known])
			})),
			...known.flatMap((field) => wrongAccess(file, [name, field], source)),
			...wrongOptionsOf(name, file.options ?? {}, [name, "options"], {
				source,
				devices
			})
		];
	});
}
/** What a till must be told, as text: a number would lose its zeros. */
function wrongAccess(file, [name, field], source) {
	const value = file[field];
	if (typeof value === "string" && value !== "") return [];
	if (value !== void 0) return [{
		place: source.at([name, field]),
		says: `found ${JSON.stringify(value)}. Give text, in quotes.`
	}];
	const says = `"${field}" is missing. Give it, best from the environment: ${`${field}: "\${env.${`${name}_${field}`.toUpperCase().replaceAll("-", "_")}}"`}.`;
	return [{
		place: source.at([name]),
		says
	}];
}
/** The devices of such a target by their names. */
function realDevices(target) {
	const { kind: _kind, operator: _operator, ...devices } = target;
	return Object.entries(devices);
}
/** What a client of the device must know: as the emulator, which says it itself. */
function accessNames(device) {
	return Object.keys(createRig({ devices: [device] }).device(device.name).access());
}
// dist/src/cli/target-options.js
function targetOptions(command) {
	return command.addOption(new Option("--target <target>", "emulator, a name in tillrig.yaml, careful, careless, the control URL of a rig, or a device as name=url; several devices: repeat it").argParser((value, before) => [...before, value]).default([], "emulator")).option("--config <file>", "the file with the targets; tillrig.yaml here, if there is one").option("--token <token>", "the token of a rig (or TILLRIG_TOKEN)").option("--key <key>", "the key of a register given as name=url").addOption(new Option("--access <device.field=value>", "what another device must be told; repeatable").argParser(access).default([], "none")).option("--max-receipts <count>", "the budget of a device given as name=url", whole).option("--max-amount <amount>", "the money it may cost, in whole units", amount).option("--min-interval <duration>", "the least time between two requests to it", duration).addOption(new Option("--operator <who>", "who is asked what only a person can see").choices(["console", "none"])).option("--yes", "do what a real device cannot take back, without asking");
}
/**
* `--target ikkm=http://192.168.1.40:8080 --key …` as if it stood in a file.
* @throws CliError for what is missing or unknown.
*/
function inlineTarget(options, devices) {
	const { maxReceipts, maxAmount, minInterval, operator, key, access: given = [] } = options;
	if (maxReceipts === void 0 || maxAmount === void 0) throw usage("a real device costs receipts and money. Give a budget: --max-receipts 20 --max-amount 1000");
	const named = [options.target].flat().map((word) => {
		const [, name = word, url] = /^([\w-]+)=(https?:.+)$/.exec(word) ?? [];
		if (url === void 0) throw usage(`"${word}" is no device. Give each as name=url`);
		const device = devices.find((one) => one.name === name);
		if (!device) throw usage(unknown("device", name, devices));
		return [
			name,
			url,
			accessNames(device)
		];
	});
	const names = named.map(([name]) => name);
	const strange = given.find(([name]) => !names.includes(name.split(".")[0] ?? ""));
	if (strange) throw usage(`--access ${strange[0]} is about none of ${names.join(", ")}`);
	const files = named.map(([name, url, fields]) => {
		const own = fields.map((field) => {
			const [, value] = given.find(([one]) => one === `${name}.${field}`) ?? [];
			const found = value ?? (field === "key" || field === "apikey" ? key : void 0);
			if (found === void 0) throw usage(`"${name}" needs its ${field}. Give --access ${name}.${field}=...`);
			return [field, found];
		});
		const limits = {
			"max-receipts": maxReceipts,
			"max-amount": maxAmount
		};
		const pace = minInterval === void 0 ? {} : { "min-interval": minInterval };
		return [name, {
			url,
			...Object.fromEntries(own),
			...limits,
			...pace
		}];
	});
	return {
		kind: "device",
		operator: operator ?? (process.stdin.isTTY ? "console" : "none"),
		...Object.fromEntries(files)
	};
}
/** The other options of such a target, to run a case again; a key would be another by then. */
function inlineMore(options) {
	const { target, maxReceipts, maxAmount, minInterval, operator, key } = options;
	const [, ...others] = [target].flat();
	return [
		...others.map((one) => `--target ${one}`),
		`--max-receipts ${maxReceipts} --max-amount ${maxAmount}`,
		...minInterval === void 0 ? [] : [`--min-interval ${minInterval}`],
		...operator === void 0 ? [] : [`--operator ${operator}`],
		...key === void 0 ? [] : ["--key KEY"]
	].join(" ");
}
function unknown(what, name, devices) {
	const known = devices.map((one) => one.name);
	return unknownName(what, name, known).replace(/\.$/, "");
}
function usage(why) {
	return new CliError(`Cannot run against the device: ${why}.`, exitCodes.usage);
}
function access(text, before) {
	const [, name, value] = /^([\w-]+\.[\w-]+)=(.+)$/s.exec(text) ?? [];
	if (name === void 0 || value === void 0) throw new InvalidArgumentError("Give a device, a field and a value: imacash.token=abcd.");
	return [...before, [name, value]];
}
function whole(text) {
	if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("Give a whole number from 0 up.");
	return Number(text);
}
function amount(text) {
	if (!/^\d{1,9}(\.\d{1,2})?$/.test(text)) throw new InvalidArgumentError("Give an amount, such as 1000 or 99.50.");
	return Number(text);
}
function duration(text) {
	if (parseDuration(text) === void 0) throw new InvalidArgumentError("Give a duration such as 250ms, 1s.");
	return text;
}
export { readTargets as a, accessNames as i, inlineTarget as n, realDevices as o, targetOptions as r, whyNotHere as s, inlineMore as t };
