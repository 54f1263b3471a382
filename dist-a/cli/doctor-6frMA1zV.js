import { n as Command } from "./esm-Bg2wG2mo.js";
import { t as emulators } from "./emulators-CxK7wAw1.js";
import { n as unknownName } from "./suggest-B5vr_fey.js";
import { t as readRig } from "./read-rig-CRZafKde.js";
import { i as readSource } from "./source-BFz2U6VX.js";
import { a as readTargets } from "./target-options-CDPPw6P7.js";
import { t as tillrigVersion } from "./version-B6FawUdl.js";
import { r as fromEnvironment, t as devicePlan } from "./open-targets-DgDhlaOq.js";
import { n as exchange, t as Unreachable } from "./http-exchange-DK-pJT76.js";
import { n as codeName } from "./contract-BDhg1X0I.js";
import { a as SECOND_MS, o as formatDuration } from "./time-DxuEK4C2.js";
import { t as colors } from "./colors-f1OEZOdo.js";
import { t as counted } from "./counted-DPuKXBra.js";
import { r as exitCodes, t as CliError } from "./exit-BtyHwXAZ.js";
import { n as printJson } from "./print-DjQLU-Nn.js";
import { t as refuseFiles } from "./refuse-files-CHFmpoFn.js";
import path from "node:path";
import { constants, existsSync, readFileSync } from "node:fs";
import { access, constants as constants$1 } from "node:fs/promises";
import { connect, createServer } from "node:net";
// dist/src/cli/diagnosis.js
/** What `doctor` finds: what it looked at, what it saw, why that matters, what to do. */
function well(about, says) {
	return {
		is: "well",
		about,
		says
	};
}
function bad(about, trouble) {
	return {
		is: "bad",
		about,
		...trouble
	};
}
function unsure(about, trouble) {
	return {
		is: "unsure",
		about,
		...trouble
	};
}
/** Why something failed, in the words of whoever noticed. */
function reasonOf(error) {
	if (!(error instanceof Error)) return String(error);
	const { cause } = error;
	return cause instanceof Error && cause.message !== "" ? cause.message : error.message;
}
// dist/src/cli/rig-at.js
/** Whether a rig answers at an address, and which. */
const WAIT_MS = 3e3;
async function rigAt(control, token) {
	const headers = token === void 0 ? {} : { Authorization: `Bearer ${token}` };
	try {
		const url = new URL("/api/rig", control);
		const response = await fetch(url, {
			headers,
			redirect: "error",
			signal: AbortSignal.timeout(WAIT_MS)
		});
		if (response.status === 401) return { kind: "token" };
		const json = await response.json().catch(() => void 0);
		const { devices, versions } = Object(json);
		const version = Object(versions)["tillrig"];
		if (typeof version !== "string") return { kind: "stranger" };
		return {
			kind: "rig",
			rig: {
				version,
				urls: Object.values(Object(devices)).map((one) => String(Object(one)["url"])),
				devices: Object.keys(Object(devices))
			}
		};
	} catch (error) {
		return {
			kind: "nobody",
			why: reasonOf(error)
		};
	}
}
// dist/src/cli/check-here.js
/** What `doctor` looks at on this machine: Node, the folder, the usual ports. */
/** As package.json has it under "engines"; the README says the same. */
const NODE_LEAST = [20, 19];
const HOST = "127.0.0.1";
async function checkHere(devices, controlPort = 8090) {
	const listening = devices.flatMap(({ name, port }) => port === void 0 ? [] : [[name, port]]);
	const ports = new Map([...listening, ["control", controlPort]]);
	const rig = await rigAt(`http://${HOST}:${controlPort}`);
	return [
		checkNode(process.versions.node),
		well("tillrig", tillrigVersion()),
		await checkFolder(),
		...await Promise.all([...ports].map(([name, port]) => checkPort(name, port, rig)))
	];
}
function checkNode(version) {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	const [leastMajor, leastMinor] = NODE_LEAST;
	if (major > leastMajor || major === leastMajor && minor >= leastMinor) return well("node", version);
	return bad("node", {
		says: `${version}, and ${NODE_LEAST.join(".")} is the least`,
		matters: "What older ones lack fails in the middle of a run.",
		todo: "Install a newer Node: https://nodejs.org."
	});
}
async function checkFolder() {
	try {
		await access(".", constants$1.W_OK);
		return well("folder", "reports and the last run can be written here");
	} catch {
		return unsure("folder", {
			says: "nothing can be written here",
			matters: "Reports, --data and --last-failed need a file.",
			todo: "Run in a folder of your own, or give reports a path elsewhere."
		});
	}
}
async function checkPort(name, port, at) {
	const about = `port ${port}`;
	if (await isFree(port)) return well(about, `free for ${name}`);
	const isControl = name === "control";
	if (at.kind === "token" && isControl) return well(about, "a rig that asks for its token is there");
	if (at.kind === "rig" && (isControl || at.rig.urls.includes(`http://${HOST}:${port}`))) return well(about, `${name} of a rig of tillrig ${at.rig.version} is there`);
	return unsure(about, {
		says: `something listens there, where ${name} would`,
		matters: `"tillrig up" cannot start ${name} on its usual port. "tillrig run" needs none.`,
		todo: `End it, or choose any free port: tillrig up --port ${name}=0.`
	});
}
function isFree(port) {
	return new Promise((resolve) => {
		const server = createServer();
		server.once("error", () => resolve(false));
		server.listen(port, HOST, () => server.close(() => resolve(true)));
	});
}
// dist/src/cli/check-device.js
/** What `doctor` asks a real device: one question that leaves nothing, and what it is set to. */
/** More than these, and a mistake in a scenario becomes dear. */
const RECEIPTS_MANY = 1e3;
const AMOUNT_LARGE = 1e8;
const SHOWN_CHARS_MAX = 60;
async function checkDevice(real) {
	return [
		...await greet(real),
		checkBudget(real),
		...checkPace(real)
	];
}
async function greet(real) {
	const { device, url, access, options } = real;
	const { name, client } = device;
	const { hello } = client;
	if (!hello) return [];
	const session = client.open(access, options);
	const began = Date.now();
	try {
		const sending = client.request(session, hello.operation, hello.params, began);
		const got = await exchange(url, sending.request, WAIT_MS);
		if (got.kind === "lost") return [silent(real, got)];
		const { reply } = got;
		const read = client.read(session, sending, reply);
		const fields = {
			status: reply.status,
			reason: reply.reason,
			body: reply.body,
			...read
		};
		return [...judge(real, hello.judge(fields), fields), ...checkClock(name, reply, began)];
	} catch (error) {
		if (!(error instanceof Unreachable || error instanceof RangeError || isBadUrl(error))) throw error;
		return [bad(name, {
			says: `nobody can be asked at ${url}: ${reasonOf(error).replace(/^Cannot \w+ \S+: /, "")}`,
			matters: "Every case against it would end as ERROR.",
			todo: "Is it on, in this network, and its API switched on? Compare \"url\" with its screen."
		})];
	}
}
function isBadUrl(error) {
	return error instanceof TypeError && "code" in error && error.code === "ERR_INVALID_URL";
}
function silent({ device: { name }, url }, { how }) {
	return bad(name, {
		says: how === "timeout" ? `${url} takes connections, and gave no answer within ${formatDuration(WAIT_MS)}` : `${url} takes connections, and breaks them off`,
		matters: "Every case against it would wait, and then end as ERROR.",
		todo: "Look at its screen: is it busy, and is its API switched on? Is a proxy between?"
	});
}
function judge({ device, url, access }, verdict, fields) {
	const { name, errors } = device;
	const secrets = Object.keys(access).join(", ");
	const said = `HTTP ${String(fields["status"])} ${shown(String(fields["body"]), access)}`;
	const there = well(name, `answers at ${url}`);
	switch (verdict) {
		case "well": return [there, well(`${name} access`, `${secrets}: right`)];
		case "wrong access": return [there, bad(`${name} access`, {
			says: `${secrets}: not right; it answered ${said}`,
			matters: "Every request would be refused. Keys of a register change with each sale.",
			todo: `Read it on the device and set it in tillrig.yaml, or in the environment it names.`
		})];
		case "unwell": {
			const [code, row] = Object.entries(errors).find(([, one]) => one.wire === fields["code"]) ?? [];
			const known = code === void 0 ? "" : `${codeName(errors, code)}: `;
			return [there, bad(`${name} access`, {
				says: `cannot be told: it answered ${said}`,
				matters: `${known}${row?.means ?? "It has a trouble of its own."}`,
				todo: row?.cure ?? "Look at the device, or ask its operator."
			})];
		}
		case "stranger": return [bad(name, {
			says: `what answers at ${url} is not ${device.title}: ${said}`,
			matters: "Requests would go to something else, which may do something else.",
			todo: "Compare \"url\" with the address and port on the device."
		})];
	}
}
/** One line, without whatever a terminal would obey, and without what is secret. */
function shown(body, access) {
	const veiled = Object.values(access).filter((value) => value !== "").reduce((text, value) => text.replaceAll(value, "***"), body);
	return JSON.stringify(veiled.slice(0, SHOWN_CHARS_MAX));
}
/** By the header of its answer: no protocol here tells the time itself. */
function checkClock(name, { headers }, sentAt) {
	const told = Date.parse(headers["date"] ?? "");
	if (Number.isNaN(told)) return [];
	const apartMs = Math.abs(told - sentAt);
	const about = `${name} clock`;
	if (apartMs < 6e4) return [well(about, `as ours, to ${formatDuration(Math.max(apartMs, SECOND_MS))}`)];
	return [unsure(about, {
		says: `${formatDuration(apartMs)} ${told < sentAt ? "behind" : "ahead of"} ours`,
		matters: "Shifts, tokens and codes end by its clock; reports show ours.",
		todo: "Set the clock of the device, or of this machine."
	})];
}
function checkBudget({ device: { name }, maxReceipts, maxAmount }) {
	const about = `${name} budget`;
	const says = `${maxReceipts} receipts, ${maxAmount / 100} of money`;
	if (maxReceipts === 0 || maxAmount === 0) return unsure(about, {
		says,
		matters: "Cases that register or move anything would end as ERROR.",
		todo: "Raise max-receipts and max-amount, if that is not what is wanted."
	});
	if (maxReceipts > RECEIPTS_MANY || maxAmount > AMOUNT_LARGE) return unsure(about, {
		says,
		matters: "A mistake in a scenario could cost all of it.",
		todo: "Give as much as one run needs: \"tillrig run\" tells how much that is."
	});
	return well(about, says);
}
/** A device that says how often it may be asked has an option for it. */
function checkPace({ device: { name }, options, minIntervalMs }) {
	const interval = Number(options["request.interval"] ?? 0);
	if (interval <= minIntervalMs) return [];
	return [unsure(`${name} pace`, {
		says: `min-interval is ${formatDuration(minIntervalMs)}`,
		matters: `It takes a request each ${formatDuration(interval)}, and refuses what comes sooner.`,
		todo: `Set min-interval: ${formatDuration(interval)}.`
	})];
}
// dist/src/cli/check-target.js
/** What `doctor` looks at of a target: nothing that it asks leaves anything. */
/** @param folder Of the file that names the target: commands are found from there. */
async function checkTarget(name, file, devices, folder) {
	let value = file;
	try {
		value = fromEnvironment(file, process.env).value;
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return [bad("environment", {
			says: reasonOf(error).replace(/^Cannot use the target: /, ""),
			matters: `"tillrig run --target ${name}" ends before it begins.`,
			todo: "Set it where tillrig is started."
		})];
	}
	switch (value.kind) {
		case "emulator": return [well("emulator", "in this process; needs nothing")];
		case "remote": return checkRemote(value);
		case "client": return checkTill(value.client, folder);
		case "device": {
			const { devices: reals } = devicePlan(name, value, devices, []);
			return [...(await Promise.all(reals.map(checkDevice))).flat(), ...checkOperator(value.operator)];
		}
	}
}
async function checkRemote({ control, token = process.env["TILLRIG_TOKEN"] }) {
	const at = await rigAt(control, token);
	const matters = "Every case against it would end as ERROR.";
	switch (at.kind) {
		case "rig": {
			const { version, devices } = at.rig;
			const there = well("rig", `answers at ${control}: ${devices.join(", ")}`);
			if (version === tillrigVersion()) return [there];
			return [there, unsure("version", {
				says: `it is tillrig ${version}, and this is ${tillrigVersion()}`,
				matters: "It may not know what scenarios of this version ask for.",
				todo: "Install the same version on both sides."
			})];
		}
		case "token": return [bad("rig", {
			says: `the rig at ${control} ${token === void 0 ? "asks for" : "refuses"} its token`,
			matters,
			todo: "Give \"token\", or set TILLRIG_TOKEN."
		})];
		case "stranger": return [bad("rig", {
			says: `what answers at ${control} is not the control API of a rig`,
			matters,
			todo: "The rig prints the address of its control API."
		})];
		case "nobody": return [bad("rig", {
			says: `no rig answers at ${control}: ${at.why}`,
			matters,
			todo: "Start it there: tillrig up."
		})];
	}
}
/** It is not started, and asked nothing: it may do things of its own accord. */
async function checkTill({ command, http }, folder) {
	if (http !== void 0) return [await checkListening(http)];
	const [program = "", ...words] = command ?? [];
	const found = await findProgram(program, folder);
	const missing = words.find((word) => /^\.{0,2}\//.test(word) && !existsSync(path.resolve(folder, word)));
	const matters = "The till cannot be started, and every case would end as ERROR.";
	if (found === void 0) return [bad("command", {
		says: `there is no program "${program}" that may be run`,
		matters,
		todo: "Give its path, from the folder of this file on, or make it executable."
	})];
	if (missing !== void 0) return [well("command", found), bad("argument", {
		says: `there is no file "${missing}"`,
		matters,
		todo: `Paths begin in the folder of the file that names the target.`
	})];
	return [well("command", `${found}, which was not started`)];
}
async function findProgram(program, folder) {
	const folders = program.includes("/") ? [folder] : (process.env["PATH"] ?? "").split(path.delimiter);
	for (const one of folders) {
		const file = path.resolve(one, program);
		if (await access(file, constants.X_OK).then(() => true, () => false)) return file;
	}
}
async function checkListening(http) {
	const { hostname, port, protocol } = new URL(http);
	const host = hostname.replace(/^\[|\]$/g, "");
	const why = await new Promise((resolve) => {
		const socket = connect({
			host,
			port: Number(port || (protocol === "https:" ? 443 : 80))
		});
		const end = (reason) => {
			resolve(reason);
			socket.destroy();
		};
		socket.setTimeout(WAIT_MS, () => end("no connection in time"));
		socket.once("connect", () => end()).once("error", (error) => end(error.message));
	});
	if (why === void 0) return well("till", `listens at ${http}, and was asked nothing`);
	return bad("till", {
		says: `nobody listens at ${http}: ${why}`,
		matters: "Every case against it would end as ERROR.",
		todo: "Start the till first: over HTTP the runner does not."
	});
}
function checkOperator(operator) {
	if (operator !== "console" || process.stdin.isTTY) return [];
	return [unsure("operator", {
		says: "is asked at the terminal, and there is none",
		matters: "Cases that ask a person would wait for an answer that nobody types.",
		todo: "Run in a terminal, or say operator: none."
	})];
}
// dist/src/cli/doctor.js
/** `tillrig doctor`: whether everything is there that a run needs. */
const HERE = "tillrig.yaml";
function command() {
	return new Command("doctor").summary("see whether everything is there that a run needs").description("Looks at Node, this folder, the usual ports, and the targets of tillrig.yaml: whether they answer, whether keys and tokens are right, clocks, budgets. Asks real devices one question that leaves nothing, and starts no till.").argument("[target...]", "targets of tillrig.yaml; all of them unless given").option("--config <file>", "the file with the targets; tillrig.yaml here, if there is one").option("--json", "print JSON").addHelpText("after", `
Examples:
  $ tillrig doctor
  $ tillrig doctor shop-7
  $ tillrig doctor --config ci/tillrig.yaml --json

Marks: ✓ well, ~ somebody should know, ✗ a run would not work.
Exit codes: 0 nothing is marked ✗, 2 tillrig.yaml is invalid, 3 something is marked ✗, 64 usage.`).action(doctor);
}
async function doctor(names, options) {
	const file = options.config ?? (existsSync(HERE) ? HERE : void 0);
	const targets = file === void 0 ? /* @__PURE__ */ new Map() : targetsIn(file);
	for (const name of names) if (!targets.has(name)) throw new CliError(`Cannot look at "${name}": ${unknownName("target", name, [...targets.keys()])}`, exitCodes.usage);
	const chosen = [...targets].filter(([name]) => names.length === 0 || names.includes(name));
	const folder = path.dirname(path.resolve(file ?? HERE));
	const sections = await Promise.all([here(file, targets.size), ...chosen.map(async ([name, target]) => ({
		name: `target ${name}`,
		findings: await checkTarget(name, target, emulators, folder)
	}))]);
	const isWell = sections.every(({ findings }) => findings.every(({ is }) => is !== "bad"));
	if (options.json) printJson({
		isWell,
		sections
	});
	else process.stdout.write(sections.map(formatSection).join("\n") + summed(sections));
	process.exitCode = isWell ? exitCodes.ok : exitCodes.environment;
}
async function here(file, targetsCount) {
	const aboutFile = file === void 0 ? unsure(HERE, {
		says: "is not here",
		matters: "Runs use the emulators, which need nothing; only real devices and tills do.",
		todo: "Write the first files of a project: tillrig init."
	}) : well(file, counted(targetsCount, "target"));
	return {
		name: "here",
		findings: [...await checkHere(emulators), aboutFile]
	};
}
/** @throws CliError for a file that is not there or has mistakes, which were printed then. */
function targetsIn(file) {
	const source = readSource(file, textOf(file));
	const { targets, complaints } = readTargets(source, emulators);
	const isRig = source.readable && "devices" in Object(source.value);
	const told = /* @__PURE__ */ new Set([...complaints, ...isRig ? readRig(source, emulators).complaints : []]);
	return told.size > 0 ? refuseFiles([...told], "no target was looked at") : targets;
}
function textOf(file) {
	try {
		return readFileSync(file, "utf8");
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new CliError(`Cannot read "${file}": ${why}.`, exitCodes.usage);
	}
}
const marks = {
	well: colors.green("✓"),
	bad: colors.red("✗"),
	unsure: colors.yellow("~")
};
function formatSection({ name, findings }) {
	const width = Math.max(...findings.map(({ about }) => about.length));
	return `${colors.bold(name)}\n${findings.map((one) => formatFinding(one, width)).join("")}`;
}
function formatFinding({ is, about, says, matters, todo }, width) {
	const indent = " ".repeat(width + 6);
	const more = [matters, todo].flatMap((line) => line === void 0 ? [] : [`${indent}${line}\n`]);
	return `  ${marks[is]} ${about.padEnd(width)}  ${says}\n${more.map(colors.dim).join("")}`;
}
function summed(sections) {
	const all = sections.flatMap(({ findings }) => findings);
	const bad = all.filter(({ is }) => is === "bad").length;
	const some = all.filter(({ is }) => is === "unsure").length;
	return `\n${bad > 0 ? `${counted(bad, "thing")} to mend` : "everything is there"}${some > 0 ? `; ${counted(some, "thing")} to know` : ""}\n`;
}
export { command };
