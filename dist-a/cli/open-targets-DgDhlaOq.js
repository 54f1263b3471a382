import { t as resolveOptions } from "./options-B0EglqSR.js";
import { a as SECOND_MS, o as formatDuration, s as parseDuration } from "./time-DxuEK4C2.js";
import { t as suggest } from "./suggest-B5vr_fey.js";
import { i as readSource } from "./source-BFz2U6VX.js";
import { a as readTargets, i as accessNames, n as inlineTarget, o as realDevices, s as whyNotHere, t as inlineMore } from "./target-options-CDPPw6P7.js";
import { t as emulatorTargets } from "./emulator-CcZEZM3e.js";
import { r as exitCodes, t as CliError } from "./exit-BtyHwXAZ.js";
import { r as packageRoot } from "./load-scenarios-DrT11hsd.js";
import { t as refuseFiles } from "./refuse-files-CHFmpoFn.js";
import path from "node:path";
import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
// dist/src/cli/operator.js
/** A person at the console, who is asked what only a person can see: typed, and in time. */
let own;
/** The console of this process; questions go to stderr, so that stdout stays the report. */
function processConsole() {
	const { stdin, stderr } = process;
	const isTerminal = stdin.isTTY === true && stderr.isTTY === true;
	return own ??= createConsole({
		input: stdin,
		output: stderr,
		isTerminal
	});
}
/** An input that is read keeps the process alive. */
function closeConsole() {
	own?.close();
	own = void 0;
}
const CLEAR_LINE = "\r\x1B[2K";
function createConsole({ input, output, isTerminal }) {
	let lines;
	return {
		ask,
		close: () => lines?.close()
	};
	function ask(question, signal) {
		const typed = lines ??= readLines(input);
		const until = performance.now() + question.timeoutMs;
		output.write(`${isTerminal ? CLEAR_LINE : ""}\n ? ${question.say}\n`);
		prompt();
		return new Promise((resolve) => {
			const late = `nobody answered within ${formatDuration(question.timeoutMs)}`;
			const timer = setTimeout(() => end({
				kind: "none",
				why: late
			}), question.timeoutMs);
			const ticking = isTerminal ? setInterval(prompt, SECOND_MS) : void 0;
			const stop = () => end({
				kind: "none",
				why: "the run was interrupted"
			});
			signal.addEventListener("abort", stop);
			typed.hear(look);
			look();
			function look() {
				for (let line = typed.next(); line !== void 0; line = typed.next()) {
					const value = readTyped(question, line.trim());
					if (value !== void 0) return end({
						kind: "answer",
						value
					});
					output.write(`   That is no answer to it. ${expects(question)}\n`);
					prompt();
				}
				if (typed.isEnded()) end({
					kind: "none",
					why: "nobody is there to answer: the input has ended"
				});
			}
			function end(answer) {
				clearTimeout(timer);
				clearInterval(ticking);
				signal.removeEventListener("abort", stop);
				typed.hear(void 0);
				output.write(answer.kind === "answer" && isTerminal ? "" : "\n");
				resolve(answer);
			}
		});
		function prompt() {
			const seconds = Math.max(0, Math.ceil((until - performance.now()) / SECOND_MS));
			const left = formatDuration(seconds * SECOND_MS);
			const line = `   ${expects(question)} (${left} left) > `;
			output.write(isTerminal ? `${CLEAR_LINE}${line}${lines?.begun() ?? ""}` : line);
		}
	}
}
function readLines(input) {
	const typed = [];
	let isEnded = false;
	let listener;
	const reading = createInterface({
		input,
		terminal: false
	});
	reading.on("line", (line) => {
		typed.push(line);
		listener?.();
	});
	reading.on("close", () => {
		isEnded = true;
		listener?.();
	});
	return {
		next: () => typed.shift(),
		begun: () => reading.line,
		isEnded: () => isEnded,
		hear: (next) => listener = next,
		close: () => reading.close()
	};
}
function expects({ ask, choices = [] }) {
	switch (ask) {
		case "confirm": return "y or n";
		case "choice": return choices.map((one, i) => `${i + 1} ${one}`).join(", ");
		case "number": return "a number";
		case "text": return "some text";
	}
}
/** Nothing for what is no answer to such a question. */
function readTyped({ ask, choices = [] }, line) {
	switch (ask) {
		case "confirm":
			if (/^(y|yes)$/i.test(line)) return true;
			return /^(n|no)$/i.test(line) ? false : void 0;
		case "number": return /^-?\d+([.,]\d+)?$/.test(line) ? Number(line.replace(",", ".")) : void 0;
		case "choice": return choices.find((one, i) => one === line || String(i + 1) === line);
		case "text": return line === "" ? void 0 : line;
	}
}
// dist/src/scenario/target-file/from-environment.js
/** Fills `${env.NAME}` in; the values are secrets, and no report shows them. */
/** @throws RangeError for a name that the environment does not have. */
function fromEnvironment(value, env) {
	const secrets = [];
	const fill = (one) => {
		if (typeof one === "string") return one.replace(/\$\{env\.(\w+)\}/g, (_, name) => take(name));
		if (Array.isArray(one)) return one.map(fill);
		if (typeof one !== "object" || one === null) return one;
		return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, fill(inner)]));
	};
	return {
		value: fill(value),
		secrets
	};
	function take(name) {
		const found = env[name];
		if (found === void 0 || found === "") throw new RangeError(`Cannot use the target: the environment has no ${name}. Set it, as in ${name}=... tillrig run.`);
		secrets.push(found);
		return found;
	}
}
// dist/src/cli/open-targets.js
/** What `--target` names: embedded emulators, a running rig, a device, the integrator's till. */
const HERE = "tillrig.yaml";
/** Tills that come with the package, to see a scenario pass and fail before writing one. */
const builtIn = ["careful", "careless"];
/**
* @throws RangeError for a target that is unknown or cannot be used.
* @throws CliError for a file with mistakes, which were printed then.
*/
async function openTargets(options, devices) {
	const words = [options.target].flat();
	const [target = "emulator", ...more] = words;
	const { token = process.env["TILLRIG_TOKEN"] } = options;
	if (/^[\w-]+=https?:/.test(target)) return {
		...await openTarget(target, inlineTarget(options, devices), devices, options),
		more: inlineMore(options)
	};
	if (more.length > 0) throw new RangeError(`Cannot run against ${words.join(" and ")} at once: give one target; several only as devices, such as --target ikkm=http://192.168.1.40:8080.`);
	if (/^https?:\/\//.test(target)) {
		const { remoteTargets } = await import("./remote-CSjqfnS1.js");
		return remoteTargets(target, devices, { token });
	}
	const { config } = options;
	const named = readNamed(config, devices);
	const file = named.get(target);
	if (!file && target !== "emulator") throw new RangeError(unknownTarget(target, [.../* @__PURE__ */ new Set(["emulator", ...named.keys()])]));
	return {
		...await openTarget(target, file ?? { kind: "emulator" }, devices, options),
		...config === void 0 ? {} : { more: `--config ${config}` }
	};
}
function unknownTarget(target, known) {
	const near = suggest(target, known);
	return `Cannot run against "${target}": no such target.${near === void 0 ? "" : ` Did you mean "${near}"?`} Known: ${known.join(", ")}; the control URL of a rig, such as http://127.0.0.1:8090; a device, such as ikkm=http://192.168.1.40:8080.`;
}
/** The targets of the file, and the tills that come with the package. */
function readNamed(config, devices) {
	const own = config ?? (existsSync(HERE) ? HERE : void 0);
	const known = new Map(builtIn.map((name) => [name, builtInTill(name)]));
	if (own === void 0) return known;
	const { targets, complaints } = readTargets(readSource(own, textOf(own)), devices);
	if (complaints.length > 0) refuseFiles(complaints, "nothing was run");
	return new Map([...known, ...targets]);
}
function builtInTill(name) {
	const file = path.join(packageRoot(), "fixtures", "tills", `${name}.js`);
	return {
		kind: "client",
		client: {
			command: [process.execPath, file],
			timeout: "10s",
			patience: "700ms"
		},
		options: { imacash: {
			poll: "50ms",
			"speed.bill": "50ms",
			"speed.coin": "20ms"
		} }
	};
}
function textOf(file) {
	try {
		return readFileSync(file, "utf8");
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new CliError(`Cannot read the targets in "${file}": ${why}.`, exitCodes.usage);
	}
}
async function openTarget(address, file, devices, { config }) {
	const { value, secrets } = fromEnvironment(file, process.env);
	switch (value.kind) {
		case "emulator": return emulatorTargets(devices, {
			...address === "emulator" ? {} : { address },
			...value.options ? { options: value.options } : {}
		});
		case "remote": {
			const { remoteTargets } = await import("./remote-CSjqfnS1.js");
			return remoteTargets(value.control, devices, {
				token: value.token,
				address
			});
		}
		case "client": return openClient(address, value, devices, path.dirname(path.resolve(config ?? HERE)));
		case "device": {
			const { deviceTargets } = await import("./device-TQPCPMrh.js");
			return deviceTargets(devicePlan(address, value, devices, secrets));
		}
	}
}
async function openClient(address, { client, options = {} }, devices, cwd) {
	const { clientTargets } = await import("./client-B2Sj1Hnb.js");
	const far = client.http === void 0 ? void 0 : whyNotHere(client.http);
	if (far !== void 0) throw new RangeError(`Cannot use the target ${address}: ${far}`);
	const { command, http, reset = "per-case", timeout, patience, env = {}, ports = {} } = client;
	return clientTargets({
		address,
		reset,
		env,
		ports,
		options,
		cwd,
		...command ? { command } : {},
		...http === void 0 ? {} : { http },
		...timeout === void 0 ? {} : { limitMs: parseDuration(timeout) ?? 0 },
		...patience === void 0 ? {} : { patienceMs: parseDuration(patience) ?? 0 }
	}, devices);
}
function devicePlan(address, file, devices, secrets) {
	return {
		address,
		devices: realDevices(file).flatMap(([name, one]) => {
			const device = devices.find((known) => known.name === name);
			if (!device) return [];
			const access = accessNames(device).map((field) => [field, String(one[field])]);
			return [{
				device,
				url: one.url,
				access: Object.fromEntries(access),
				options: resolveOptions(device, one.options ?? {}),
				minIntervalMs: parseDuration(one["min-interval"] ?? "0ms") ?? 0,
				maxReceipts: one["max-receipts"],
				maxAmount: Math.round(one["max-amount"] * 100)
			}];
		}),
		secrets,
		...file.operator === "console" ? { operator: processConsole() } : {}
	};
}
export { processConsole as a, closeConsole as i, openTargets as n, fromEnvironment as r, devicePlan as t };
