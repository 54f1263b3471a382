import { _ as unknown, c as literal, d as object, f as record, l as looseObject, m as string, n as _enum, o as discriminatedUnion, p as strictObject, r as array, s as int, u as number } from "./schemas-rcOLL2tU.js";
// dist/src/scenario/target-file/format.js
/** What may stand under `targets` in tillrig.yaml. */
const PORT_MAX = 65535;
const text = string({ error: "text" }).min(1, { error: "text that is not empty" });
const address = (what) => string({ error: `the address of ${what}, such as http://127.0.0.1:8090` }).regex(/^https?:\/\/|\$\{/, { error: `the address of ${what}, such as http://127.0.0.1:8090` });
const duration = string({ error: "a duration such as 250ms, 1.5s, 2m" }).regex(/^(\d+(\.\d+)?(ms|s|m|h|d))+$/, { error: "a duration such as 250ms, 1.5s, 2m" });
const options = record(string(), record(string(), unknown(), { error: "a map of options" }), { error: "a map of devices to options" }).optional().describe("Options of devices: { ikkm: { profile: v27a } }.");
const emulator = strictObject({
	kind: literal("emulator"),
	clock: literal("virtual", { error: "virtual" }).optional(),
	options
});
const remote = strictObject({
	kind: literal("remote"),
	control: address("the control API of a rig"),
	token: text.optional().describe("Better from the environment: \"${env.TILLRIG_TOKEN}\".")
});
const till = strictObject({
	command: array(text, { error: "a list: the command and its arguments" }).min(1, { error: "a command" }).optional().describe("What to start: [node, ./till.js]. No shell is involved."),
	http: address("the till").optional().describe("Where the till takes stimuli by POST."),
	reset: _enum(["per-case", "never"], { error: "per-case or never" }).optional().describe("per-case: each case begins with a new till. never: one for all of them."),
	timeout: duration.optional().describe("How long the till may take for one stimulus; 60s."),
	patience: duration.optional().describe("What TILLRIG_TIMEOUT_MS says: when to give up on a device; 1s."),
	env: record(string(), string({ error: "text" }), { error: "a map of names to texts" }).optional(),
	ports: record(string(), int().min(0).max(PORT_MAX, { error: "a port" }), { error: "a map of devices to ports" }).optional().describe("Where devices listen for a till that is not told; 0 is any free port.")
}, { error: "a map: { command: [node, ./till.js] } or { http: http://127.0.0.1:9000/tillrig }" }).refine(({ command, http }) => command === void 0 !== (http === void 0), { error: "either \"command\" or \"http\"" });
const client = strictObject({
	kind: literal("client"),
	client: till,
	options
});
/** The fields of one real device; the others are what its client needs: `key`, `token`. */
const realDevice = looseObject({
	url: address("the device"),
	"min-interval": duration.optional().describe("The least time between two requests."),
	"max-receipts": int({ error: "a whole number" }).min(0, { error: "a whole number from 0 up" }).describe("How many receipts or movements of money a run may make."),
	"max-amount": number({ error: "an amount, such as 1000" }).min(0, { error: "an amount from 0 up" }).describe("How much money a run may register or move, in whole units of the currency."),
	options: record(string(), unknown(), { error: "a map of options" }).optional().describe("How it differs from the document: { profile: v27a }.")
}, { error: "a map: { url: \"http://192.168.1.40:8080\", max-receipts: 20, max-amount: 1000 }" }).describe("One real device. The budget is needed: a run costs receipts and money.");
const device = object({
	kind: literal("device"),
	operator: _enum(["console", "none"], { error: "console or none" }).optional().describe("Who is asked what only a person can see or do.")
}).catchall(realDevice);
const targetKinds = {
	emulator,
	remote,
	device,
	client
};
const targetSchema = discriminatedUnion("kind", [
	emulator,
	remote,
	device,
	client
]);
export { targetKinds as n, targetSchema as r, realDevice as t };
