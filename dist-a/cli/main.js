#!/usr/bin/env node
import { n as Command, r as CommanderError } from "./esm-Bg2wG2mo.js";
import { t as tillrigVersion } from "./version-B6FawUdl.js";
import { n as unknownName } from "./suggest-B5vr_fey.js";
import { r as exitCodes, t as CliError } from "./exit-BtyHwXAZ.js";
// dist/src/cli/main.js
/** The command line: a table of verbs, of which only the one asked for is loaded. */
const verbs = {
	up: {
		says: "start emulators and their console; stays up",
		load: () => import("./up-CqD3Rgsz.js")
	},
	run: {
		says: "run scenarios",
		load: () => import("./run-Cg3FI7V4.js")
	},
	exec: {
		says: "start a rig, run a command with its addresses, stop",
		load: () => import("./exec-B0L85cmj.js")
	},
	recycler: {
		says: "run a cash recycler against an ImaCash server; stays up",
		load: () => import("./recycler-DM57twTv.js")
	},
	report: {
		says: "make one report of several runs",
		load: () => import("./report-B4j2hGO4.js")
	},
	init: {
		says: "write the first files of a project",
		load: () => import("./init-CZSwDbC3.js")
	},
	doctor: {
		says: "see whether everything is there that a run needs",
		load: () => import("./doctor-6frMA1zV.js")
	},
	record: {
		says: "record what a till and a real device say to each other",
		load: () => import("./record-Dhq5f7zf.js")
	},
	compare: {
		says: "run the same against two targets, and tell where they differ",
		load: () => import("./compare-Du8yJTTB.js")
	},
	list: {
		says: "list scenarios",
		load: () => import("./list-DDSf6aLH.js")
	},
	codes: {
		says: "what each code of a device means, and how to get it",
		load: () => import("./codes-Cjap9wSk.js")
	},
	cause: {
		says: "change the physical world of a running rig",
		load: () => import("./cause-DeORqNiP.js")
	},
	fault: {
		says: "break messages of a running rig",
		load: () => import("./fault-nxQ4JojO.js")
	},
	clock: {
		says: "see or move the clock of a running rig",
		load: () => import("./clock-eliPJgjo.js")
	},
	state: {
		says: "see the state of a running rig",
		load: () => import("./state-CvsXC-2b.js")
	},
	journal: {
		says: "see what happened in a running rig",
		load: () => import("./journal-0BhIMnHW.js")
	},
	audit: {
		says: "see whether the books of a running rig agree",
		load: () => import("./audit-BOmk8rhX.js")
	},
	reset: {
		says: "make a running rig as new",
		load: () => import("./reset-IERTxlv2.js")
	},
	snapshot: {
		says: "save and restore all a running rig is",
		load: () => import("./snapshot-Crq41tGX.js")
	},
	schema: {
		says: "print the JSON Schema of scenarios",
		load: () => import("./schema-CeO657St.js")
	}
};
process.stdout.on("error", (error) => {
	if (error.code === "EPIPE") process.exit();
	throw error;
});
process.stderr.on("error", () => void 0);
try {
	await main(process.argv.slice(2));
} catch (error) {
	process.exitCode = fail(error);
}
async function main(words) {
	const [first, ...rest] = words;
	if (first === "help") return main(rest[0] === void 0 ? ["--help"] : [rest[0], "--help"]);
	const program = new Command("tillrig").description("A test rig for everything on a shop counter that speaks HTTP.").version(tillrigVersion()).helpCommand(false).enablePositionalOptions().exitOverride().configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "tillrig: ")) }).addHelpText("after", "\nEach command has a --help with examples.");
	if (first === void 0 || first.startsWith("-")) {
		for (const [name, { says }] of Object.entries(verbs)) program.command(name).description(says);
		if (first === void 0) program.help({ error: true });
		await program.parseAsync(words, { from: "user" });
		return;
	}
	const verb = Object.hasOwn(verbs, first) ? verbs[first] : void 0;
	if (!verb) throw new CliError(unknownName("command", first, Object.keys(verbs)), exitCodes.usage);
	const { command } = await verb.load();
	program.addCommand(command().copyInheritedSettings(program));
	await program.parseAsync(words, { from: "user" });
}
/** One line for what somebody can mend; a trace only for a mistake of ours. */
function fail(error) {
	if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
	if (error instanceof CliError) return say(error.message, error.exitCode);
	if (error instanceof RangeError && error.message.startsWith("Cannot ")) return say(error.message, exitCodes.usage);
	if (error instanceof Error && "syscall" in error) return say(error.message, exitCodes.environment);
	const trace = error instanceof Error ? error.stack : String(error);
	return say(`this is a bug of ${`tillrig ${tillrigVersion()} on Node ${process.version}`}. Please report it with these lines.\n${trace}`, exitCodes.bug);
}
function say(line, exitCode) {
	process.stderr.write(`tillrig: ${line}\n`);
	return exitCode;
}
export {};
