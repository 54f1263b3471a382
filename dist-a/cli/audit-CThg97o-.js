import { t as createRandom } from "./random-xhgp9cq4.js";
import { a as toDecimal, r as minor } from "./money-85cWdSjo.js";
import { i as MINUTE_MS } from "./time-DxuEK4C2.js";
// dist/src/device/cash.js
/** How much there is more of it afterwards. */
function changeBy({ kind, amount }) {
	return kind === "sale" || kind === "income" ? amount : -amount;
}
// dist/src/shop/audit/accounts.js
function accountsOf({ devices, events }) {
	const told = /* @__PURE__ */ new Map();
	const written = /* @__PURE__ */ new Map();
	for (const entry of events) {
		const cash = devices.get(entry.device)?.device.cash;
		const movement = cash?.tells?.(entry.event);
		if (movement) entered(told, entry.device, []).push({
			entry,
			movement
		});
		const kept = cash?.keeps?.(entry.event);
		if (kept) entered(entered(written, entry.device, /* @__PURE__ */ new Map()), kept.place, []).push({
			entry,
			...kept
		});
	}
	return {
		told,
		written
	};
}
/** What a map has under a key; what is fresh, where it had nothing. */
function entered(map, key, fresh) {
	const found = map.get(key);
	if (found !== void 0) return found;
	map.set(key, fresh);
	return fresh;
}
/** How much more there is after these; of some kinds only, where they are named. */
function sumOf(movements, kinds) {
	let sum = 0;
	for (const { movement } of movements) if (!kinds || kinds.includes(movement.kind)) sum += changeBy(movement);
	return sum;
}
// dist/src/shop/audit/replay.js
function pastOf(around) {
	const made = /* @__PURE__ */ new Map();
	return {
		...around,
		beginningOf(name) {
			if (!made.has(name)) made.set(name, begin(around, name));
			return made.get(name);
		}
	};
}
function begin({ devices, events, seed }, name) {
	const emulator = devices.get(name);
	const at = events[0]?.at;
	if (!emulator || at === void 0) return void 0;
	return emulator.device.initial(emulator.options, createRandom(seed, name), at, name);
}
/** Each of its events with what it was then: one state, as a device may update in place. */
function* lifeOf(around, name) {
	const device = around.devices.get(name)?.device;
	let state = begin(around, name);
	for (const entry of around.events) {
		if (entry.device !== name || !device || !state) continue;
		state = device.evolve(state, entry.event, entry.at);
		yield [state, entry];
	}
}
/** The first event after which the books do not agree; `agrees` is asked after each, in order. */
function firstDisagreement(around, name, agrees) {
	for (const [state, entry] of lifeOf(around, name)) if (!agrees(state, entry)) return entry;
}
/**
* The same for books that take long to compare: found by halving. Books that break, agree by
* chance and break again are told by one of their breaks.
*/
function firstByHalving(around, name, agrees) {
	const own = around.events.filter((entry) => entry.device === name);
	let [good, bad] = [0, own.length];
	while (bad - good > 1) {
		const middle = good + bad >> 1;
		for (const [state, entry] of lifeOf(around, name)) {
			if (entry !== own[middle - 1]) continue;
			if (agrees(state)) good = middle;
			else bad = middle;
			break;
		}
	}
	return own[bad - 1];
}
// dist/src/shop/audit/report.js
const nothing = {
	lines: [],
	breaks: [],
	underWay: []
};
function onTheWay(till, where, movement) {
	const { kind, amount, receipt } = movement;
	return {
		till,
		where,
		kind,
		amount,
		receipt
	};
}
// dist/src/shop/audit/balances.js
/** Each device against itself: its own audit, and opening and movements against what it holds. */
function currencyOf({ devices }, name) {
	const { device, options } = devices.get(name) ?? {};
	return (options && device?.cash?.currency?.(options)) ?? "";
}
/** The device's own fact `audit`: a list of what does not agree, empty when everything does. */
function ownBreaks(around, name) {
	const found = around.devices.get(name);
	const row = found?.device.facts["audit"];
	if (!found || !row || found.device.hub) return [];
	const at = around.events.at(-1)?.at ?? 0;
	const listOf = (state) => {
		const list = row.read(state, at, around);
		return Array.isArray(list) ? list : [];
	};
	const [wrong, ...more] = listOf(found.state);
	if (wrong === void 0) return [];
	const others = more.length === 0 ? "" : `, and ${more.length} more`;
	const first = firstByHalving(around, name, (state) => listOf(state).length === 0);
	return [{
		rule: "books",
		till: name,
		currency: currencyOf(around, name),
		says: `the books of ${name} do not agree with its own documents: ${show(wrong)}${others}`,
		...sumsIn(wrong),
		first
	}];
}
function show(wrong) {
	if (typeof wrong !== "object" || wrong === null) return String(wrong);
	const { what, ...rest } = wrong;
	const fields = Object.entries(rest).map(([field, value]) => `${field} ${String(value)}`);
	return [what === void 0 ? [] : String(what), fields.join(", ")].flat().join(": ");
}
function sumsIn(wrong) {
	const { books, documents } = Object(wrong);
	return typeof books === "number" && typeof documents === "number" ? {
		books,
		documents
	} : {};
}
/** Opening + cash sales − returns + deposits − withdrawals, and what the device holds (A5). */
function drawerOf(around, name, accounts) {
	return balance(around, {
		holder: name,
		place: 0,
		till: name,
		name: "drawer",
		what: "opening, and what moved since",
		says: `${name} holds another amount than its documents add up to`,
		moved: accounts.told.get(name) ?? []
	});
}
/** What a ledger says that a till holds, and what is written there. */
function ledgerCashOf(around, { from, to, place }, written) {
	return balance(around, {
		holder: to,
		place,
		till: from,
		name: "ledger cash",
		what: `what ${to} has written for till ${place}, and the cash it says`,
		says: `${to} says till ${place} holds another amount than what is written there`,
		moved: written
	});
}
function balance(around, { holder, place, till, name, what, says, moved }) {
	const found = around.devices.get(holder);
	const holds = found?.device.cash?.holds;
	const opening = around.beginningOf(holder);
	if (!found || !holds || !opening) return nothing;
	const started = holds(opening, place);
	const sums = {
		books: holds(found.state, place),
		documents: started + sumOf(moved)
	};
	const lines = [{
		name,
		what,
		...sums
	}];
	if (sums.books === sums.documents) return {
		...nothing,
		lines
	};
	const changes = new Map(moved.map(({ entry, movement }) => [entry, changeBy(movement)]));
	let sum = started;
	const first = firstDisagreement(around, holder, (state, entry) => {
		sum += changes.get(entry) ?? 0;
		return holds(state, place) === sum;
	});
	return {
		lines,
		breaks: [{
			rule: "balance",
			till,
			currency: currencyOf(around, till),
			says,
			...sums,
			first
		}],
		underWay: []
	};
}
// dist/src/shop/audit/matches.js
function mismatches(compared) {
	const excused = new Set(compared.waiting.map((one) => `${one.since} ${keyOf(one.movement)}`));
	const isLost = ({ entry, movement }) => !excused.has(`${entry.at} ${keyOf(movement)}`);
	const groups = /* @__PURE__ */ new Map();
	for (const side of ["told", "written"]) for (const one of compared[side]) entered(groups, keyOf(one.movement), {
		told: [],
		written: []
	})[side].push(one);
	return [...groups.values()].flatMap(({ told, written }) => {
		const left = unpaired(told, written, ({ amount }) => amount);
		const lost = left.before.filter(isLost);
		const extra = told.length > 0 ? "double" : "phantom";
		const count = left.after[0]?.movement.amount !== lost[0]?.movement.amount ? Math.min(left.after.length, lost.length) : 0;
		return [
			...left.after.slice(0, count).map((one, i) => tell("amount", one, compared, lost[i])),
			...left.after.slice(count).map((one) => tell(extra, one, compared)),
			...lost.slice(count).map((one) => tell("missing", one, compared, one))
		];
	});
}
/** Receipts are known by their number; for the rest the amount has to do. */
function keyOf({ kind, receipt, amount }) {
	return receipt === "" ? `${kind} of ${amount}` : `${kind} ${receipt}`;
}
/**
* What remains when each of the second list goes with the latest of the first before it that is
* like it: so of several that are alike the one remains that something happened to (A8).
*/
function unpaired(before, after, likeness) {
	const steps = [...before.map((one) => ({
		one,
		isFirst: true
	})), ...after.map((one) => ({
		one,
		isFirst: false
	}))].sort((a, b) => a.one.entry.seq - b.one.entry.seq);
	const open = /* @__PURE__ */ new Map();
	const left = [];
	for (const { one, isFirst } of steps) {
		const alike = entered(open, likeness(one.movement), []);
		if (isFirst) alike.push(one);
		else if (alike.length === 0) left.push(one);
		else alike.pop();
	}
	return {
		before: bySeq([...open.values()].flat()),
		after: left
	};
}
function bySeq(list) {
	return list.sort((a, b) => a.entry.seq - b.entry.seq);
}
const sentences = {
	missing: (what, ledger) => `${what} is not in ${ledger}`,
	double: (what, ledger) => `${what} is in ${ledger} once more`,
	phantom: (what, ledger) => `${what} is in ${ledger}, and no device knows of it`,
	amount: (what, ledger) => `${what} is what ${ledger} says, and the device says another amount`
};
function tell(rule, { entry, movement }, compared, was) {
	const { till, currency, ledger } = compared;
	const { kind, receipt, amount } = movement;
	const number = receipt === "" ? "" : ` with receipt ${receipt}`;
	return {
		rule,
		till,
		currency,
		says: sentences[rule](`the ${kind}${number} of ${toDecimal(amount)}`, ledger),
		books: rule === "missing" ? 0 : changeBy(movement),
		documents: was ? changeBy(was.movement) : 0,
		first: entry
	};
}
// dist/src/shop/audit/takings.js
/** How long a till that has done one of the two may take for the other (A7). */
const BEGUN_MS_MAX = 2 * MINUTE_MS;
function takings(around, accounts, machine) {
	const { taker, links } = machine;
	const taken = (accounts.told.get(taker) ?? []).filter(isReceipt);
	const receiptsOf = (link) => (accounts.told.get(link.from) ?? []).filter(isReceipt).filter(isTaken(around, link));
	const parts = {
		around,
		machine,
		taken,
		receiptsOf
	};
	const line = {
		name: "taken",
		what: `cash receipts, and what ${taker} took for them`,
		books: sumOf(taken),
		documents: sumOf(links.flatMap(receiptsOf))
	};
	const each = compareEach(parts);
	const own = links.filter(({ by }) => by === "till");
	const others = own.length > 0 ? compareSums(parts, each.rest, own) : strangers(parts, each.rest);
	return {
		lines: [line],
		breaks: [...each.breaks, ...others.breaks],
		underWay: [...each.underWay, ...others.underWay]
	};
}
const isReceipt = ({ movement: { kind } }) => kind === "sale" || kind === "return";
/** A machine that pays nothing out leaves returns to the drawer. */
function isTaken({ devices }, { to, place }) {
	const { device, options } = devices.get(to) ?? {};
	return ({ movement }) => options !== void 0 && device?.cash?.takes?.(movement, place, options) !== void 0;
}
/** Each receipt was sent to the machine, under the numbers of its till and its own. */
function compareEach({ around, machine, taken, receiptsOf }) {
	const { taker, links, shop } = machine;
	const keyOf = (one, id) => `${id} ${likeness(one)}`;
	const awaited = new Set(awaitedBy(around, taker).map((one) => keyOf(one, one.receipt)));
	const byId = /* @__PURE__ */ new Map();
	for (const one of taken) entered(byId, one.movement.receipt, []).push(one);
	const breaks = [];
	const underWay = [];
	for (const link of links) {
		if (link.by === "till") continue;
		for (const { movement } of shop?.waiting.get(link.name) ?? []) awaited.add(keyOf(movement, `${link.place}-${movement.receipt}`));
		for (const wanted of receiptsOf(link)) {
			const { amount, receipt } = wanted.movement;
			const id = `${link.place}-${receipt}`;
			const got = byId.get(id) ?? [];
			byId.delete(id);
			const [books, documents] = [sumOf(got), changeBy(wanted.movement)];
			if (books === documents) continue;
			if (got.length === 0 && awaited.has(keyOf(wanted.movement, id))) {
				underWay.push(onTheWay(link.from, taker, wanted.movement));
				continue;
			}
			const says = `${taker} took ${decimal(books)} for receipt ${receipt} of ${toDecimal(amount)}`;
			const first = (got.at(-1) ?? wanted).entry;
			breaks.push({
				...headOf(around, link),
				says,
				books,
				documents,
				first
			});
		}
	}
	return {
		breaks,
		underWay,
		rest: bySeq([...byId.values()].flat())
	};
}
/** Nobody sent it this: all its cash comes from registers that tell it of each receipt. */
function strangers({ around, machine: { taker, links } }, rest) {
	const breaks = rest.map(({ entry, movement }) => {
		const books = changeBy(movement);
		const says = `${taker} took ${decimal(books)} for "${movement.receipt}", which is no receipt`;
		return {
			...headOf(around, links[0]),
			says,
			books,
			documents: 0,
			first: entry
		};
	});
	return {
		...nothing,
		breaks
	};
}
/** The till asks both by itself, and only the amounts tie one to the other. */
function compareSums(parts, rest, own) {
	const { around, machine, receiptsOf } = parts;
	const receipts = bySeq(own.flatMap(receiptsOf));
	const left = bySeq(["sale", "return"].flatMap((kind) => remaining(kind, receipts, rest)));
	const open = left.filter(underWayIn(parts));
	const underWay = open.map((one) => onTheWay(own[0]?.from ?? "", machine.taker, one.movement));
	let difference = 0;
	let first;
	for (const one of left) {
		if (open.includes(one)) continue;
		if (difference === 0) first = one.entry;
		difference += changeBy(one.movement) * (one.isRung ? 1 : -1);
	}
	if (difference === 0) return {
		...nothing,
		underWay
	};
	const says = `${difference > 0 ? "the receipts say more than" : "the receipts say less than"} ${machine.taker} took, by ${decimal(Math.abs(difference))}`;
	const sums = {
		books: sumOf(rest),
		documents: sumOf(receipts)
	};
	return {
		...nothing,
		breaks: [{
			...headOf(around, own[0]),
			says,
			...sums,
			first
		}],
		underWay
	};
}
/** What has no counterpart, whichever of the two these tills do first. */
function remaining(kind, receipts, cash) {
	const of = (all) => all.filter(({ movement }) => movement.kind === kind);
	const [rung, taken] = [of(receipts), of(cash)];
	const paidFirst = unpaired(taken, rung, likeness);
	const rungFirst = unpaired(rung, taken, likeness);
	const isRungFirst = countOf(rungFirst) < countOf(paidFirst);
	const { before, after } = isRungFirst ? rungFirst : paidFirst;
	return [...before.map((one) => ({
		...one,
		isRung: isRungFirst,
		isBegun: true
	})), ...after.map((one) => ({
		...one,
		isRung: !isRungFirst,
		isBegun: false
	}))];
}
const countOf = ({ before, after }) => before.length + after.length;
const likeness = ({ kind, amount }) => `${kind} ${amount}`;
/** Begun a moment ago; or the machine still waits for it, or has not told the till yet. */
function underWayIn({ around, machine }) {
	const now = around.events.at(-1)?.at ?? 0;
	const awaited = [...awaitedBy(around, machine.taker)];
	return ({ entry, movement, isRung, isBegun }) => {
		if (isBegun && now - entry.at < BEGUN_MS_MAX) return true;
		const index = awaited.findIndex((one) => isRung ? likeness(one) === likeness(movement) : one.receipt === movement.receipt);
		if (index >= 0) awaited.splice(index, 1);
		return index >= 0;
	};
}
function awaitedBy({ devices }, taker) {
	const { device, state } = devices.get(taker) ?? {};
	return (state && device?.cash?.awaits?.(state)) ?? [];
}
function headOf(around, link) {
	const till = link?.from ?? "";
	return {
		rule: "taken",
		till,
		currency: currencyOf(around, till)
	};
}
const decimal = (sum) => toDecimal(minor(sum));
// dist/src/shop/audit/audit.js
function audit(rig) {
	const around = pastOf(rig);
	const accounts = accountsOf(around);
	const shop = shopIn(around);
	const links = [...shop?.lines.values() ?? []];
	const names = [...around.devices.keys()];
	const tills = [];
	const breaks = names.flatMap((name) => ownBreaks(around, name));
	const underWay = [];
	for (const name of names) {
		if (!around.devices.get(name)?.device.cash?.tells) continue;
		const found = [
			drawerOf(around, name, accounts),
			...links.filter((link) => link.from === name).map((link) => inLedger(around, accounts, {
				link,
				links,
				shop
			})),
			...takersOf(links, name).map((taker) => {
				const own = links.filter(({ to }) => to === taker);
				return takings(around, accounts, {
					taker,
					links: own,
					shop
				});
			})
		];
		const place = links.find(({ from }) => from === name)?.place;
		const lines = found.flatMap((one) => one.lines);
		tills.push({
			...tillOf(around, accounts, name),
			place,
			lines
		});
		for (const one of found) {
			breaks.push(...one.breaks);
			underWay.push(...one.underWay);
		}
	}
	breaks.sort((a, b) => (a.first?.seq ?? 0) - (b.first?.seq ?? 0));
	const more = {};
	return {
		agrees: breaks.length === 0,
		tills,
		breaks: bounded(breaks, ({ rule }) => rule, more),
		underWay: bounded(underWay, () => "under way", more),
		more,
		notCovered: notCoveredBy(around, accounts, links)
	};
}
const LISTED_MAX = 100;
/** The first of each kind; how many more there are is counted. */
function bounded(all, kindOf, more) {
	const counts = /* @__PURE__ */ new Map();
	return all.filter((one) => {
		const kind = kindOf(one);
		const count = (counts.get(kind) ?? 0) + 1;
		counts.set(kind, count);
		if (count > LISTED_MAX) more[kind] = count - LISTED_MAX;
		return count <= LISTED_MAX;
	});
}
function tillOf(around, { told }, name) {
	const own = told.get(name) ?? [];
	const holds = around.devices.get(name)?.device.cash?.holds;
	const started = around.beginningOf(name);
	const moved = (kind) => Math.abs(sumOf(own, [kind]));
	return {
		till: name,
		currency: currencyOf(around, name),
		opening: holds && started && holds(started, 0),
		moved: {
			sale: moved("sale"),
			return: moved("return"),
			income: moved("income"),
			outcome: moved("outcome"),
			collection: moved("collection")
		}
	};
}
function shopIn({ devices }) {
	for (const { device, state } of devices.values()) if (device.hub) return state;
}
/** Machines whose takings are told with this register: once, with the first one linked. */
function takersOf(links, name) {
	const firsts = /* @__PURE__ */ new Map();
	for (const { from, to, carries } of links) if (carries === "receipts" && !firsts.has(to)) firsts.set(to, from);
	return [...firsts].filter(([, from]) => from === name).map(([taker]) => taker);
}
/** What one device told, and what the ledger wrote down for it. */
function inLedger(around, accounts, { link, links, shop }) {
	if (!around.devices.get(link.to)?.device.cash?.keeps) return nothing;
	const sharing = links.filter(({ to, place }) => to === link.to && place === link.place);
	if (sharing[0] !== link) return nothing;
	const told = bySeq(sharing.flatMap((one) => (accounts.told.get(one.from) ?? []).filter((each) => isCarried(one, each))));
	const written = accounts.written.get(link.to)?.get(link.place) ?? [];
	const waiting = sharing.flatMap((one) => shop?.waiting.get(one.name) ?? []);
	const [till, ledger, currency] = [
		link.from,
		link.to,
		currencyOf(around, link.from)
	];
	const sums = {
		name: "ledger",
		what: `what the devices did, and what ${ledger} has written for till ${link.place}`,
		books: sumOf(written),
		documents: sumOf(told)
	};
	const where = sharing.map(({ name }) => name).join(", ");
	const underWay = waiting.map(({ movement }) => onTheWay(till, where, movement));
	const cash = ledgerCashOf(around, link, written);
	return {
		lines: [sums, ...cash.lines],
		breaks: [...mismatches({
			till,
			currency,
			ledger,
			told,
			written,
			waiting
		}), ...cash.breaks],
		underWay
	};
}
function isCarried({ carries }, { movement: { kind } }) {
	return carries === "all" || kind !== "sale" && kind !== "return";
}
function notCoveredBy({ devices }, { written }, links) {
	const found = [];
	const isLedger = (name) => devices.get(name)?.device.cash?.keeps !== void 0;
	for (const [name, { device }] of devices) {
		if (device.hub) continue;
		if (!Object.hasOwn(device.facts, "audit")) found.push({
			what: name,
			why: "the device offers no fact \"audit\""
		});
		if (device.cash?.tells && !links.some(({ from, to }) => from === name && isLedger(to))) found.push({
			what: `${name} and a ledger`,
			why: "it is linked to none"
		});
		for (const place of written.get(name)?.keys() ?? []) if (!links.some((link) => link.to === name && link.place === place)) found.push({
			what: `${name}, till ${place}`,
			why: "no device here tells of it"
		});
	}
	return found;
}
export { audit as t };
