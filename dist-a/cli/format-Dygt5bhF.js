import { _ as unknown, f as record, m as string, n as _enum, p as strictObject, r as array, s as int, v as toJSONSchema } from "./schemas-rcOLL2tU.js";
import { r as targetSchema } from "./format-CIImPGCH.js";
// dist/src/scenario/rig-file/format.js
/** What may stand in tillrig.yaml: the reader and `tillrig schema rig` know the same schema. */
const PORT_MAX = 65535;
const COUNT_MAX = 2e3;
const NUMBER_MAX = 999999999;
function whole(min, max) {
	const error = `a whole number from ${min} to ${max}`;
	return int({ error }).min(min, { error }).max(max, { error });
}
const nameSchema = string().regex(/^(?!(?:control|rig|shop|wire|client)$)[a-z][a-z0-9-]*$/, { error: "a name for a device: small letters, digits and \"-\", and not control, rig, shop, wire or client" });
const deviceSchema = strictObject({
	kind: string({ error: "the name of a kind, such as ikkm" }).optional().describe("What it is; without it the name says it."),
	count: whole(1, COUNT_MAX).optional().describe("So many of them: till becomes till-1, till-2 and so on."),
	port: whole(0, PORT_MAX).optional().describe("Where it listens, and the others of a count after it; 0 is any free port."),
	options: record(string(), unknown(), { error: "a map of options" }).optional().describe("Options of the device: { key: \"11112222\", registration.duration: 3s }.")
}, { error: "nothing, or a map: { kind: ikkm, port: 8080 }" });
const end = string({ error: "the name of a device" });
const linkSchema = strictObject({
	from: end.describe("Whose cash moves; the name of a count means each of them."),
	to: end.describe("Who is told: a ledger, or a machine that takes cash for others."),
	by: _enum(["link", "till"], { error: "link or till" }).optional().describe("Who tells: the link, or the till itself, which then asks both."),
	terminal: whole(1, NUMBER_MAX).optional().describe("The number of the till in the ledger; of a count, the first.")
}, { error: "a map: { from: till, to: cashflow }" });
const rigSchema = strictObject({
	seed: whole(0, NUMBER_MAX).optional().describe("The seed of everything that is random."),
	devices: record(nameSchema, deviceSchema.nullable(), { error: "a map of names to devices" }).refine((devices) => Object.keys(devices).length > 0, { error: "at least one device" }).describe("Devices by their names: { ikkm: { port: 8080 }, till: { kind: ikkm, count: 3 } }."),
	links: array(linkSchema, { error: "a list of links" }).optional().describe("Who hears of cash that moves; without it each device to the only ledger."),
	targets: unknown().optional().describe("What scenarios run against.")
}, { error: "a map that holds \"devices\"" }).describe("A rig of tillrig.");
/** The JSON Schema of tillrig.yaml, for editors: one that holds only targets is no rig. */
function rigJsonSchema() {
	const { devices } = rigSchema.shape;
	const targets = record(string(), targetSchema).describe("What scenarios run against.");
	const file = rigSchema.extend({
		devices: devices.optional(),
		targets: targets.optional()
	});
	return toJSONSchema(file, {
		io: "input",
		unrepresentable: "any"
	});
}
export { rigJsonSchema as a, nameSchema as i, deviceSchema as n, rigSchema as o, linkSchema as r, PORT_MAX as t };
