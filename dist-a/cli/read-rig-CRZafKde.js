import { n as isMap, t as goodFields } from "./salvage-2SevMk7I.js";
import { t as readShape } from "./schema-complaints-B86RMWDe.js";
import { n as inOrder } from "./source-BFz2U6VX.js";
import { i as nameSchema, n as deviceSchema, o as rigSchema, r as linkSchema, t as PORT_MAX } from "./format-Dygt5bhF.js";
import { n as unknownName, t as suggest } from "./suggest-B5vr_fey.js";
import { a as wrongOptions } from "./check-names-4hTf9yvv.js";
import { n as createRig } from "./rig-CB4GYbmV.js";
import { i as withShop, r as overrule } from "./plan-DlB-65bR.js";
// dist/src/scenario/rig-file/groups.js
function countOut(name, file, { source, kinds, complain }) {
	const { kind: kindName = name, count, options = {} } = file;
	const path = ["devices", name];
	const kind = kinds.find((one) => one.name === kindName);
	if (!kind) {
		const known = kinds.map((one) => one.name);
		const says = unknownName("kind of device", kindName, known);
		const isNamed = file.kind !== void 0 || suggest(name, known) !== void 0;
		complain({
			place: file.kind === void 0 ? source.keyAt(path) : source.at([...path, "kind"]),
			says: isNamed ? says : `${says} Say with "kind" what it is.`
		});
		return;
	}
	for (const { option, says } of wrongOptions({
		...kind,
		name
	}, options)) complain({
		place: source.keyAt([
			...path,
			"options",
			option
		]),
		says
	});
	return {
		name,
		file,
		devices: (count === void 0 ? [name] : Array.from({ length: count }, (_, i) => `${name}-${i + 1}`)).map((one) => instance(kind, one))
	};
}
function instance(kind, name) {
	return name === kind.name ? kind : {
		...kind,
		name,
		kind: kind.name
	};
}
/** A name that two entries lead to is told at the later one. */
function checkNames(groups, { source, complain }) {
	const owners = /* @__PURE__ */ new Map();
	for (const { name, devices } of groups) {
		const twice = devices.find((one) => owners.has(one.name))?.name;
		if (twice !== void 0) complain({
			place: source.keyAt(["devices", name]),
			says: `"${owners.get(twice)}" and "${name}" both make a device "${twice}". Give each a name of its own.`
		});
		for (const one of devices) owners.set(one.name, name);
	}
}
/** Ports that the file gives come first; the first of a kind has the usual one, if it is free. */
function portsOf(groups, { source, complain }) {
	const ports = {};
	const owners = /* @__PURE__ */ new Map();
	for (const { name, devices, file } of groups) {
		const { port } = file;
		if (port === void 0) continue;
		const place = source.at([
			"devices",
			name,
			"port"
		]);
		const last = port + devices.length - 1;
		if (port > 0 && last > 65535) complain({
			place,
			says: `the ports would run to ${last}, beyond ${PORT_MAX}. Begin lower.`
		});
		const given = devices.map((one, i) => [one.name, port === 0 ? 0 : port + i]);
		const [, twice] = given.find(([, at]) => at > 0 && owners.has(at)) ?? [];
		if (twice !== void 0) complain({
			place,
			says: `the port ${twice} is that of "${owners.get(twice)}" too. Give each device a port of its own.`
		});
		for (const [device, at] of given) {
			ports[device] = at;
			owners.set(at, device);
		}
	}
	const seen = /* @__PURE__ */ new Set();
	for (const { name, kind = name, port: usual } of groups.flatMap(({ devices }) => devices)) {
		const isFirst = !seen.has(kind);
		seen.add(kind);
		if (Object.hasOwn(ports, name) || usual === void 0) continue;
		ports[name] = isFirst && !owners.has(usual) ? usual : 0;
	}
	return ports;
}
// dist/src/scenario/rig-file/links.js
function linksOf(files, { groups, mayBe }, { source, complain }) {
	const ends = /* @__PURE__ */ new Map();
	for (const group of groups) for (const one of group.devices) ends.set(one.name, {
		...group,
		devices: [one]
	});
	for (const group of groups) ends.set(group.name, group);
	const taken = new Set(files.flatMap((one) => one && ends.get(one.from)?.devices.length === 1 && one.terminal || []));
	return files.map((file, i) => file && expand(file, i));
	function expand({ from, to, by = "link", terminal }, i) {
		const [tellers, takers] = [end(from, i, "from"), end(to, i, "to")];
		if (!tellers || !takers) return void 0;
		const [teller, taker] = [tellers.devices, takers.devices];
		if (taker.length > 1 && taker.length !== teller.length) return wrong([i, "to"], `"${from}" is ${teller.length} and "${to}" ${taker.length}. Give both the same count, or name one device, such as "${taker[0]?.name}".`);
		if (terminal !== void 0 && !taker[0]?.cash?.keeps) return wrong([i, "terminal"], `"${to}" is no ledger: only a ledger numbers its tills.`);
		let next = terminal ?? 0;
		const place = () => {
			if (terminal === void 0 || teller.length === 1) return terminal;
			while (taken.has(next)) next++;
			taken.add(next);
			return next;
		};
		return teller.map((one, at) => ({
			from: one.name,
			to: (taker[at] ?? taker[0])?.name ?? to,
			by,
			place: place()
		}));
	}
	function end(name, i, side) {
		const found = ends.get(name);
		if (!found && !mayBe(name)) wrong([i, side], unknownName("device", name, groups.map(nameOf)));
		return found;
	}
	function wrong([i, key], says) {
		complain({
			place: source.at([
				"links",
				i,
				key
			]),
			says
		});
	}
}
const nameOf = ({ name }) => name;
/** Links that cannot be are found by the shop; the file shows which of them it meant. */
function checkLinks(links, groups, options, { source, complain }) {
	const devices = groups.flatMap((one) => one.devices.map((device) => ({
		...device,
		initial: () => ({ causes: {} })
	})));
	const whyNot = (some) => {
		const shop = withShop(devices, some);
		try {
			createRig({
				devices: shop.devices,
				options: overrule(options, shop.options)
			});
			return;
		} catch (error) {
			if (error instanceof RangeError) return error.message;
			throw error;
		}
	};
	if (whyNot(links.flatMap((group) => group ?? [])) === void 0) return;
	let good = [];
	for (const [i, group] of links.entries()) {
		const more = [...good, ...group ?? []];
		const says = whyNot(more);
		if (says === void 0) good = more;
		else complain({
			place: source.at(["links", i]),
			says
		});
	}
}
// dist/src/scenario/rig-file/read-rig.js
function readRig(source, kinds) {
	const complaints = [...source.complaints];
	if (!source.readable) return { complaints };
	const { shape, complaints: misshapen } = readShape(rigSchema, source);
	complaints.push(...misshapen);
	const checking = {
		source,
		kinds,
		complain: (one) => complaints.push(one)
	};
	const { devices, links: linkFiles } = shape ? filesOf(shape) : salvage(source.value);
	const groups = devices.flatMap(([name, file]) => (file && countOut(name, file, checking)) ?? []);
	checkNames(groups, checking);
	const ports = portsOf(groups, checking);
	const hasHoles = complaints.length > 0;
	const mayBe = (name) => hasHoles && devices.some(([entry]) => name === entry || name.startsWith(`${entry}-`));
	const links = linkFiles && linksOf(linkFiles, {
		groups,
		mayBe
	}, checking);
	const options = Object.fromEntries(groups.flatMap(({ devices: all, file }) => all.map((one) => [one.name, file.options ?? {}])));
	if (links && complaints.length === 0) checkLinks(links, groups, options, checking);
	if (!shape || complaints.length > 0) return { complaints: inOrder(complaints) };
	const shop = withShop(groups.flatMap((one) => one.devices), links?.flatMap((one) => one ?? []));
	const { seed } = shape;
	return {
		complaints: [],
		plan: {
			file: source.file,
			devices: shop.devices,
			options: overrule(options, shop.options),
			ports,
			...seed === void 0 ? {} : { seed }
		}
	};
}
function filesOf({ devices, links }) {
	return {
		devices: Object.entries(devices).map(([name, file]) => [name, file ?? {}]),
		links
	};
}
/** What is good in a file that has bad places, so that one reading tells all its mistakes. */
function salvage(value) {
	const { devices, links } = isMap(value) ? value : {};
	return {
		devices: Object.entries(isMap(devices) ? devices : {}).map(([name, file]) => [name, nameSchema.safeParse(name).success ? goodDevice(file) : void 0]),
		links: Array.isArray(links) ? links.map(goodLink) : void 0
	};
}
function goodLink(value) {
	return linkSchema.safeParse(isMap(value) ? goodFields(value, linkSchema.shape) : value).data;
}
function goodDevice(value) {
	if (value === null) return {};
	if (!isMap(value)) return void 0;
	const good = goodFields(value, deviceSchema.shape);
	return "kind" in value && !("kind" in good) ? void 0 : deviceSchema.safeParse(good).data;
}
export { readRig as t };
