import { a as Option, i as InvalidArgumentError, n as Command } from "./esm-Bg2wG2mo.js";
import { o as formatDuration, s as parseDuration } from "./time-DxuEK4C2.js";
import { r as exitCodes, t as CliError } from "./exit-BtyHwXAZ.js";
import { t as colors } from "./colors-f1OEZOdo.js";
import { a as toDecimal, r as minor } from "./money-85cWdSjo.js";
import { t as formatEntry } from "./format-entry-dc4liiyY.js";
// dist/src/cli/recycler-story.js
/** What a recycler does, told as it happens: one line for a person, or one of JSON. */
function tellStory(rig, { json, trace, onConfirmed }) {
	const say = (line) => process.stdout.write(`${line}\n`);
	rig.journal.subscribe((entry) => {
		if (entry.kind === "exchange") {
			if (trace && json) say(JSON.stringify(entry));
			else if (trace) say(`${timeOf(entry.at)}  ${formatEntry(entry)}`);
			return;
		}
		if (!isOfMachine(entry)) return;
		const { event, at } = entry;
		if (json) say(JSON.stringify({
			at: new Date(at).toISOString(),
			...event
		}));
		else {
			const line = lineOf(event);
			if (line !== void 0) say(`${timeOf(at)}  ${line}`);
		}
		if (event.kind === "told" && event.report === "confirmation") onConfirmed(event.what);
	});
}
/** This rig has one device, and its events are those of the machine. */
function isOfMachine(entry) {
	return entry.device === "recycler";
}
const links = {
	up: "the server answers",
	down: "the server does not answer; asking again",
	refused: "the server refuses the token; asking again",
	unknown: "the server was not asked yet"
};
const refusals = {
	"not-accepted": "not taken by this machine",
	"not-recognised": "not recognised",
	"no-room": "no room for it",
	"no-change": "no change for it"
};
function lineOf(event) {
	switch (event.kind) {
		case "link-changed": return (event.link === "up" ? colors.green : colors.yellow)(links[event.link]);
		case "sale-begun": {
			const { id, amount, way } = event.job;
			return `${colors.bold(id)}  ${toDecimal(amount)} ${way === "in" ? "to be paid" : "to be paid out"}`;
		}
		case "piece-taken": return `  + ${money(event.piece)}`;
		case "piece-refused": return colors.yellow(`  ${money(event.piece)} given back: ${refusals[event.why]}`);
		case "piece-paid": return `  - ${money(event.piece)}`;
		case "payout-stalled": return colors.red(`  cannot give out ${money(event.rest)} now`);
		case "piece-stuck": return colors.red(`  a piece is stuck (${event.by})`);
		case "piece-cleared": return `  the piece was ${event.fate === "unknown" ? "lost from sight" : event.fate}`;
		case "sale-cancelled": return colors.yellow(`${event.id}  taken back by the till`);
		case "sale-ended": return `${colors.bold(event.id)}  ${event.outcome}`;
		case "customer-left": return colors.yellow("  the customer goes away");
		case "told": return event.report === "confirmation" ? colors.green(`${event.what}  confirmed`) : void 0;
		case "told-in-vain": return colors.red(`${event.what}  the server will not take the ${event.report}: ${event.why}`);
		case "cause-began": return colors.red(`cause ${event.cause}`);
		case "cause-ended": return colors.green(`clear ${event.cause}`);
		case "power-lost": return colors.red("the power is gone");
		case "filled":
		case "collected":
		case "recounted": return event.kind;
		case "doubted": return colors.yellow(`${event.doubt.id}  asking the server what became of it`);
		case "doubt-ended":
		case "piece-moved":
		case "customer-came":
		case "change-taken":
		case "payout-planned":
		case "refund-ended": return;
	}
}
function money(cents) {
	return toDecimal(minor(cents));
}
function timeOf(at) {
	return new Date(at).toTimeString().slice(0, 8);
}
// dist/src/cli/recycler.js
/** `tillrig recycler`: the machine alone, at work for any ImaCash server. */
const NAME = "recycler";
function command() {
	return new Command(NAME).summary("run a cash recycler against an ImaCash server; stays up").description("Runs a cash recycler without the hardware: asks the server for sales, takes the cash of a simulated customer, gives change, confirms, and tells its condition and what it holds. Stays up until interrupted.").requiredOption("--server <url>", "where the ImaCash server is").requiredOption("--token <token>", "the token that the server knows").requiredOption("--uuid <uuid>", "the uuid of this machine").option("--name <name>", "the name of this machine").option("--poll <duration>", "how often to ask for a sale", duration, "1s").addOption(new Option("--customer <who>", "somebody who pays every sale, or nobody until he is called").choices(["pays", "nobody"]).default("pays")).option("--currency <code>", "EUR, USD, GBP, MXN, KZT or RUB").option("--stock <pieces>", "what it holds at first, such as \"5x10 0.50x40\"").option("--sales <number>", "stop after so many sales were confirmed", wholeNumber).option("--control-port <port>", "where causes and state are asked for; 0 is any", port, 8091).option("--data <file>", "keep the machine in this file, and continue with it").option("--seed <number>", "the seed of everything that is random", wholeNumber).option("--set <option=value>", "another option of the machine; repeatable", set, {}).option("--trace", "show every message as well").option("--json", "print one line of JSON for each thing that happens").addHelpText("after", `
Examples:
  $ tillrig recycler --server http://127.0.0.1:8081 --token abcd1234xyz \\
      --uuid 123e4567-e89b-12d3-a456-426614174000 --name "Caja Altea" --poll 1s
  $ tillrig recycler --server https://imacash.example/api --token T --uuid U --customer nobody
  $ tillrig cause recycler.insert pieces="50 20" --control http://127.0.0.1:8091
  $ tillrig cause recycler.bill-jam at=transport --control http://127.0.0.1:8091
  $ tillrig state recycler --control http://127.0.0.1:8091`).action(recycler);
}
async function recycler(options) {
	let close = (exitCode) => process.exit(exitCode);
	const rig = await start(options, (error) => {
		process.stderr.write(`tillrig: ${error.message}\n`);
		close(exitCodes.environment);
	});
	close = (exitCode) => {
		close = () => process.exit(exitCode);
		rig.close().then(() => process.exit(exitCode));
	};
	greet(rig, options);
	let left = options.sales ?? Infinity;
	tellStory(rig.rig, {
		...options,
		onConfirmed: () => {
			if (--left <= 0) close(exitCodes.ok);
		}
	});
	process.on("SIGINT", () => close(exitCodes.interrupted));
	process.on("SIGTERM", () => close(exitCodes.terminated));
	process.on("SIGHUP", () => close(exitCodes.terminated));
	process.stdout.removeAllListeners("error").on("error", () => close(exitCodes.ok));
}
async function start(options, onFailure) {
	const [{ openRig }, { callOutside }, { createRecycler }, { page }] = await Promise.all([
		import("./open-rig-BsMLEK7_.js"),
		import("./call-out-B1qZXC5y.js"),
		import("./device-CJAOjUIR.js"),
		import("./page-Bmz5jWvZ.js")
	]);
	const { server, token, uuid, name, poll, customer, currency, stock, seed, data } = options;
	const given = {
		token,
		uuid,
		name,
		poll,
		customer,
		currency,
		stock,
		...options.set
	};
	const chosen = Object.entries(given).filter(([, value]) => value !== void 0);
	try {
		return await openRig({
			devices: [createRecycler()],
			host: "127.0.0.1",
			ports: {},
			controlPort: options.controlPort,
			options: { [NAME]: Object.fromEntries(chosen) },
			durability: "process",
			outside: callOutside(server),
			page,
			onFailure,
			...data === void 0 ? {} : { data },
			...seed === void 0 ? {} : { seed }
		});
	} catch (error) {
		if (error instanceof Error && error.name === "PortTaken") throw new CliError(`Cannot listen on port ${options.controlPort}: it is taken. Choose another with --control-port 0.`, exitCodes.environment);
		throw error;
	}
}
function greet({ control, pastCount }, options) {
	const { server, uuid, poll, data, json } = options;
	if (json) {
		process.stdout.write(`${JSON.stringify({
			ready: true,
			control: control.url,
			server,
			uuid
		})}\n`);
		return;
	}
	const state = data === void 0 ? "What it holds is kept in memory and ends with this process; --data keeps it." : `What it holds is kept in ${data}${pastCount > 0 ? ` and continues after ${pastCount} events` : ""}.`;
	process.stdout.write(`recycler ${uuid}, asks ${server} every ${formatDuration(parseDuration(poll) ?? 0)}
control  ${control.url}
${state}

`);
}
function duration(text) {
	const ms = parseDuration(text);
	if (ms === void 0 || ms < 50) throw new InvalidArgumentError("Give a duration of at least 50ms, such as 250ms or 1s.");
	return text;
}
function wholeNumber(text) {
	if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("Give a whole number.");
	return Number(text);
}
function port(text) {
	if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) throw new InvalidArgumentError("Give a number from 0 to 65535.");
	return Number(text);
}
function set(text, before) {
	const [, option, value] = /^(?:recycler\.)?([^=]+)=(.*)$/s.exec(text) ?? [];
	if (option === void 0 || value === void 0) throw new InvalidArgumentError("Give an option and a value: --set speed.bill=500ms.");
	return {
		...before,
		[option]: value
	};
}
export { command };
