import { n as documented, t as assumed } from "./evidence-Sb-a984v.js";
import { a as switchField, n as durationField, o as textField, r as integerField, t as choiceField } from "./field-muI16s8R.js";
import { n as unknownName } from "./suggest-B5vr_fey.js";
import { a as mapIn, c as textIn, i as listIn, n as askFor, o as numberIn, u as withCosts } from "./learning-1UFpQwSL.js";
import { a as SECOND_MS, c as toLocal } from "./time-DxuEK4C2.js";
import { a as toDecimal, n as fromDecimal, r as minor, t as NOTHING } from "./money-85cWdSjo.js";
import { n as invariant, r as unreachable } from "./invariant-C8gqGLfn.js";
import { r as refuse, t as accept } from "./contract-BDhg1X0I.js";
import { r as ways } from "./transitions-BfdAF8BV.js";
import { t as own } from "./own-CaQ_u2f-.js";
// dist/emulators/imacash/causes.js
const neighbours = documented("facts.md 5.1: what other recyclers report");
const when = choiceField("At once, or with the next piece that goes in or out.", [
	"now",
	"in",
	"out"
], "now");
const piece = choiceField("What becomes of the piece in question, once somebody looks: the usual for the place, or this.", [
	"usual",
	"returned",
	"kept",
	"unknown"
], "usual");
const denomination = textField("Which piece, such as 0.50 or 20; or all.", /^(all|\d{1,6}(\.\d{1,2})?)$/, "a denomination such as 0.50, or all", "all");
/** Pieces as text, `20 10x2 0.50`, or as a list. */
function piecesField(says, fallback) {
	const text = textField(says, /^[\d.x ,;]*$/, "pieces such as \"20 10x2 0.50\"", fallback);
	return {
		...text,
		read: (given) => text.read(Array.isArray(given) ? given.join(" ") : given)
	};
}
/** What happens at the machine, whether its server is inside the rig or somewhere else. */
const recyclerCauses = {
	"bill-jam": {
		says: "A note is stuck; nothing moves until it is taken out.",
		opposite: "the note is taken out, and given back, kept, or lost from sight",
		params: {
			at: choiceField("Where.", [
				"inlet",
				"escrow",
				"transport",
				"stacker"
			], "inlet"),
			when,
			piece
		},
		from: documented("putstatus.php")
	},
	"coin-jam": {
		says: "A coin is stuck; nothing moves until it is taken out.",
		opposite: "the coin is taken out, and given back, kept, or lost from sight",
		params: {
			when,
			piece
		},
		from: neighbours
	},
	"validator-dirty": {
		says: "The validator gives back so many percent of the notes.",
		opposite: "it is cleaned",
		params: { percent: integerField("How many of a hundred.", {
			min: 1,
			max: 100
		}, 100) },
		from: neighbours
	},
	"note-rejected": {
		says: "The validator gives back notes of this value.",
		opposite: "it takes them again",
		params: { denomination },
		from: neighbours
	},
	"cassette-full": {
		says: "No more notes fit into the cassette.",
		opposite: "there is room again",
		params: {},
		from: neighbours
	},
	"recycler-full": {
		says: "No more notes fit into the recyclers; they go to the cassette.",
		opposite: "there is room again",
		params: {},
		from: neighbours
	},
	"hopper-empty": {
		says: "A hopper gives nothing, whatever the books say.",
		opposite: "it gives again",
		params: { denomination },
		from: neighbours
	},
	"no-change": {
		says: "The machine gives no change: it takes no more than is due.",
		opposite: "it gives change again",
		params: {},
		from: neighbours
	},
	"door-open": {
		says: "The door is open: nothing moves.",
		opposite: "the door is closed",
		params: {},
		from: neighbours
	},
	"stacker-removed": {
		says: "The cassette is taken out of its place, full or to be emptied.",
		opposite: "a cassette is in its place",
		params: { emptied: switchField("Whether its notes are taken away.", false) },
		from: neighbours
	},
	"network-down": {
		says: "The machine cannot reach its server.",
		opposite: "it reaches it again",
		params: {},
		from: neighbours
	},
	"power-cut": {
		says: "The machine has no power: at once, or at a certain moment.",
		opposite: "power is back, and the machine goes on with what it remembers",
		params: {
			during: choiceField("At once, with the next piece in or out, before change is given, or before it confirms.", [
				"now",
				"in",
				"out",
				"change",
				"confirm"
			], "now"),
			piece
		},
		from: neighbours
	},
	insert: {
		says: "A customer puts in these pieces, or whatever it takes.",
		params: {
			pieces: piecesField("What he has in his hand.", ""),
			"until-paid": switchField("Whether he finds more until all is paid.", false)
		},
		from: assumed("A17")
	},
	"walk-away": {
		says: "The customer goes away without paying the rest; the machine gives back what it took.",
		params: {},
		from: assumed("A17")
	},
	"take-change": {
		says: "Somebody takes what lies in the tray.",
		params: {},
		from: assumed("A17")
	},
	fill: {
		says: "Somebody refills the machine, and it tells its server.",
		params: {
			pieces: piecesField("What he puts in."),
			user: textField("Who he is.", /^.{1,100}$/u, "a name", "reponedor1")
		},
		from: documented("putfill.php")
	},
	collect: {
		says: "Somebody takes the money out.",
		params: { what: choiceField("The boxes only, or everything.", ["boxes", "everything"], "boxes") },
		from: assumed("A17")
	},
	recount: {
		says: "Somebody counts the machine and settles what did not agree.",
		params: {},
		from: documented("facts.md 1.1: jams can be looked up and recovered")
	}
};
const causes = {
	...recyclerCauses,
	"server-down": {
		says: "The server does not answer anybody.",
		opposite: "it answers again",
		params: {},
		from: documented("facts.md 1.1: certification 6")
	},
	"server-error": {
		says: "The server answers everything with an error of its own.",
		opposite: "it works again",
		params: {},
		from: assumed("A1")
	},
	"token-revoked": {
		says: "The vendor takes the token back.",
		opposite: "the token is valid again",
		params: {},
		from: assumed("A1")
	}
};
// dist/src/device/any-request.js
/** Any request a scenario may want to send, for what a good till would never say. */
const known = [
	"method",
	"path",
	"query",
	"headers",
	"body"
];
/** @throws RangeError for an unknown parameter, or without a path. */
function anyRequest(params) {
	const { method = "GET", path, query = "", headers = {}, body = "", ...rest } = params;
	const [unknown] = Object.keys(rest);
	if (unknown !== void 0) throw new RangeError(`Cannot send a request: ${unknownName("parameter", unknown, known)}`);
	if (typeof path !== "string" || !path.startsWith("/")) throw new RangeError("Cannot send a request: \"path\" is missing. Give one that begins with \"/\".");
	return {
		method: String(method),
		path,
		query: String(query),
		headers: Object.fromEntries(Object.entries(Object(headers)).map(([name, value]) => [name.toLowerCase(), String(value)])),
		body: new TextEncoder().encode(String(body))
	};
}
// dist/src/device/repeat-sending.js
/**
* @param missing what the till has not sent, when there is nothing to repeat.
* @throws RangeError when there is nothing, or when it is to be something else.
*/
function repeatSending(sent, params, missing) {
	if (!sent) throw new RangeError(`Cannot repeat: this till has sent ${missing} yet.`);
	if (Object.keys(params).length > 0) throw new RangeError("Cannot repeat with other parameters: a repeat is the same bytes.");
	return {
		...sent,
		operation: "repeat"
	};
}
// dist/emulators/imacash/costs.js
const moves = (says) => ({
	says,
	isReceipt: true,
	amount: centsOf$1
});
const tells$1 = (says) => ({
	says,
	isReceipt: false
});
const costs = {
	puttransaction: moves("a sale that the machine asks somebody to pay"),
	cancel: moves("a sale that is taken back, and paid back by the machine"),
	canceltransaction: moves("a sale that is taken back, and paid back by the machine"),
	"cash-out": moves("money that the machine pays out"),
	changestatustransaction: tells$1("a sale that counts as paid"),
	putinventory: tells$1("what the server believes to be in the machine"),
	putstatus: tells$1("a status or an alert that no machine told"),
	putfill: tells$1("a refill in the books"),
	repeat: {
		says: "a second time, where the server does not know it for a repeat",
		isReceipt: true
	},
	request: {
		says: "whatever it asks for, at most money that moves",
		isReceipt: true,
		applies: ({ path }) => !/^\/(handshake|get[a-z]+|listtransactions|statustransaction)\.php\/?$/.test(String(path)),
		amount: ({ query = "", body = "" }) => Math.max(centsOf$1(Object.fromEntries(new URLSearchParams(String(query)))), centsIn(body))
	}
};
/** Below zero is money that goes out; Infinity is an amount that cannot be read. */
function centsOf$1({ amount }) {
	const cents = Math.abs(Number(amount ?? 0));
	return Number.isNaN(cents) ? Infinity : cents;
}
function centsIn(body) {
	if (body === "") return 0;
	try {
		return centsOf$1(Object(JSON.parse(String(body))));
	} catch {
		return Infinity;
	}
}
// dist/emulators/imacash/operations.js
const operations = {
	handshake: {
		says: "Validates a token.",
		method: "POST",
		from: documented("handshake.php")
	},
	putinventory: {
		says: "A machine tells what it holds.",
		method: "POST",
		from: documented("putinventory.php")
	},
	getinventory: {
		says: "The last inventory that was told.",
		method: "GET",
		from: documented("getinventory.php")
	},
	puttransaction: {
		says: "A till registers a sale to be paid in cash.",
		method: "POST",
		from: documented("puttransaction.php")
	},
	gettransaction: {
		says: "A machine asks for the oldest transaction that waits.",
		method: "GET",
		from: documented("gettransaction.php")
	},
	changestatustransaction: {
		says: "A machine confirms a transaction, with the pieces.",
		method: "POST",
		from: documented("changestatustransaction.php")
	},
	statustransaction: {
		says: "A till asks what became of a transaction.",
		method: "GET",
		from: documented("statustransaction.php")
	},
	listtransactions: {
		says: "The transactions, by status and by day.",
		method: "GET",
		from: documented("listtransactions.php")
	},
	putstatus: {
		says: "A machine tells its condition.",
		method: "POST",
		from: documented("putstatus.php")
	},
	getstatus: {
		says: "The last condition a machine told.",
		method: "GET",
		from: documented("getstatus.php")
	},
	getalerts: {
		says: "The conditions that need somebody.",
		method: "GET",
		from: documented("getalerts.php")
	},
	putfill: {
		says: "A machine tells that it was refilled.",
		method: "POST",
		from: documented("putfill.php")
	},
	getfills: {
		says: "The refills, by machine and by day.",
		method: "GET",
		from: documented("getfills.php")
	},
	canceltransaction: {
		says: "A till cancels a sale; only with `cancel.by: script`.",
		method: "POST",
		from: assumed("A9")
	}
};
// dist/emulators/imacash/client.js
/** How a good till talks to the server: ids of its own, and a repeat when an answer is lost. */
/** A till waits no longer. */
const TIMEOUT_MS$1 = 10 * SECOND_MS;
const MAIN_TILL = "till";
const wholeOperations = {
	cancel: { says: "Takes back the last sale, or the one named by \"transaction_id\"." },
	"cash-out": { says: "Has the machine pay out \"amount\" cents." },
	repeat: { says: "Sends the last sale, cancellation or payment again, byte for byte." },
	request: { says: "Sends any request: \"method\", \"path\", \"query\", \"headers\", \"body\"." }
};
const client = {
	operations: withCosts({
		...operations,
		...wholeOperations
	}, costs),
	hello: {
		operation: "handshake",
		params: {},
		judge({ status, json, message }) {
			const { status: word } = Object(json);
			if (status === 200 && word === "ok") return "well";
			if (typeof word !== "string" || typeof message !== "string") return "stranger";
			if (status === 401 || /token/i.test(message)) return "wrong access";
			return status === 404 ? "stranger" : "unwell";
		}
	},
	open: ({ token = "", uuid = "" }, options = {}) => {
		const till = options["till"];
		return {
			token,
			uuid,
			till: typeof till === "string" ? till : MAIN_TILL,
			options,
			count: 0
		};
	},
	knows: ({ last }) => ({ transaction: last?.id ?? "" }),
	request(session, operation, params, at) {
		if (operation === "repeat") return repeatSending(session.sent, params, "nothing");
		if (operation === "request") return {
			operation,
			request: anyRequest(params),
			timeoutMs: TIMEOUT_MS$1
		};
		const sending = {
			operation,
			request: build(session, operation, params, at),
			timeoutMs: TIMEOUT_MS$1
		};
		if ([
			"puttransaction",
			"cancel",
			"cash-out"
		].includes(operation)) session.sent = sending;
		return sending;
	},
	read: (_session, _sending, { status, reason, body }) => {
		const json = parse$1(body);
		const { message, transaction, data } = json ?? {};
		return {
			status,
			reason: reason ?? "",
			body,
			...json ? { json } : {},
			...message === void 0 ? {} : { message },
			...transaction === void 0 ? {} : { transaction },
			...data === void 0 ? {} : { data }
		};
	}
};
function build(session, operation, params, at) {
	switch (operation) {
		case "puttransaction": return sell(session, params, at);
		case "cash-out": return payOut$1(session, params, at);
		case "cancel": return cancel$1(session, params, at);
		case "handshake": return script(session, "handshake", {
			token: session.token,
			...params
		});
		case "statustransaction":
		case "changestatustransaction":
		case "canceltransaction": return script(session, operation, {
			transaction_id: session.last?.id,
			...params
		});
		case "putstatus":
		case "putinventory":
		case "putfill": {
			const { uuid, options } = session;
			return script(session, operation, {
				uuid,
				datetime: localTime$1(options, at),
				...params
			});
		}
		default:
			if (!isScript(operation)) throw new RangeError(`Cannot send imacash.${operation}: ${unknownName("operation", operation, Object.keys(client.operations))}`);
			return script(session, operation, params);
	}
}
function isScript(operation) {
	return Object.hasOwn(operations, operation);
}
function sell(session, params, at) {
	const { till, options } = session;
	const id = params["transaction_id"] ?? nextId(session);
	const { amount } = params;
	session.last = {
		id: String(id),
		amount
	};
	return script(session, "puttransaction", {
		transaction_id: id,
		user: "cajera1",
		terminal: till === MAIN_TILL ? "Puesto1" : till,
		datetime: localTime$1(options, at),
		method: "efectivo",
		...params
	});
}
/** In whichever way the server was told to expect. */
function payOut$1(session, { amount, ...params }, at) {
	if (typeof amount !== "number") throw new RangeError("Cannot send imacash.cash-out: \"amount\" is missing. Give cents.");
	return session.options["cash-out.by"] === "negative-amount" ? sell(session, {
		amount: -amount,
		...params
	}, at) : sell(session, {
		amount,
		method: session.options["cash-out.method"] ?? "pago",
		...params
	}, at);
}
function cancel$1(session, params, at) {
	const { last, options } = session;
	const id = params["transaction_id"] ?? last?.id;
	if (id === void 0) throw new RangeError("Cannot send imacash.cancel: this till has sent no sale yet.");
	const amount = params["amount"] ?? last?.amount;
	switch (options["cancel.by"]) {
		case "script": return script(session, "canceltransaction", { transaction_id: id });
		case "negative-amount": return sell(session, {
			...params,
			transaction_id: id,
			amount: -Number(amount)
		}, at);
		default: {
			const method = options["cancel.method"] ?? "anulacion";
			return sell(session, {
				...params,
				transaction_id: id,
				amount,
				method
			}, at);
		}
	}
}
/** No other till makes the same, and a till never twice. */
function nextId(session) {
	const number = ++session.count;
	return session.till === MAIN_TILL ? `TX${number}` : `TX-${session.till}-${number}`;
}
/** A parameter that is null is left out; "authorization" replaces the header. */
function script(session, operation, params) {
	const { authorization = `Bearer ${session.token}`, ...rest } = params;
	const fields = Object.entries(rest).filter(([, value]) => value !== void 0 && value !== null);
	const headers = authorization === null ? {} : { authorization: String(authorization) };
	const { method } = operations[operation];
	const path = `/${operation}.php`;
	if (method === "GET") return {
		method,
		path,
		query: fields.map((pair) => pair.map(asText).map(encodeURIComponent).join("=")).join("&"),
		headers,
		body: /* @__PURE__ */ new Uint8Array()
	};
	const body = new TextEncoder().encode(JSON.stringify(Object.fromEntries(fields)));
	return {
		method,
		path,
		query: "",
		headers: {
			...headers,
			"content-type": "application/json"
		},
		body
	};
}
function asText(value) {
	return typeof value === "object" ? JSON.stringify(value) : String(value);
}
function localTime$1(options, at) {
	const offset = options["utc-offset"];
	const { date, time } = toLocal(at, typeof offset === "number" ? offset : 60);
	return `${date} ${time}`;
}
function parse$1(body) {
	try {
		const json = JSON.parse(body);
		return typeof json === "object" && json !== null ? json : void 0;
	} catch {
		return;
	}
}
// dist/emulators/imacash/machine/cash.js
/** What circulates, and a machine of that country is sold for. */
const currencies = {
	EUR: {
		coins: [
			1,
			2,
			5,
			10,
			20,
			50,
			100,
			200
		],
		bills: [
			500,
			1e3,
			2e3,
			5e3,
			1e4,
			2e4,
			5e4
		]
	},
	USD: {
		coins: [
			1,
			5,
			10,
			25,
			50
		],
		bills: [
			100,
			200,
			500,
			1e3,
			2e3,
			5e3,
			1e4
		]
	},
	GBP: {
		coins: [
			1,
			2,
			5,
			10,
			20,
			50,
			100,
			200
		],
		bills: [
			500,
			1e3,
			2e3,
			5e3
		]
	},
	MXN: {
		coins: [
			10,
			20,
			50,
			100,
			200,
			500,
			1e3
		],
		bills: [
			2e3,
			5e3,
			1e4,
			2e4,
			5e4,
			1e5
		]
	},
	KZT: {
		coins: [
			100,
			200,
			500,
			1e3,
			2e3,
			5e3,
			1e4,
			2e4
		],
		bills: [
			5e4,
			1e5,
			2e5,
			5e5,
			1e6,
			2e6
		]
	},
	RUB: {
		coins: [
			10,
			50,
			100,
			200,
			500,
			1e3
		],
		bills: [
			5e3,
			1e4,
			2e4,
			5e4,
			1e5,
			2e5,
			5e5
		]
	}
};
const currencyCodes = Object.keys(currencies);
/** The coins of a currency, or its notes. */
function piecesOf(currency, kind) {
	const { coins, bills } = currencies[currency];
	return kind === "coin" ? coins : bills;
}
function kindOf(currency, piece) {
	const { coins, bills } = currencies[currency];
	if (coins.includes(piece)) return "coin";
	return bills.includes(piece) ? "bill" : void 0;
}
/** `50` becomes `0.50`, `500` becomes `5`, as the document writes them. */
function pieceName(piece) {
	return piece % 100 === 0 ? String(piece / 100) : toDecimal(minor(piece));
}
/** Reads `0.50`, `0.5`, `5` and `5.00` alike; the value must be a piece of that currency. */
function readPiece(text, currency) {
	if (!/^\d{1,6}(\.\d{1,2})?$/.test(text)) return void 0;
	const piece = fromDecimal(text);
	return piece !== void 0 && kindOf(currency, piece) ? piece : void 0;
}
/** The pieces there are, smallest first. */
function values(pieces) {
	return Object.keys(pieces).map(Number);
}
function sumOf(pieces) {
	let sum = 0;
	for (const piece in pieces) sum += Number(piece) * (pieces[piece] ?? 0);
	return minor(sum);
}
function countOf(pieces) {
	let count = 0;
	for (const piece in pieces) count += pieces[piece] ?? 0;
	return count;
}
/** Puts pieces in, or takes them out with a negative count. */
function put(pieces, piece, count = 1) {
	const next = (pieces[piece] ?? 0) + count;
	if (next === 0) delete pieces[piece];
	else pieces[piece] = next;
}
function putAll(pieces, more, sign = 1) {
	for (const piece of values(more)) put(pieces, piece, sign * (more[piece] ?? 0));
}
function tally(list) {
	const pieces = {};
	for (const piece of list) put(pieces, piece);
	return pieces;
}
/** `{ '0.50': 3, '10': 2 }`, as the document writes counts. */
function named(pieces) {
	return Object.fromEntries(values(pieces).map((piece) => [pieceName(piece), pieces[piece] ?? 0]));
}
/** The coins or the notes among them. */
function ofKind(pieces, kind, currency) {
	const chosen = values(pieces).filter((piece) => kindOf(currency, piece) === kind);
	return Object.fromEntries(chosen.map((piece) => [piece, pieces[piece] ?? 0]));
}
/** Reads what a person writes: `20 10x2 0.50`; undefined when something in it is no piece. */
function readPieces$1(text, currency) {
	const list = [];
	for (const word of text.split(/[\s,;]+/).filter((one) => one !== "")) {
		const [, name = "", times = "1"] = /^([\d.]+)(?:x(\d{1,4}))?$/.exec(word) ?? [];
		const piece = readPiece(name, currency);
		if (piece === void 0 || times === "0") return void 0;
		for (let i = 0; i < Number(times); i++) list.push(piece);
	}
	return list;
}
// dist/emulators/imacash/protocol/recipes.js
/** Commands that make a fresh rig answer in a certain way; `$URL` and `$TOKEN` are filled in. */
const bearer = "-H \"Authorization: Bearer $TOKEN\"";
const get = (query) => `curl -s -i ${bearer} "$URL/${query}"`;
const post = (script, json) => `curl -s -i ${bearer} -H "Content-Type: application/json" -d '${json}' "$URL/${script}.php"`;
/** The document's own sale, with more fields. */
const sale = (more) => post("puttransaction", `{"transaction_id":"TX1","amount":7595${more}}`);
// dist/emulators/imacash/protocol.js
const TX1 = "{\"transaction_id\":\"TX1\"}";
const confirm$1 = post("changestatustransaction", "{\"transaction_id\":\"TX1\",\"denominations\":{\"50\":1}}");
const bill = "\"bills\":{\"5\":10}";
const inventory$1 = (pieces) => post("putinventory", `{"uuid":"m1","coins":{},${pieces}}`);
/**
* In order of precedence. No source shows an error: texts, statuses and order are assumed (A1, A2).
* The number is the HTTP status.
*/
const errors = {
	UNKNOWN_PATH: {
		wire: 404,
		text: "Recurso no encontrado",
		means: "There is no such script.",
		cause: "A path that the document does not name.",
		cure: "Use one of the thirteen scripts, with .php.",
		from: assumed("A1"),
		reproduce: [get("gettransactions.php")]
	},
	BAD_METHOD: {
		wire: 405,
		text: "Método no permitido",
		means: "The script is documented with the other HTTP method.",
		cause: "GET in place of POST, or the reverse.",
		cure: "Use the method of the document.",
		from: assumed("A1"),
		reproduce: [get("puttransaction.php")]
	},
	SERVER_ERROR: {
		wire: 500,
		text: "Error interno del servidor",
		means: "Something inside the server fails; nothing was done.",
		cause: "The database is away, or a script broke.",
		cure: "Ask again later, with the same transaction_id.",
		from: assumed("A1"),
		reproduce: ["tillrig cause imacash.server-error", get("getalerts.php")]
	},
	NO_TOKEN: {
		wire: 401,
		text: "Token no enviado",
		means: "The request has no Authorization header with a bearer token.",
		cause: "A till that sends no header, or another scheme than Bearer.",
		cure: "Send \"Authorization: Bearer TOKEN\" with every request.",
		from: assumed("A1"),
		reproduce: ["curl -s -i \"$URL/getalerts.php\""]
	},
	BAD_TOKEN: {
		wire: 401,
		text: "Token no válido",
		means: "The token is not the one that was given out, or was revoked.",
		cause: "A typing error, or a token that the vendor took back.",
		cure: "Ask Imagina for a valid token; tills cannot make one.",
		from: assumed("A1"),
		reproduce: ["tillrig cause imacash.token-revoked", get("getalerts.php")]
	},
	BAD_JSON: {
		wire: 400,
		text: "JSON no válido",
		means: "The body is not a JSON object in UTF-8.",
		cause: "Broken JSON, an empty body, a list, or a form.",
		cure: "Send a JSON object.",
		from: assumed("A1"),
		reproduce: [post("puttransaction", "{\"transaction_id\":")]
	},
	MISSING_FIELD: {
		wire: 400,
		text: "Falta un campo",
		means: "A field or parameter that the script cannot do without is missing.",
		cause: "A till that leaves it out, or spells it otherwise.",
		cure: "Send the field that the message names.",
		from: assumed("A1"),
		reproduce: [post("puttransaction", TX1)]
	},
	BAD_FIELD: {
		wire: 400,
		text: "Campo no válido",
		means: "A field has the wrong type, or a value that cannot be.",
		cause: "An amount as text or with decimals, an empty id, a text that is too long.",
		cure: "Send amounts as whole cents, and texts as texts.",
		from: assumed("A1"),
		reproduce: [post("puttransaction", "{\"transaction_id\":\"TX1\",\"amount\":\"75,95\"}")]
	},
	BAD_DATE: {
		wire: 400,
		text: "Fecha no válida",
		means: "A date does not exist, or is written otherwise.",
		cause: "The 30th of February, or a date in another format.",
		cure: "Write 2025-05-06 16:45:00, and 2025-05-06 in from and to.",
		from: assumed("A1"),
		reproduce: [sale(",\"datetime\":\"2025-02-30 10:00:00\"")]
	},
	UNKNOWN_CURRENCY: {
		wire: 400,
		text: "Moneda desconocida",
		means: "The currency is none that a machine is sold for.",
		cause: "A typing error, or a symbol in place of the code.",
		cure: "Send EUR, or the code of the machine’s currency.",
		from: assumed("A1"),
		reproduce: [inventory$1(`"currency":"euros",${bill}`)]
	},
	UNKNOWN_DENOMINATION: {
		wire: 400,
		text: "Denominación desconocida",
		means: "There is no such coin or note in that currency.",
		cause: "A note among the coins, cents in place of euros, or a typing error.",
		cure: "Write the value in whole units: \"0.50\" for a coin, \"5\" for a note.",
		from: assumed("A1"),
		reproduce: [inventory$1("\"bills\":{\"7\":1}")]
	},
	BAD_COUNT: {
		wire: 400,
		text: "Cantidad no válida",
		means: "A number of pieces is not a whole number from 0 to 100000.",
		cause: "A negative count, decimals, or text.",
		cure: "Send how many pieces there are.",
		from: assumed("A1"),
		reproduce: [inventory$1("\"bills\":{\"5\":-1}")]
	},
	UNKNOWN_METHOD: {
		wire: 400,
		text: "Método de pago no admitido",
		means: "The method is none that the server takes.",
		cause: "A card sale, which is not to be sent, or another word for cash.",
		cure: "Send \"efectivo\", and only the part that is paid in cash.",
		from: assumed("A8"),
		reproduce: [sale(",\"method\":\"tarjeta\"")]
	},
	UNKNOWN_TRANSACTION: {
		wire: 404,
		text: "Transacción no encontrada",
		means: "No transaction with this transaction_id was registered.",
		cause: "The sale never arrived, or the id is another one.",
		cure: "Send the sale again with the same transaction_id.",
		from: assumed("A1"),
		reproduce: [get("statustransaction.php?transaction_id=TX404")]
	},
	REPEATED_TRANSACTION: {
		wire: 409,
		text: "Transacción repetida",
		means: "A transaction with this transaction_id was registered before.",
		cause: "A till that repeats a sale whose answer was lost.",
		cure: "Take it for registered, and ask for its status.",
		from: assumed("A5"),
		reproduce: [
			"tillrig up --set imacash.transaction.repeat=reject",
			sale(""),
			sale("")
		]
	},
	ALREADY_CONFIRMED: {
		wire: 409,
		text: "Transacción ya confirmada",
		means: "The transaction was confirmed before.",
		cause: "A machine that repeats a confirmation whose answer was lost.",
		cure: "Take it for confirmed.",
		from: assumed("A7"),
		reproduce: [
			"tillrig up --set imacash.confirm.repeat=reject",
			sale(""),
			confirm$1,
			confirm$1
		]
	},
	ALREADY_CANCELLED: {
		wire: 409,
		text: "Transacción ya anulada",
		means: "The sale was cancelled before.",
		cause: "A second cancellation, or a confirmation that came after it.",
		cure: "Take it for cancelled, and give back what was paid.",
		from: assumed("A10"),
		reproduce: [
			sale(""),
			sale(",\"method\":\"anulacion\""),
			confirm$1
		]
	},
	UNKNOWN_MACHINE: {
		wire: 404,
		text: "Máquina desconocida",
		means: "No machine with this uuid has told anything yet.",
		cause: "A typing error, or a machine that never reached the server.",
		cure: "Compare the uuid with that on the machine.",
		from: assumed("A1"),
		reproduce: [get("getstatus.php?uuid=nobody")]
	}
};
// dist/emulators/imacash/machine/recycler/units.js
const builds = {
	EUR: {
		recycled: [
			500,
			1e3,
			2e3,
			5e3
		],
		kept: [1e4, 2e4],
		stock: "0.01x120 0.02x80 0.05x60 0.10x60 0.20x60 0.50x40 1x40 2x30 5x10 10x5 20x5"
	},
	USD: {
		recycled: [
			100,
			500,
			1e3,
			2e3
		],
		kept: [5e3, 1e4],
		stock: "0.01x100 0.05x60 0.10x60 0.25x60 1x40 5x20 10x10 20x5"
	},
	GBP: {
		recycled: [
			500,
			1e3,
			2e3
		],
		kept: [5e3],
		stock: "0.01x100 0.02x80 0.05x60 0.10x60 0.20x60 0.50x40 1x40 2x30 5x10 10x5 20x5"
	},
	MXN: {
		recycled: [
			2e3,
			5e3,
			1e4,
			2e4
		],
		kept: [5e4, 1e5],
		stock: "0.10x60 0.20x60 0.50x60 1x60 2x40 5x40 10x40 20x20 50x10 100x5"
	},
	KZT: {
		recycled: [
			5e4,
			1e5,
			2e5,
			5e5
		],
		kept: [1e6, 2e6],
		stock: "1x100 2x80 5x80 10x80 20x80 50x60 100x60 200x30 500x20 1000x20 2000x10 5000x5"
	},
	RUB: {
		recycled: [
			5e3,
			1e4,
			5e4,
			1e5
		],
		kept: [
			2e4,
			2e5,
			5e5
		],
		stock: "0.10x60 0.50x60 1x80 2x60 5x60 10x60 50x20 100x20 500x10 1000x5"
	}
};
/** The notes and coins that the machine takes. */
function accepted$1(currency) {
	const { recycled, kept } = builds[currency];
	return (piece) => kindOf(currency, piece) === "coin" || recycled.includes(piece) || kept.includes(piece);
}
function isRecycled(currency, piece) {
	return kindOf(currency, piece) === "coin" || builds[currency].recycled.includes(piece);
}
/** How many notes, or how many coins. */
function countOfKind(pieces, kind, currency) {
	let count = 0;
	for (const piece of piecesOf(currency, kind)) count += pieces[piece] ?? 0;
	return count;
}
/** How many more of this piece fit into a place. */
function roomFor(piece, place, held, options) {
	const { currency } = options;
	const isCoin = kindOf(currency, piece) === "coin";
	if (place === "loop") {
		if (!isRecycled(currency, piece)) return 0;
		return options[isCoin ? "capacity.hopper" : "capacity.recycler"] - (held.loop[piece] ?? 0);
	}
	const inside = countOfKind(held.box, isCoin ? "coin" : "bill", currency);
	return options[isCoin ? "capacity.coin-box" : "capacity.cassette"] - inside;
}
/** @throws RangeError when what was asked for is no stock that the machine could hold. */
function initialStock(options) {
	const { currency, stock } = options;
	const list = readPieces$1(stock === "usual" ? builds[currency].stock : stock, currency);
	const pieces = list && tally(list);
	const empty = {
		loop: {},
		box: {}
	};
	if (!(pieces && Object.entries(pieces).every(([piece, count]) => count <= roomFor(Number(piece), "loop", empty, options)))) throw new RangeError(`Cannot set imacash.stock to "${stock}": give pieces of ${currency} that the machine gives out again, such as "5x10 0.50x40", no more than fit.`);
	return pieces;
}
// dist/emulators/imacash/machine/recycler/state.js
function initialRecycler(options, at) {
	const opening = initialStock(options);
	return {
		options,
		startedAt: at,
		causes: {},
		isOff: false,
		held: {
			loop: { ...opening },
			box: {}
		},
		book: {
			loop: { ...opening },
			box: {}
		},
		changesCount: 1,
		opening,
		inserted: {},
		filled: {},
		handedOut: {},
		motion: void 0,
		busyUntil: at,
		stuck: void 0,
		tray: {},
		takesAt: void 0,
		customer: void 0,
		sale: void 0,
		ended: [],
		unconfirmed: [],
		untoldRefills: [],
		doubt: void 0,
		discrepancies: [],
		told: {
			isGreeted: false,
			condition: "",
			changesCount: 0
		},
		link: "unknown"
	};
}
function beginSale(job) {
	return {
		...job,
		phase: job.way === "in" ? "paying-in" : "paying-out",
		taken: {},
		takenSum: NOTHING,
		toPay: [],
		paid: {},
		debt: NOTHING,
		isStalled: false,
		isCancelled: false,
		isAbandoned: false,
		lacksChange: false
	};
}
/** What the machine is doing, as its display would say. */
function modeOf(state) {
	const { sale } = state;
	if (state.isOff) return "off";
	if (state.causes["door-open"]) return "out-of-service";
	if (isJammed(state)) return "jammed";
	if (!sale) return "idle";
	if (sale.phase !== "paying-in") return "paying-out";
	return state.motion ? "counting" : "waiting";
}
/** Nothing moves inside. */
function isBlocked(state) {
	return state.isOff || state.causes["door-open"] !== void 0 || isJammed(state);
}
/** A jam that waits for its moment is none yet. */
function isJammed({ stuck, causes }) {
	return stuck !== void 0 || causes["bill-jam"]?.["when"] === "now" || causes["coin-jam"]?.["when"] === "now";
}
/** Also while a sale can still be taken back, for only so does the machine hear of it. */
function asksForWork(state) {
	const { sale } = state;
	if (!sale) return !isBlocked(state);
	if (sale.isCancelled) return false;
	return sale.phase === "paying-in" || sale.way === "out" && sale.isStalled && Object.keys(sale.paid).length === 0;
}
/** What the machine is at; an answer that comes after it moved on is no news any more. */
function standingOf({ sale, ended }) {
	return `${ended.length} ${sale ? `${sale.way} ${sale.id}` : ""}`;
}
// dist/emulators/imacash/machine/recycler/answers.js
/** What an operation tells the server; the others ask. */
const reports = {
	handshake: "handshake",
	changestatustransaction: "confirmation",
	putfill: "refill",
	putstatus: "condition",
	putinventory: "inventory"
};
function hears(state, { operation, about }, reply) {
	if (state.isOff) return {
		events: [],
		failed: true
	};
	const heard = read(reply);
	const link = heard.kind === "later" ? heard.link : "up";
	const events = link === state.link ? [] : [{
		kind: "link-changed",
		link
	}];
	const more = heard.kind === "later" ? void 0 : react(state, {
		operation,
		about,
		heard
	});
	return {
		events: [...events, ...more ?? []],
		failed: more === void 0
	};
}
/** What an answer makes happen; nothing at all when it has to be asked again. */
function react(state, { operation, about, heard }) {
	if (operation === "statustransaction") return settle(state, about, heard);
	const report = reports[operation];
	if (!report) {
		if (heard.kind === "no") return void 0;
		return about === standingOf(state) && asksForWork(state) ? offered(state, heard.json) : [];
	}
	if (heard.kind === "yes") return [{
		kind: "told",
		report,
		what: about
	}];
	if (report === "handshake") return void 0;
	const { why } = heard;
	return report === "confirmation" ? [{
		kind: "doubted",
		doubt: {
			id: about,
			of: "confirmation",
			why
		}
	}] : [{
		kind: "told-in-vain",
		report,
		what: about,
		why
	}];
}
/** The status of a transaction that was in doubt; one that nobody knows has none. */
function settle(state, id, heard) {
	const { doubt } = state;
	if (doubt?.id !== id) return [];
	const status = heard.kind === "yes" ? statusIn(heard.json) : "unknown";
	if (status === void 0) return void 0;
	return [{ kind: "doubt-ended" }, ...doubt.of === "sale" ? ofSale() : ofConfirmation(doubt)];
	function ofSale() {
		return status !== "pendiente" && state.sale?.id === id && asksForWork(state) ? [{
			kind: "sale-cancelled",
			id
		}] : [];
	}
	function ofConfirmation({ why }) {
		const [first] = state.unconfirmed;
		if (first?.id !== id) return [];
		return (first.way === "in" ? ["leido"] : ["leido", "anulado"]).includes(status ?? "") ? [{
			kind: "told",
			report: "confirmation",
			what: id
		}] : [{
			kind: "told-in-vain",
			report: "confirmation",
			what: id,
			why
		}];
	}
}
function statusIn({ data }) {
	if (typeof data !== "object" || data === null) return void 0;
	const { status } = data;
	return typeof status === "string" ? status : void 0;
}
const finalStatuses = [
	400,
	404,
	409,
	422
];
function read(reply) {
	if (!reply) return {
		kind: "later",
		link: "down"
	};
	const json = parse(reply.body);
	const message = typeof json?.["message"] === "string" ? json["message"] : "";
	const isOk = reply.status >= 200 && reply.status < 300;
	if (isOk && json?.["status"] === "ok") return {
		kind: "yes",
		json
	};
	if (!json || message.startsWith(errors.SERVER_ERROR.text)) return {
		kind: "later",
		link: "down"
	};
	if (reply.status === 401 || reply.status === 403 || isOk && /token/i.test(message)) return {
		kind: "later",
		link: "refused"
	};
	return (isOk ? typeof json["status"] === "string" : finalStatuses.includes(reply.status)) ? {
		kind: "no",
		why: message
	} : {
		kind: "later",
		link: "down"
	};
}
function parse(text) {
	try {
		const json = JSON.parse(text);
		return typeof json === "object" && json !== null && !Array.isArray(json) ? json : void 0;
	} catch {
		return;
	}
}
/**
* What the answer to "is there work" means for the sale at hand. Another, or none, may mean that
* it was taken back; it may also be that the other one comes first now, or that the line is bad.
*/
function offered(state, { transaction }) {
	const { sale, options } = state;
	const job = readJob(transaction, options);
	if (!job && isSomething(transaction)) return [];
	if (!sale) return job && !isInDoubt(state, job.id) ? [{
		kind: "sale-begun",
		job
	}] : [];
	if (sale.id === job?.id && sale.way === job.way) return [];
	return [{
		kind: "doubted",
		doubt: {
			id: sale.id,
			of: "sale",
			why: ""
		}
	}];
}
/** Paid, and the server would not have it confirmed: nobody pays it again until somebody looks. */
function isInDoubt({ discrepancies }, id) {
	return discrepancies.some((one) => one.kind === "unconfirmed" && one.id === id);
}
/** PHP writes nothing as `null`, or as an empty list. */
function isSomething(transaction) {
	const isEmptyList = Array.isArray(transaction) && transaction.length === 0;
	return transaction !== void 0 && transaction !== null && !isEmptyList;
}
function readJob(transaction, options) {
	if (typeof transaction !== "object" || transaction === null) return void 0;
	const { transaction_id: id, amount, method } = transaction;
	if (typeof id !== "string" || typeof amount !== "number" || !Number.isSafeInteger(amount)) return void 0;
	if (amount === 0) return void 0;
	const isOut = amount < 0 || typeof method === "string" && paysOut(options).includes(method);
	return {
		id,
		amount: minor(Math.abs(amount)),
		way: isOut ? "out" : "in"
	};
}
/** The methods that mean money out; with amounts below zero no word does. */
function paysOut(options) {
	return [...options["cancel.by"] === "method" || options["cancel.by"] === "script" ? [options["cancel.method"]] : [], ...options["cash-out.by"] === "method" ? [options["cash-out.method"]] : []];
}
// dist/emulators/imacash/protocol/statuses.js
const status = get("getstatus.php?uuid=$UUID");
const caused = (cause) => [
	`tillrig cause imacash.${cause}`,
	"tillrig clock advance 1m",
	status
];
/**
* What a machine tells with putstatus, the gravest first. Only `error_billete` with "Atasco en
* validador" is documented; the others are built like it (A12), and options change them.
*/
const statuses = {
	"door-open": {
		wire: "puerta_abierta",
		text: "Puerta abierta",
		isAlert: true,
		means: "The machine is open and does nothing.",
		cause: "Somebody works on it.",
		cure: "Close the door.",
		from: assumed("A12"),
		reproduce: caused("door-open")
	},
	"bill-jam": {
		wire: "error_billete",
		text: "Atasco en validador",
		isAlert: true,
		means: "A note is stuck. The detail names the place.",
		cause: "A damaged note, or dirt on the way.",
		cure: "Take the note out; see whether it was paid in.",
		from: documented("putstatus.php"),
		reproduce: caused("bill-jam at=inlet")
	},
	"coin-jam": {
		wire: "error_moneda",
		text: "Atasco de monedas",
		isAlert: true,
		means: "A coin is stuck.",
		cause: "A foreign coin, or dirt.",
		cure: "Take the coin out.",
		from: assumed("A12"),
		reproduce: caused("coin-jam")
	},
	"stacker-removed": {
		wire: "cajon_retirado",
		text: "Cajón de billetes retirado",
		isAlert: true,
		means: "The note cassette is not in its place.",
		cause: "Somebody collects the money.",
		cure: "Put the cassette back.",
		from: assumed("A12"),
		reproduce: caused("stacker-removed")
	},
	"payout-stalled": {
		wire: "cambio_pendiente",
		text: "Cambio pendiente de entregar",
		isAlert: true,
		means: "The machine owes a customer money and cannot pay it out now.",
		cause: "A hopper failed, or pieces were missing, while change was paid.",
		cure: "Refill or repair; the machine goes on by itself.",
		from: assumed("A12"),
		reproduce: [
			"tillrig cause imacash.hopper-empty",
			sale(",\"method\":\"pago\""),
			"tillrig clock advance 1m",
			status
		]
	},
	"cassette-full": {
		wire: "cajon_lleno",
		text: "Cajón de billetes lleno",
		isAlert: true,
		means: "The note cassette takes no more.",
		cause: "Nobody collected the money.",
		cure: "Empty the cassette.",
		from: assumed("A12"),
		reproduce: caused("cassette-full")
	},
	"recycler-full": {
		wire: "reciclador_lleno",
		text: "Reciclador lleno",
		isAlert: true,
		means: "The recyclers take no more; notes go to the cassette.",
		cause: "More notes of a kind came in than went out.",
		cure: "Empty the recyclers.",
		from: assumed("A12"),
		reproduce: caused("recycler-full")
	},
	"validator-dirty": {
		wire: "validador_sucio",
		text: "Validador sucio",
		isAlert: true,
		means: "The validator refuses good notes.",
		cause: "Dust on its sensors.",
		cure: "Clean the validator.",
		from: assumed("A12"),
		reproduce: caused("validator-dirty")
	},
	"hopper-empty": {
		wire: "tolva_vacia",
		text: "Tolva de monedas vacía",
		isAlert: true,
		means: "A hopper gives no coins.",
		cause: "It is empty, or its sensor says so.",
		cure: "Refill the hopper.",
		from: assumed("A12"),
		reproduce: caused("hopper-empty")
	},
	"no-change": {
		wire: "sin_cambio",
		text: "Cambio insuficiente",
		isAlert: true,
		means: "The machine cannot give change, and takes no more than is due.",
		cause: "The pieces that it would take are not there.",
		cure: "Refill the machine, or pay exactly.",
		from: assumed("A12"),
		reproduce: caused("no-change")
	},
	"note-rejected": {
		wire: "billete_rechazado",
		text: "Billete rechazado",
		isAlert: true,
		means: "Notes are being given back.",
		cause: "The validator does not know them.",
		cure: "Try another note.",
		from: assumed("A12"),
		reproduce: caused("note-rejected")
	},
	discrepancy: {
		wire: "descuadre",
		text: "Descuadre pendiente",
		isAlert: true,
		means: "The machine does not know where a piece is, or owes money that it could not pay.",
		cause: "A jam or a power cut while a piece was on its way.",
		cure: "Count the machine, and settle the difference.",
		from: assumed("A12"),
		reproduce: [
			"tillrig cause imacash.power-cut during=in piece=unknown",
			"tillrig cause imacash.insert pieces=50",
			sale(""),
			"tillrig clock advance 1m",
			"tillrig cause --clear imacash.power-cut",
			"tillrig clock advance 1m",
			status
		]
	},
	ok: {
		wire: "ok",
		text: "En servicio",
		isAlert: false,
		means: "The machine works, and nobody has to do anything.",
		cause: "Whatever was wrong is over.",
		cure: "None is needed.",
		from: assumed("A12"),
		reproduce: ["tillrig clock advance 1m", status]
	}
};
const statusNames = Object.keys(statuses);
// dist/emulators/imacash/machine/recycler/condition.js
const jamDetails = {
	inlet: "Atasco en validador",
	escrow: "Atasco en depósito temporal",
	transport: "Atasco en transporte",
	stacker: "Atasco en apilador"
};
function conditionOf(state) {
	const name = isWell(state) ? "ok" : statusNames.find((one) => holds(one, state)) ?? "ok";
	return {
		name,
		word: state.options[`status.${name}`],
		detail: detailOf(name, state)
	};
}
/** Nothing at all is wrong: asked for so often that it must be quick. */
function isWell({ causes, stuck, sale, discrepancies, book, options }) {
	for (const _cause in causes) return false;
	if (stuck || sale?.isStalled || sale?.lacksChange || discrepancies.length > 0) return false;
	return countOfKind(book.box, "bill", options.currency) < options["capacity.cassette"];
}
function holds(name, state) {
	const { causes, stuck, sale, book, options, discrepancies } = state;
	switch (name) {
		case "bill-jam":
		case "coin-jam": return stuck?.by === name || causes[name]?.["when"] === "now";
		case "payout-stalled": return sale?.isStalled === true;
		case "cassette-full": {
			const notesCount = countOfKind(book.box, "bill", options.currency);
			return causes[name] !== void 0 || notesCount >= options["capacity.cassette"];
		}
		case "no-change": return causes[name] !== void 0 || sale?.lacksChange === true;
		case "discrepancy": return discrepancies.length > 0;
		case "ok": return true;
		case "door-open":
		case "stacker-removed":
		case "recycler-full":
		case "validator-dirty":
		case "hopper-empty":
		case "note-rejected": return causes[name] !== void 0;
	}
}
function detailOf(name, { causes, discrepancies, options }) {
	const { text } = statuses[name];
	if (name === "bill-jam") return jamDetails[String(causes[name]?.["at"])] ?? text;
	if (name !== "discrepancy") return text;
	return `${text}: ${discrepancies.map((one) => sayDiscrepancy(one, options.currency)).join(", ")}`;
}
function sayDiscrepancy(one, currency) {
	switch (one.kind) {
		case "piece": return `${kindOf(currency, one.piece) === "coin" ? "moneda" : "billete"} de ${pieceName(one.piece)}`;
		case "debt": return `${pieceName(one.amount)} sin devolver de ${one.id}`;
		case "unconfirmed": return `${one.id} sin confirmar`;
	}
}
// dist/emulators/imacash/machine/recycler/messages.js
/** How long the machine waits for an answer (A19). */
const TIMEOUT_MS = 10 * SECOND_MS;
/** Marks the machine, so that a server inside the same rig knows it from another one. */
const SENDER_HEADER = "x-tillrig-sender";
function recyclerCaller(to) {
	return {
		name: "recycler",
		to,
		due: due$1,
		says: (state, at) => toCall(state.options, next(state, at), to),
		hears
	};
}
/** When it next speaks: reports at once, questions now and then, and after a failure later. */
function due$1(state, last) {
	if (state.isOff || state.causes["network-down"]) return void 0;
	const { poll } = state.options;
	if (reportsFirst(state)) return last?.failed ? last.at + poll : last?.at ?? state.startedAt;
	return asksForWork(state) ? last ? last.at + poll : state.startedAt : void 0;
}
/** Whether there is something to tell; only then it asks. */
function reportsFirst(state) {
	const { told, doubt, unconfirmed, untoldRefills } = state;
	return !told.isGreeted || doubt !== void 0 || unconfirmed.length > 0 || untoldRefills.length > 0 || told.condition !== toldAs(state) || isInventoryNews(state);
}
/** In the middle of a sale the inventory would be old before it arrives. */
function isInventoryNews({ told, changesCount, sale, motion, stuck }) {
	return !sale && !motion && !stuck && told.changesCount !== changesCount;
}
function toldAs(state) {
	const { word, detail } = conditionOf(state);
	return `${word} ${detail}`;
}
/** The most urgent thing there is to say. */
function next(state, at) {
	const { told, doubt, unconfirmed, untoldRefills, options, book } = state;
	const { uuid, name, currency } = options;
	if (!told.isGreeted) return {
		operation: "handshake",
		body: { token: options.token },
		about: ""
	};
	if (doubt) return {
		operation: "statustransaction",
		query: `transaction_id=${encodeURIComponent(doubt.id)}`,
		about: doubt.id
	};
	const [confirmation] = unconfirmed;
	if (confirmation) {
		const { id, denominations } = confirmation;
		return {
			operation: "changestatustransaction",
			body: {
				transaction_id: id,
				denominations: named(denominations)
			},
			about: id
		};
	}
	const machine = {
		uuid,
		nombre_maquina: name,
		currency
	};
	const [refill] = untoldRefills;
	if (refill) {
		const { pieces, user } = refill;
		return {
			operation: "putfill",
			body: {
				...machine,
				datetime: localTime(refill.at, options),
				...byKind(pieces, currency),
				total: sumOf(pieces),
				user
			},
			about: ""
		};
	}
	const datetime = localTime(at, options);
	if (told.condition !== toldAs(state)) {
		const { word: status, detail } = conditionOf(state);
		return {
			operation: "putstatus",
			body: {
				uuid,
				status,
				detail,
				datetime
			},
			about: toldAs(state)
		};
	}
	if (isInventoryNews(state)) return {
		operation: "putinventory",
		body: {
			...machine,
			datetime,
			...byKind(everything(book), currency)
		},
		about: String(state.changesCount)
	};
	return {
		operation: "gettransaction",
		about: standingOf(state)
	};
}
function localTime(at, options) {
	const { date, time } = toLocal(at, options["utc-offset"]);
	return `${date} ${time}`;
}
function everything({ loop, box }) {
	const pieces = { ...loop };
	putAll(pieces, box);
	return pieces;
}
function byKind(pieces, currency) {
	const kinds = {
		coin: {},
		bill: {}
	};
	for (const piece in pieces) {
		const kind = kindOf(currency, Number(piece));
		if (kind) kinds[kind][pieceName(Number(piece))] = pieces[piece] ?? 0;
	}
	return {
		coins: kinds.coin,
		bills: kinds.bill
	};
}
const encoder = new TextEncoder();
function toCall(options, { operation, query = "", body, about }, to) {
	const mark = to === "itself" ? { [SENDER_HEADER]: "recycler" } : {};
	const headers = {
		authorization: `Bearer ${options.token}`,
		...body ? { "content-type": "application/json" } : {},
		...mark
	};
	return {
		operation,
		about,
		timeoutMs: TIMEOUT_MS,
		request: {
			method: operations[operation].method,
			path: `/${operation}.php`,
			query,
			headers,
			body: encoder.encode(body ? JSON.stringify(body) : "")
		}
	};
}
// dist/emulators/imacash/audit.js
/** Empty when every piece is accounted for, and every difference is known. */
function audit(state) {
	const { opening, inserted, filled, motion, stuck, tray, handedOut } = state;
	const came = sum$1(opening, inserted, filled);
	const there = sum$1(everything(state.held), tray, handedOut);
	for (const one of [motion, stuck]) if (one) put(there, one.piece);
	return [
		...compare("pieces that came, and where they are", came, there),
		...compare("pieces in the books, and inside", everything(state.book), accountedFor(state)),
		...paidOnce(state)
	];
}
/** What the books must say: what is inside, less what the machine does not know to be there. */
function accountedFor({ held, motion, stuck, discrepancies }) {
	const pieces = everything(held);
	for (const one of [motion, stuck]) if (one?.way === "out") put(pieces, one.piece);
	for (const one of discrepancies) if (one.kind === "piece" && one.isInside) put(pieces, one.piece, -1);
	return pieces;
}
/** What a customer put in, less the change, is what the sale cost. */
function paidOnce({ ended }) {
	return ended.map(({ id, outcome, way, amount, taken, paid, debt }) => ({
		what: `money kept for ${id}`,
		books: outcome === "cancelled" ? debt : way === "in" ? amount : -amount,
		pieces: sumOf(taken) - sumOf(paid)
	})).filter(({ books, pieces }) => books !== pieces);
}
function sum$1(...all) {
	const pieces = {};
	for (const one of all) putAll(pieces, one);
	return pieces;
}
function compare(what, books, pieces) {
	return [.../* @__PURE__ */ new Set([...values(books), ...values(pieces)])].map((piece) => ({
		what: `${what}: ${pieceName(piece)}`,
		books: books[piece] ?? 0,
		pieces: pieces[piece] ?? 0
	})).filter((one) => one.books !== one.pieces);
}
// dist/emulators/imacash/learn.js
/** An error may come under status 200 as well (A2). */
const isOk = ({ status, json }) => status === 200 && typeof json === "object" && json !== null && "status" in json && json.status === "ok";
function* rowsOf(operation, params = {}) {
	return listIn((yield* askFor({
		operation,
		params
	}, isOk))["data"], "data");
}
function* transactions() {
	return (yield* rowsOf("listtransactions")).map((row) => ({
		id: textIn(row, "transaction_id"),
		amount: numberIn(row, "amount"),
		status: textIn(row, "status"),
		user: textIn(row, "user"),
		terminal: textIn(row, "terminal"),
		method: textIn(row, "method"),
		denominations: counts(row, "denominations")
	}));
}
function* transactionCount() {
	return (yield* rowsOf("listtransactions")).length;
}
function* waiting() {
	return (yield* rowsOf("listtransactions", { status: "pendiente" })).length;
}
/** Where none was told yet, the answer holds a message in place of data. */
function* inventory() {
	const { data } = yield* askFor({
		operation: "getinventory",
		params: {}
	}, isOk);
	if (data === void 0) return {};
	const told = mapIn(data, "data");
	return {
		uuid: textIn(told, "uuid"),
		coins: counts(told, "coins"),
		bills: counts(told, "bills")
	};
}
function* alerts() {
	return (yield* rowsOf("getalerts")).map((row) => ({
		uuid: textIn(row, "uuid"),
		status: textIn(row, "status"),
		detail: textIn(row, "detail")
	}));
}
function* fills() {
	return (yield* rowsOf("getfills")).map((row) => ({
		uuid: textIn(row, "uuid"),
		user: textIn(row, "user"),
		total: numberIn(row, "total"),
		pieces: centsOf(counts(row, "coins")) + centsOf(counts(row, "bills"))
	}));
}
/** PHP writes an empty table as a list (A15). */
function counts(row, name) {
	const told = row[name];
	const table = Array.isArray(told) && told.length === 0 ? {} : mapIn(told, name);
	return Object.fromEntries(Object.keys(table).map((piece) => [piece, numberIn(table, piece)]));
}
/** Values of pieces are in whole units. */
function centsOf(pieces) {
	return Object.entries(pieces).map(([value, count]) => Math.round(Number(value) * 100) * count).reduce((sum, one) => sum + one, 0);
}
// dist/emulators/imacash/machine/recycler/change.js
/**
* The pieces, largest first; undefined when the amount cannot be given exactly. Each amount is
* looked at once for each value, and only counts that can be best are tried, so that the work is
* bounded whatever pieces there are.
*/
function fewestPieces(amount, available) {
	const pieces = values(available).reverse();
	/** Worth of everything from here on: more than this cannot be given. */
	const worth = [];
	/** The smallest sum that each value from here on can make alone. */
	const common = [];
	for (let i = pieces.length - 1, sum = 0, multiple = 1; i >= 0; i--) {
		const piece = pieces[i] ?? 1;
		worth[i] = sum += piece * (available[piece] ?? 0);
		common[i] = multiple = multiple / greatestDivisor(multiple, piece) * piece;
	}
	const known = /* @__PURE__ */ new Map();
	if (count(amount, 0) === Infinity) return void 0;
	return spell(amount);
	/** How many pieces it takes, from the `i`th value on. */
	function count(rest, i) {
		if (rest === 0) return 0;
		const piece = pieces[i];
		if (piece === void 0 || rest > (worth[i] ?? 0)) return Infinity;
		const key = rest * pieces.length + i;
		const found = known.get(key);
		if (found !== void 0) return found;
		let best = Infinity;
		const next = pieces[i + 1];
		for (let n = most(rest, piece), last = least(rest, i, n); n >= last; n--) {
			const left = rest - n * piece;
			if (best <= n + (next === void 0 ? 0 : Math.ceil(left / next))) break;
			if (left > (worth[i + 1] ?? 0)) break;
			best = Math.min(best, n + count(left, i + 1));
		}
		known.set(key, best);
		return best;
	}
	/**
	* Where enough of one smaller value lie together to make the common sum, larger pieces make it
	* with fewer. So either no room is left for that many of this piece, or little is left to give.
	*/
	function least(rest, i, highest) {
		const piece = pieces[i] ?? 1;
		const sum = common[i] ?? piece;
		const smallerCount = pieces.length - i - 1;
		const left = Math.floor((rest - smallerCount * sum) / piece) + 1;
		return Math.max(0, Math.min(highest - sum / piece + 1, left));
	}
	function most(rest, piece) {
		return Math.min(available[piece] ?? 0, Math.floor(rest / piece));
	}
	function spell(whole) {
		const chosen = [];
		let rest = whole;
		pieces.forEach((piece, i) => {
			const best = count(rest, i);
			let n = most(rest, piece);
			while (n + count(rest - n * piece, i + 1) !== best) n--;
			for (let k = 0; k < n; k++) chosen.push(piece);
			rest -= n * piece;
		});
		return chosen;
	}
}
function greatestDivisor(a, b) {
	return b === 0 ? a : greatestDivisor(b, a % b);
}
/** As much of an amount as the largest pieces give, for money that must go back somehow. */
function mostOf(amount, available) {
	const chosen = [];
	let rest = amount;
	for (const piece of values(available).reverse()) for (let left = available[piece] ?? 0; left > 0 && piece <= rest; left--) {
		chosen.push(piece);
		rest -= piece;
	}
	return chosen;
}
// dist/emulators/imacash/machine/recycler/sales.js
/** A sale at the machine: begun, paid, paid out, taken back. */
const saleEvents = {
	"sale-begun"(state, { job }) {
		state.sale = beginSale(job);
	},
	"customer-came"(state, { hand, isRich }) {
		const { customer, sale } = state;
		state.customer = {
			hand: [...customer?.hand ?? [], ...hand],
			isRich: isRich || customer?.isRich === true,
			refusals: 0
		};
		if (sale?.takenSum === 0) sale.isAbandoned = false;
	},
	"customer-left"(state) {
		state.customer = void 0;
		state.takesAt = void 0;
		if (state.sale?.phase === "paying-in") state.sale.isAbandoned = true;
	},
	"payout-planned"(state, { pieces, why, debt }, at) {
		const sale = saleOf(state);
		if (sale.phase === "paying-in" && state.customer && !sale.isAbandoned) state.customer = {
			hand: [],
			isRich: false,
			refusals: 0
		};
		sale.phase = why === "refund" ? "refunding" : "paying-out";
		sale.toPay = [...pieces];
		sale.isStalled = false;
		if (debt === 0) return;
		sale.debt = minor(debt);
		state.discrepancies.push({
			kind: "debt",
			amount: sale.debt,
			id: sale.id,
			since: at
		});
	},
	"payout-stalled"(state) {
		saleOf(state).isStalled = true;
	},
	"sale-cancelled"(state) {
		saleOf(state).isCancelled = true;
		saleOf(state).isStalled = false;
	},
	"refund-ended"(state) {
		const { id, amount, way } = saleOf(state);
		state.sale = beginSale({
			id,
			amount,
			way
		});
		state.sale.isAbandoned = state.customer === void 0;
	},
	"sale-ended"(state, { outcome }, at) {
		const { id, amount, way, phase, debt, taken, paid } = saleOf(state);
		state.sale = void 0;
		state.ended.push({
			id,
			amount,
			way,
			outcome,
			taken,
			paid,
			debt,
			endedAt: at
		});
		if (outcome !== "cancelled") {
			const denominations = way === "in" ? taken : paid;
			state.unconfirmed.push({
				id,
				way,
				denominations
			});
		}
		const { customer } = state;
		if (!(phase !== "paying-in" && (customer?.isRich || customer?.hand.length))) state.customer = void 0;
	}
};
function saleOf({ sale }) {
	invariant(sale, "Cannot go on with a sale: there is none");
	return sale;
}
// dist/emulators/imacash/machine/recycler/pieces.js
/** Coins and notes on their way: in, out, stuck, and lost from sight. */
/** How long a customer takes to pick up his change. */
const TAKES_MS = 2e3;
const pieceEvents = {
	"piece-moved"(state, { motion, until }) {
		const { piece, way, place } = motion;
		state.motion = motion;
		state.busyUntil = until;
		if (way === "in") {
			fromHand(state, piece);
			put(state.inserted, piece);
		} else {
			put(state.held[place], piece, -1);
			saleOf(state).toPay.shift();
		}
	},
	"piece-refused"(state, { piece, why, until }) {
		fromHand(state, piece);
		put(state.inserted, piece);
		put(state.handedOut, piece);
		if (state.customer) state.customer.refusals++;
		if (state.sale && why === "no-change") state.sale.lacksChange = true;
		state.busyUntil = until;
	},
	"piece-taken"(state, { piece, place }, at) {
		state.motion = void 0;
		state.busyUntil = at;
		taken(state, piece, place);
	},
	"piece-paid"(state, { piece }, at) {
		state.motion = void 0;
		state.busyUntil = at;
		put(state.tray, piece);
		paid(state, piece);
		if (state.customer) state.takesAt = at + TAKES_MS;
	},
	"piece-stuck"(state, { by }) {
		invariant(state.motion, "Cannot get stuck: nothing moves");
		state.stuck = {
			...state.motion,
			by
		};
		state.motion = void 0;
	},
	"piece-cleared"(state, { fate, isInside }, at) {
		const { stuck } = state;
		invariant(stuck, "Cannot clear a piece: none is stuck");
		const { piece, way, place } = stuck;
		state.stuck = void 0;
		if (fate === "unknown") {
			state.discrepancies.push({
				kind: "piece",
				piece,
				way,
				since: at,
				isInside
			});
			if (isInside) put(state.held[place], piece);
			else put(state.handedOut, piece);
			if (way === "out") paid(state, piece);
			state.changesCount++;
		} else if (fate === "returned") {
			put(state.handedOut, piece);
			if (way === "out") paid(state, piece);
		} else if (way === "in") taken(state, piece, place);
		else {
			put(state.held[place], piece);
			saleOf(state).toPay.unshift(piece);
		}
	},
	"change-taken"(state) {
		putAll(state.handedOut, state.tray);
		for (const piece in state.tray) delete state.tray[piece];
		state.takesAt = void 0;
	}
};
/** How long the machine takes for a piece. */
function pieceMs({ options }, piece) {
	return options[kindOf(options.currency, piece) === "coin" ? "speed.coin" : "speed.bill"];
}
/** A rich customer's pieces come from nowhere. */
function fromHand({ customer }, piece) {
	if (customer?.hand[0] === piece) customer.hand.shift();
}
/** A piece is inside for good, and counts for the sale. */
function taken(state, piece, place) {
	const sale = saleOf(state);
	put(state.held[place], piece);
	put(state.book[place], piece);
	put(sale.taken, piece);
	sale.takenSum = minor(sale.takenSum + piece);
	if (state.customer) state.customer.refusals = 0;
	state.changesCount++;
}
/** A piece is out as far as the machine knows. */
function paid(state, piece) {
	put(state.book.loop, piece, -1);
	put(saleOf(state).paid, piece);
	state.changesCount++;
}
// dist/emulators/imacash/machine/recycler/steps.js
/** What the machine and its customer do by themselves, one step after another. */
/** A customer whose money comes back so often goes away. */
const REFUSALS_MAX = 5;
function dueRecycler(state) {
	const { takesAt } = state;
	if (isBlocked(state) || !(hasNextStep(state) || failsNow(state))) return takesAt;
	return takesAt === void 0 ? state.busyUntil : Math.min(takesAt, state.busyUntil);
}
/** The power goes before the machine can tell that it was paid. */
function failsNow({ causes, unconfirmed }) {
	return unconfirmed.length > 0 && causes["power-cut"]?.["during"] === "confirm";
}
function hasNextStep({ motion, sale, customer, options }) {
	if (motion) return true;
	if (!sale || sale.isStalled) return false;
	if (sale.phase !== "paying-in" || isPaid(sale)) return true;
	if (sale.isCancelled || sale.isAbandoned && sale.takenSum > 0) return true;
	if (!customer) return options.customer === "pays" && !sale.isAbandoned;
	return customer.isRich || customer.hand.length > 0;
}
function elapseRecycler(state, at, random) {
	const { takesAt, motion, sale } = state;
	if (takesAt !== void 0 && takesAt <= at) return [{ kind: "change-taken" }];
	if (failsNow(state)) return [{ kind: "power-lost" }];
	if (motion) return arrive(state, motion);
	invariant(sale, "Cannot go on: the machine has nothing to do");
	if (sale.phase !== "paying-in") return payOut(state, sale, at);
	if (sale.isCancelled) return planRefund(state, sale);
	if (isPaid(sale)) return planChange(state, sale);
	if (sale.isAbandoned && sale.takenSum > 0) return planRefund(state, sale);
	const { customer } = state;
	if (!customer) return [{
		kind: "customer-came",
		hand: [],
		isRich: true
	}];
	return insert(state, {
		sale,
		customer,
		at,
		random
	});
}
function isPaid({ takenSum, amount }) {
	return takenSum >= amount;
}
/** The end of a motion: unless something waits for exactly this moment. */
function arrive({ causes, options }, { piece, way, place }) {
	const jam = kindOf(options.currency, piece) === "coin" ? "coin-jam" : "bill-jam";
	if (causes[jam]?.["when"] === way) return [{
		kind: "piece-stuck",
		by: jam
	}];
	if (causes["power-cut"]?.["during"] === way) return [{
		kind: "piece-stuck",
		by: "power-cut"
	}, { kind: "power-lost" }];
	return way === "in" ? [{
		kind: "piece-taken",
		piece,
		place
	}] : [{
		kind: "piece-paid",
		piece
	}];
}
/** What the machine can give out: what it believes to hold, where a hopper works. */
function dispensable({ book, causes, options }) {
	const failed = causes["hopper-empty"]?.["denomination"];
	if (failed === void 0) return book.loop;
	const piece = readPiece(String(failed), options.currency);
	const left = {};
	for (const one of values(book.loop)) if (!(failed === "all" ? kindOf(options.currency, one) === "coin" : one === piece)) left[one] = book.loop[one] ?? 0;
	return left;
}
function planChange(state, sale) {
	const over = sale.takenSum - sale.amount;
	if (over === 0) return [ended$1(sale, "paid")];
	return plan(state, over, "change");
}
function plan(state, rest, why) {
	const pieces = fewestPieces(rest, dispensable(state));
	return pieces ? [{
		kind: "payout-planned",
		pieces,
		why,
		debt: 0
	}] : [{
		kind: "payout-stalled",
		rest
	}];
}
/** Money that must go back goes back as far as it can; the rest stays owed. */
function planRefund(state, sale) {
	const { takenSum } = sale;
	if (takenSum === 0) return [ended$1(sale, "cancelled")];
	const available = dispensable(state);
	const pieces = fewestPieces(takenSum, available) ?? mostOf(takenSum, available);
	return [{
		kind: "payout-planned",
		pieces,
		why: "refund",
		debt: takenSum - pieces.reduce((sum, piece) => sum + piece, 0)
	}];
}
function payOut(state, sale, at) {
	const { causes } = state;
	const owed = owedBy(sale);
	if (sale.way === "out" && sale.isCancelled && sumOf(sale.paid) === 0) return [ended$1(sale, "cancelled")];
	if (sale.phase === "refunding" ? sale.toPay.length === 0 : owed === 0) return [finish(sale)];
	if (causes["power-cut"]?.["during"] === "change") return [{ kind: "power-lost" }];
	const [piece] = sale.toPay;
	if (piece === void 0 || (dispensable(state)[piece] ?? 0) === 0) {
		if (sale.phase !== "refunding") return plan(state, owed, sale.way === "in" ? "change" : "payment");
		const rest = sale.toPay.reduce((sum, one) => sum + one, 0);
		const pieces = fewestPieces(rest, dispensable(state));
		return pieces ? [{
			kind: "payout-planned",
			pieces,
			why: "refund",
			debt: 0
		}] : [{
			kind: "payout-stalled",
			rest
		}];
	}
	return [{
		kind: "piece-moved",
		motion: {
			piece,
			way: "out",
			place: "loop"
		},
		until: at + pieceMs(state, piece)
	}];
}
/** What is still to be given out, leaving refunds aside. */
function owedBy(sale) {
	return (sale.way === "in" ? sale.takenSum - sale.amount : sale.amount) - sumOf(sale.paid);
}
function finish(sale) {
	if (sale.phase === "refunding") return sale.isCancelled ? ended$1(sale, "cancelled") : {
		kind: "refund-ended",
		id: sale.id,
		kept: sale.debt
	};
	return ended$1(sale, sale.way === "in" ? "paid" : "paid-out");
}
function ended$1({ id, way, amount, debt }, outcome) {
	return {
		kind: "sale-ended",
		id,
		outcome,
		kept: outcome === "cancelled" ? debt : minor(way === "in" ? amount : -amount)
	};
}
function insert(state, insertion) {
	const { customer, at, random } = insertion;
	if (customer.isRich && customer.refusals >= REFUSALS_MAX) return [{ kind: "customer-left" }];
	const piece = customer.hand[0] ?? choose(state, insertion);
	const until = at + pieceMs(state, piece);
	const place = placeFor(state, insertion.sale, piece, random);
	return place === "loop" || place === "box" ? [{
		kind: "piece-moved",
		motion: {
			piece,
			way: "in",
			place
		},
		until
	}] : [{
		kind: "piece-refused",
		piece,
		why: place,
		until
	}];
}
/** What a rich customer takes out of his purse: not always the best, never without sense. */
function choose(state, { sale, customer, random }) {
	const { currency } = state.options;
	const { coins, bills } = currencies[currency];
	const all = [...coins, ...bills].filter(accepted$1(currency));
	const rest = sale.amount - sale.takenSum;
	const fitting = all.filter((piece) => piece <= rest);
	const larger = customer.refusals > 0 ? [] : all.filter((piece) => piece > rest).slice(0, 3);
	const notes = larger.filter((piece) => kindOf(currency, piece) === "bill");
	if (notes.length > 0 && (fitting.length === 0 || random.integer(1, 3) === 1)) return notes[random.integer(0, notes.length - 1)] ?? rest;
	const useful = customer.refusals > 2 ? fitting.filter((one) => coins.some((c) => c === one)) : fitting;
	const largest = (useful.length > 0 ? useful : fitting).slice(-2);
	return largest[random.integer(0, largest.length - 1)] ?? larger[0] ?? all[0] ?? rest;
}
/** Where the machine puts a piece, or why it gives it back; decided before anything is taken. */
function placeFor(state, sale, piece, random) {
	const { causes, options, held } = state;
	const isBill = kindOf(options.currency, piece) === "bill";
	if (!accepted$1(options.currency)(piece)) return "not-accepted";
	const rejected = causes["note-rejected"]?.["denomination"];
	const isRejected = rejected === "all" || rejected !== void 0 && readPiece(String(rejected), options.currency) === piece;
	if (isBill && isRejected) return "not-recognised";
	const dirt = Number(causes["validator-dirty"]?.["percent"] ?? 0);
	if (isBill && dirt > 0 && random.integer(1, 100) <= dirt) return "not-recognised";
	const place = freePlace(state, piece, isBill);
	if (!place) return "no-room";
	const over = sale.takenSum + piece - sale.amount;
	if (over > 0 && (causes["no-change"] || !fewestPieces(over, dispensable(state)))) return "no-change";
	invariant(roomFor(piece, place, held, options) > 0, "Cannot take a piece: it does not fit");
	return place;
}
function freePlace({ causes, options, held }, piece, isBill) {
	if (!(isBill && causes["recycler-full"] !== void 0) && roomFor(piece, "loop", held, options) > 0) return "loop";
	return !(isBill && (causes["cassette-full"] ?? causes["stacker-removed"]) !== void 0) && roomFor(piece, "box", held, options) > 0 ? "box" : void 0;
}
// dist/emulators/imacash/facts.js
/** What can be asked of the machine alone. */
const recyclerFacts = {
	mode: {
		says: "What the machine is doing.",
		read: (state) => modeOf(state)
	},
	condition: {
		says: "The status word that the machine tells, or will tell next.",
		read: (state) => {
			const { word, detail } = conditionOf(state);
			return {
				status: word,
				detail
			};
		}
	},
	link: {
		says: "What the machine knows of its server: unknown, up, down or refused.",
		read: ({ link, causes }) => causes["network-down"] ? "down" : link
	},
	sale: {
		says: "The sale at the machine: what is due, what was paid in; nothing between sales.",
		read: ({ sale }) => sale ? {
			id: sale.id,
			amount: sale.amount,
			way: sale.way,
			phase: sale.phase,
			inserted: sale.takenSum,
			due: Math.max(0, sale.way === "in" ? sale.amount - sale.takenSum : 0),
			owed: sale.phase === "paying-in" ? 0 : owedBy(sale),
			pieces: named(sale.taken)
		} : null
	},
	sales: {
		says: "What the machine has finished, oldest first.",
		read: ({ ended }) => ended.map(sayEnded)
	},
	salesCount: {
		says: "How many sales were paid at the machine.",
		read: ({ ended }) => ended.filter(({ outcome }) => outcome === "paid").length
	},
	held: {
		says: "What is inside, by piece: the truth.",
		read: ({ held }) => named(everything(held))
	},
	heldTotal: {
		says: "What is inside, in cents.",
		read: ({ held }) => sumOf(everything(held))
	},
	books: {
		says: "What the machine believes to hold, by piece.",
		read: ({ book }) => named(everything(book))
	},
	boxes: {
		says: "What lies in the cassette and in the coin box.",
		read: ({ held }) => named(held.box)
	},
	dispensable: {
		says: "What the machine could give out now.",
		read: (state) => named(dispensable(state))
	},
	tray: {
		says: "What lies in the tray, for the customer to take.",
		read: ({ tray }) => named(tray)
	},
	stuck: {
		says: "The piece that is stuck inside, or null.",
		read: ({ stuck }) => stuck ? {
			piece: Object.keys(named({ [stuck.piece]: 1 }))[0],
			way: stuck.way
		} : null
	},
	inserted: {
		says: "Everything that was ever put in at the inlet.",
		read: ({ inserted }) => named(inserted)
	},
	handedOut: {
		says: "Everything that ever left the machine: change, refused pieces, what was collected.",
		read: ({ handedOut }) => named(handedOut)
	},
	discrepancies: {
		says: "What the machine cannot account for, oldest first.",
		read: ({ discrepancies, options }) => discrepancies.map((one) => ({
			kind: one.kind,
			says: sayDiscrepancy(one, options.currency),
			..."id" in one ? { id: one.id } : {},
			...one.kind === "debt" ? { amount: one.amount } : {},
			...one.kind === "piece" ? {
				piece: Object.keys(named({ [one.piece]: 1 }))[0],
				way: one.way
			} : {}
		}))
	},
	untold: {
		says: "Confirmations and refills that the server has not taken yet.",
		read: ({ unconfirmed, untoldRefills }) => unconfirmed.length + untoldRefills.length
	},
	audit: {
		says: "Where pieces, books and sales disagree; empty when they agree.",
		read: (state) => audit(state)
	}
};
const serverFacts = {
	transactions: {
		says: "All transactions as the server has them, oldest first.",
		read: ({ server }) => server.transactions.map((one) => ({
			id: one.id,
			amount: one.amount,
			status: one.status,
			user: one.user,
			terminal: one.terminal,
			method: one.method,
			denominations: named(one.denominations)
		})),
		learn: transactions
	},
	transactionCount: {
		says: "How many transactions were registered.",
		read: ({ server }) => server.transactions.length,
		learn: transactionCount
	},
	waiting: {
		says: "How many transactions wait for a machine.",
		read: ({ server }) => server.waiting.size,
		learn: waiting
	},
	inventory: {
		says: "The last inventory that was told: coins and notes; empty when none was.",
		read: ({ server }) => {
			const last = [...server.inventories.values()].at(-1);
			return last ? {
				uuid: last.uuid,
				coins: named(last.coins),
				bills: named(last.bills)
			} : {};
		},
		learn: inventory
	},
	alerts: {
		says: "What machines told and did not take back.",
		read: ({ server }) => [...server.alerts.values()].flat().map(({ uuid, status, detail }) => ({
			uuid,
			status,
			detail
		})),
		learn: alerts
	},
	fills: {
		says: "The refills that were told.",
		read: ({ server }) => server.fills.map(({ uuid, user, total, coins, bills }) => ({
			uuid,
			user,
			total,
			pieces: sum(coins, bills)
		})),
		learn: fills
	},
	isRelieved: {
		says: "Whether the machine inside the rig stands aside for another one.",
		read: ({ isRelieved }) => isRelieved
	}
};
const ofMachine = Object.fromEntries(Object.entries(recyclerFacts).map(([name, row]) => [name, {
	says: row.says,
	read: ({ recycler }, ...more) => row.read(recycler, ...more)
}]));
const facts = {
	...serverFacts,
	...ofMachine
};
function sayEnded({ id, amount, way, outcome, taken, paid }) {
	return {
		id,
		amount,
		way,
		outcome,
		inserted: named(taken),
		change: named(paid),
		pieces: countOf(taken)
	};
}
function sum(coins, bills) {
	return sumOf(coins) + sumOf(bills);
}
/** The machine as a person would look at it. */
function viewRecycler(state) {
	const { uuid, name, currency } = state.options;
	return {
		machine: {
			uuid,
			name,
			currency
		},
		mode: modeOf(state),
		condition: recyclerFacts.condition.read(state),
		link: recyclerFacts.link.read(state),
		sale: recyclerFacts.sale.read(state),
		customer: state.customer ? {
			hand: state.customer.hand.length,
			pays: state.customer.isRich
		} : null,
		tray: named(state.tray),
		books: named(everything(state.book)),
		total: sumOf(everything(state.book)),
		boxes: named(state.book.box),
		stuck: recyclerFacts.stuck.read(state),
		discrepancies: recyclerFacts.discrepancies.read(state),
		untold: recyclerFacts.untold.read(state),
		salesPaid: recyclerFacts.salesCount.read(state)
	};
}
function view(state) {
	const { token } = state.options;
	return {
		token: state.causes["token-revoked"] ? "revoked" : token,
		transactions: state.server.transactions.length,
		waiting: state.server.waiting.size,
		alerts: serverFacts.alerts.read(state),
		recycler: state.isRelieved ? "stands aside for another machine" : viewRecycler(state.recycler),
		lastTransactions: serverFacts.transactions.read(state).slice(-5),
		causes: state.causes
	};
}
// dist/emulators/imacash/machine/recycler/surroundings.js
const worldEvents = {
	"cause-began"(state, { cause, params }) {
		state.causes = {
			...state.causes,
			[cause]: params
		};
	},
	"cause-ended": causeEnded,
	"power-lost"(state) {
		state.isOff = true;
		state.told = {
			...state.told,
			isGreeted: false,
			condition: ""
		};
		state.link = "unknown";
	},
	filled(state, { pieces, user }, at) {
		for (const into of [
			state.held.loop,
			state.book.loop,
			state.filled
		]) putAll(into, pieces);
		state.untoldRefills.push({
			pieces,
			user,
			at
		});
		counted$1(state);
	},
	collected(state, event) {
		for (const place of ["loop", "box"]) {
			putAll(state.held[place], event[place], -1);
			putAll(state.book[place], event[place], -1);
			putAll(state.handedOut, event[place]);
		}
		counted$1(state);
	},
	recounted(state) {
		state.book = {
			loop: { ...state.held.loop },
			box: { ...state.held.box }
		};
		state.discrepancies = [];
		counted$1(state);
	},
	told: (state, { report, what }) => told(state, report, what),
	"told-in-vain"(state, { report, what }, at) {
		told(state, report, what);
		if (report !== "confirmation") return;
		state.discrepancies.push({
			kind: "unconfirmed",
			id: what,
			since: at
		});
	},
	doubted(state, { doubt }) {
		state.doubt = doubt;
	},
	"doubt-ended"(state) {
		state.doubt = void 0;
	},
	"link-changed"(state, { link }) {
		state.link = link;
	}
};
function causeEnded(state, { cause }, at) {
	const { [cause]: _ended, ...rest } = state.causes;
	const stoodStill = isBlocked(state);
	state.causes = rest;
	if (cause === "power-cut") state.isOff = false;
	resume(state);
	if (state.motion && stoodStill) state.busyUntil = at + pieceMs(state, state.motion.piece);
}
/** What could not go on tries again: a stalled payment, and a customer where nobody has paid. */
function resume({ sale, motion, stuck }) {
	if (!sale) return;
	sale.isStalled = false;
	sale.lacksChange = false;
	if (sale.takenSum === 0 && !motion && !stuck) sale.isAbandoned = false;
}
/** Hands were inside: the books are as they were counted, and what waited for pieces goes on. */
function counted$1(state) {
	state.changesCount++;
	resume(state);
}
function told(state, report, what) {
	switch (report) {
		case "handshake":
			state.told.isGreeted = true;
			break;
		case "confirmation":
			state.unconfirmed.shift();
			break;
		case "refill":
			state.untoldRefills.shift();
			break;
		case "condition":
			state.told.condition = what;
			break;
		case "inventory": state.told.changesCount = Number(what);
	}
}
// dist/emulators/imacash/machine/recycler/evolve.js
const effects = {
	...pieceEvents,
	...saleEvents,
	...worldEvents
};
function evolveRecycler(state, event, at) {
	const effect = effects[event.kind];
	effect(state, event, at);
	if (!state.motion) state.busyUntil = Math.max(state.busyUntil, at);
}
// dist/emulators/imacash/machine/recycler/world.js
/** What the world does to the machine: causes that begin and end, and people who act on it. */
function decideWorld(state, command, random) {
	const { cause, params } = command;
	const act = acts[cause];
	if (act) return act(state, params);
	return command.begins ? begin(state, cause, params) : end(state, cause, random);
}
function begin(state, cause, params) {
	const { denomination } = params;
	if (denomination !== void 0 && denomination !== "all") {
		if (readPiece(String(denomination), state.options.currency) === void 0) return impossible(noPiece(String(denomination), state));
	}
	const began = {
		kind: "cause-began",
		cause,
		params
	};
	switch (cause) {
		case "bill-jam":
		case "coin-jam": return accepted([began, ...stop(state, cause, params["when"] === "now")]);
		case "power-cut": return params["during"] === "now" ? accepted([
			began,
			...stop(state, cause, true),
			{ kind: "power-lost" }
		]) : accepted([began]);
		case "stacker-removed": return params["emptied"] === true ? emptyStacker(state, began) : accepted([began]);
		default: return accepted([began]);
	}
}
/** The piece that is on its way now, if this is what stops it. */
function stop({ motion, options }, by, isNow) {
	if (!isNow || !motion) return [];
	const isCoin = kindOf(options.currency, motion.piece) === "coin";
	return by === "power-cut" || by === "coin-jam" === isCoin ? [{
		kind: "piece-stuck",
		by
	}] : [];
}
function end(state, cause, random) {
	const ended = {
		kind: "cause-ended",
		cause
	};
	const { stuck, causes } = state;
	if (causes[cause] === void 0) return impossible("it is not in force.");
	if (stuck?.by !== cause) return accepted([ended]);
	const chosen = String(causes[cause]["piece"]);
	const fate = chosen === "usual" ? usualFate(state) : chosen;
	return accepted([ended, {
		kind: "piece-cleared",
		fate,
		isInside: fate === "unknown" ? random.integer(0, 1) === 1 : fate === "kept"
	}]);
}
/** On its first steps a piece comes back to the customer; deeper inside it stays (A18). */
function usualFate({ stuck, causes }) {
	if (stuck?.by !== "bill-jam") return stuck?.way === "in" ? "returned" : "kept";
	const at = causes["bill-jam"]?.["at"];
	return at === "inlet" || at === "escrow" ? "returned" : "kept";
}
function emptyStacker(state, began) {
	const why = whyNotCount(state);
	if (why !== void 0) return impossible(why);
	return accepted([began, {
		kind: "collected",
		loop: {},
		box: ofKind(state.held.box, "bill", state.options.currency)
	}]);
}
const acts = {
	insert(state, { pieces = "", "until-paid": isRich }) {
		const hand = readPieces$1(String(pieces), state.options.currency);
		if (!hand) return impossible(noPiece(String(pieces), state));
		if (hand.length === 0 && isRich !== true) return impossible("there is nothing to insert. Give pieces=\"20 10x2 0.50\", or until-paid=on.");
		return accepted([{
			kind: "customer-came",
			hand,
			isRich: isRich === true
		}]);
	},
	"walk-away"({ customer, sale, takesAt }) {
		const hasMoneyInside = sale?.phase === "paying-in" && sale.takenSum > 0;
		return customer || hasMoneyInside || takesAt !== void 0 ? accepted([{ kind: "customer-left" }]) : impossible("nobody stands at the machine.");
	},
	"take-change"({ tray }) {
		return countOf(tray) > 0 ? accepted([{ kind: "change-taken" }]) : impossible("nothing lies in the tray.");
	},
	fill(state, { pieces, user }) {
		const list = readPieces$1(String(pieces), state.options.currency);
		if (!list) return impossible(noPiece(String(pieces), state));
		const counts = tally(list);
		const why = whyNotCount(state) ?? whyNotFill(state, counts);
		if (why !== void 0) return impossible(why);
		return accepted([{
			kind: "filled",
			pieces: counts,
			user: String(user)
		}]);
	},
	collect(state, { what }) {
		const why = whyNotCount(state);
		if (why !== void 0) return impossible(why);
		const { loop, box } = state.held;
		const taken = {
			loop: what === "everything" ? { ...loop } : {},
			box: { ...box }
		};
		return countOf(taken.loop) + countOf(taken.box) > 0 ? accepted([{
			kind: "collected",
			...taken
		}]) : impossible("there is nothing to take out.");
	},
	recount({ motion, stuck, held, book }) {
		if (motion || stuck) return impossible("a piece is on its way inside. Wait, or clear what stopped it.");
		return accepted([{
			kind: "recounted",
			found: minor(sumOf(everything(held)) - sumOf(everything(book)))
		}]);
	}
};
function whyNotCount({ isOff, motion, stuck, discrepancies }) {
	if (isOff) return "the machine has no power and counts nothing. Clear \"power-cut\" first.";
	if (motion || stuck) return "a piece is on its way inside. Wait, or clear what stopped it.";
	return discrepancies.some(({ kind }) => kind === "piece") ? "it does not know what it holds. Cause \"recount\" first." : void 0;
}
function whyNotFill({ options, held }, counts) {
	if (countOf(counts) === 0) return "there is nothing to put in. Give pieces=\"5x10 0.50x40\".";
	for (const piece of values(counts)) {
		if (!isRecycled(options.currency, piece)) return `it does not give out ${pieceName(piece)} again, and so takes none by hand.`;
		const room = roomFor(piece, "loop", held, options);
		if ((counts[piece] ?? 0) > room) return `only ${room} more of ${pieceName(piece)} fit.`;
	}
}
function noPiece(text, { options }) {
	return `"${text}" is not cash of ${options.currency}. Write pieces such as "20 10x2 0.50".`;
}
function accepted(events) {
	return accept(events, {});
}
function impossible(why) {
	return {
		kind: "impossible",
		why
	};
}
// dist/emulators/imacash/machine/server/local-time.js
/** Whoever told no date gets the server's own. */
function dated({ options }, told, at) {
	if (told.datetime !== "") return told;
	const { date, time } = toLocal(at, options["utc-offset"]);
	return {
		...told,
		datetime: `${date} ${time}`
	};
}
function isWithin(datetime, { from, to }) {
	const day = datetime.slice(0, 10);
	return (from === void 0 || day >= from) && (to === void 0 || day <= to);
}
// dist/emulators/imacash/machine/server/machines.js
/** What machines tell the server of themselves, and what it tells others of them. */
function takeInventory(state, told, at) {
	const inventory = dated(state, told, at);
	return accept([{
		kind: "inventory-received",
		inventory
	}], { message: "Inventario recibido" });
}
function tellInventory({ server }, uuid) {
	const found = latest(server.inventories, uuid);
	if (found) return accept([], { data: inventoryRow(found) });
	return uuid === void 0 ? accept([], { message: "Sin inventarios" }) : refuse("UNKNOWN_MACHINE");
}
function takeCondition(state, told, at) {
	const condition = dated(state, told, at);
	const isAlert = condition.status !== state.options["status.ok"];
	return accept([{
		kind: "condition-received",
		condition,
		isAlert
	}], { message: "Estado recibido" });
}
function tellCondition({ server }, uuid) {
	const found = latest(server.conditions, uuid);
	if (found) return accept([], { data: conditionRow(found) });
	return uuid === void 0 ? accept([], { message: "Sin estados" }) : refuse("UNKNOWN_MACHINE");
}
function tellAlerts({ server }, uuid) {
	const alerts = uuid === void 0 ? [...server.alerts.values()].flat() : server.alerts.get(uuid) ?? [];
	return accept([], { data: alerts.map(conditionRow) });
}
/** The document's own sample does not add up, so a total is taken as it is (A14). */
function takeFill(state, told, at) {
	const fill = dated(state, told, at);
	const piecesTotal = minor(sumOf(fill.coins) + sumOf(fill.bills));
	const noted = piecesTotal === fill.total ? {} : { piecesTotal };
	return accept([{
		kind: "fill-received",
		fill,
		...noted
	}], { message: "Rellenado registrado" });
}
function tellFills({ server }, { uuid, days }) {
	const data = server.fills.filter((fill) => (uuid === void 0 || fill.uuid === uuid) && isWithin(fill.datetime, days)).map((fill) => ({
		...inventoryRow(fill),
		total: fill.total,
		user: fill.user
	}));
	return accept([], { data });
}
/** Of that machine, or of the last to speak. */
function latest(told, uuid) {
	return uuid === void 0 ? [...told.values()].at(-1) : told.get(uuid);
}
function inventoryRow({ uuid, name, currency, datetime, coins, bills }) {
	return {
		uuid,
		nombre_maquina: name,
		currency,
		datetime,
		coins: named(coins),
		bills: named(bills)
	};
}
function conditionRow({ uuid, status, detail, datetime }) {
	return {
		uuid,
		status,
		detail,
		datetime
	};
}
// dist/emulators/imacash/machine/server/transactions.js
/** Transactions: registered by a till, handed out to a machine, confirmed by it, or cancelled. */
const REGISTERED = { message: "Transacción registrada" };
const CONFIRMED = { message: "Transacción confirmada" };
function register(state, order, at) {
	const { options, server } = state;
	if (isCancellation(state, order)) return cancel(state, order.id);
	if (server.byId.has(order.id)) {
		if (options["transaction.repeat"] === "ignore") return accept([], REGISTERED);
		if (options["transaction.repeat"] === "reject") return refuse("REPEATED_TRANSACTION");
	}
	const event = {
		kind: "transaction-registered",
		order: dated(state, order, at)
	};
	return accept([event], REGISTERED);
}
/** A10, A11: an amount below zero may be a payment out, unless it takes back what was sent. */
function isCancellation({ options, server }, { id, amount, method }) {
	if (options["cancel.by"] === "method") return method === options["cancel.method"];
	if (options["cancel.by"] !== "negative-amount" || amount >= 0) return false;
	const known = last(server, id);
	return known ? known.amount >= 0 : options["cash-out.by"] !== "negative-amount";
}
function cancel({ options, server }, id) {
	const numbers = server.byId.get(id);
	if (!numbers) return refuse("UNKNOWN_TRANSACTION");
	const number = numbers.findLast((one) => server.transactions[one]?.status !== "anulado");
	const found = number === void 0 ? void 0 : server.transactions[number];
	if (number === void 0 || !found || found.isReversal && found.status === "pendiente") return refuse("ALREADY_CANCELLED");
	const isPaid = found.status === "leido";
	if (isPaid && isPaymentOut(found, options)) return refuse("ALREADY_CONFIRMED", "el pago ya se entregó");
	return accept([{
		kind: isPaid ? "reversal-ordered" : "transaction-cancelled",
		number
	}], { message: "Transacción anulada" });
}
function isPaymentOut({ amount, method }, options) {
	const isByMethod = options["cash-out.by"] === "method";
	return amount < 0 || isByMethod && method === options["cash-out.method"];
}
/** Reading changes nothing: the same one is handed out until it is confirmed. */
function offer({ options, server }) {
	const found = nextOffered(server, options);
	if (!found) return accept([], { message: "Sin transacciones pendientes" });
	return accept([], { transaction: row(found.isReversal ? reversed(found, options) : found) });
}
function nextOffered(server, options) {
	const next = options["transaction.order"] === "oldest" ? oldest(server) : newest(server);
	return next === void 0 ? void 0 : server.transactions[next];
}
/** Whether a sale, or the payment out that takes it back, still waits for a machine. */
function isWaiting({ byId, waiting, transactions }, { id, way }) {
	return (byId.get(id) ?? []).some((one) => waiting.has(one) && !(way === "in" && transactions[one]?.isReversal));
}
/** A sale to be paid back is written as a cancellation is (A10). */
function reversed(order, options) {
	return options["cancel.by"] === "negative-amount" ? {
		...order,
		amount: -order.amount
	} : {
		...order,
		method: options["cancel.method"]
	};
}
function oldest({ waiting }) {
	for (const number of waiting) return number;
}
function newest({ waiting }) {
	let latest;
	for (const number of waiting) latest = number;
	return latest;
}
function confirm({ options, server }, id, denominations) {
	const number = server.byId.get(id)?.find((one) => server.waiting.has(one));
	if (number !== void 0) return accept([{
		kind: "transaction-confirmed",
		number,
		denominations
	}], CONFIRMED);
	const found = last(server, id);
	if (!found) return refuse("UNKNOWN_TRANSACTION");
	if ((found.status === "leido" || found.isReversal) && options["confirm.repeat"] === "ignore") return accept([], CONFIRMED);
	return refuse(found.status === "leido" ? "ALREADY_CONFIRMED" : "ALREADY_CANCELLED");
}
function tellTransaction({ server }, id) {
	const found = last(server, id);
	if (!found) return refuse("UNKNOWN_TRANSACTION");
	const { status, denominations } = found;
	return accept([], { data: {
		status,
		denominations: named(denominations)
	} });
}
function tellTransactions({ server }, { status, days }) {
	const data = server.transactions.filter((one) => (status === void 0 || one.status === status) && isWithin(one.datetime, days)).map((one) => ({
		...row(one),
		status: one.status,
		denominations: named(one.denominations)
	}));
	return accept([], { data });
}
function row({ id, amount, user, terminal, datetime, method }) {
	return {
		transaction_id: id,
		amount,
		user,
		terminal,
		datetime,
		method
	};
}
function last({ byId, transactions }, id) {
	return transactions[byId.get(id)?.at(-1) ?? -1];
}
// dist/emulators/imacash/machine/server/decide.js
function decideServer(state, command, at) {
	if (state.causes["server-down"]) return { kind: "ignore" };
	if (command.kind === "unknown") return refuse(command.code);
	if (state.causes["server-error"]) return refuse("SERVER_ERROR");
	const stranger = tokenProblem(state, command);
	if (stranger) return refuse(stranger);
	const { ask } = command;
	return ask.kind === "malformed" ? refuse(ask.code, ask.detail) : answer(state, ask, at);
}
function tokenProblem({ options, causes }, { token, isHandshake }) {
	const isNeeded = !isHandshake || options["handshake.header"] === "required";
	if (token === void 0 && isNeeded) return "NO_TOKEN";
	return token !== void 0 && token !== options.token || causes["token-revoked"] ? "BAD_TOKEN" : void 0;
}
function answer(state, ask, at) {
	switch (ask.kind) {
		case "handshake": return ask.token === state.options.token ? accept([], { message: "Token válido" }) : refuse("BAD_TOKEN");
		case "put-transaction": return register(state, ask.order, at);
		case "get-transaction": return offer(state);
		case "confirm": return confirm(state, ask.id, ask.denominations);
		case "cancel": return cancel(state, ask.id);
		case "transaction-status": return tellTransaction(state, ask.id);
		case "transactions": return tellTransactions(state, ask);
		case "put-inventory": return takeInventory(state, ask.inventory, at);
		case "get-inventory": return tellInventory(state, ask.uuid);
		case "put-status": return takeCondition(state, ask.condition, at);
		case "get-status": return tellCondition(state, ask.uuid);
		case "alerts": return tellAlerts(state, ask.uuid);
		case "put-fill": return takeFill(state, ask.fill, at);
		case "fills": return tellFills(state, ask);
		default: return unreachable(ask);
	}
}
// dist/emulators/imacash/machine/server/evolve.js
/** What an event makes of what the server keeps. It cannot refuse, and updates in place. */
function evolveServer(server, event, at) {
	switch (event.kind) {
		case "transaction-registered": return registered(server, event.order, at);
		case "transaction-confirmed": {
			const transaction = settled(server, event.number, at);
			transaction.status = transaction.isReversal ? "anulado" : "leido";
			transaction.denominations = event.denominations;
			return;
		}
		case "transaction-cancelled":
			settled(server, event.number, at).status = "anulado";
			return;
		case "reversal-ordered": return reversalOrdered(server, event.number, at);
		case "inventory-received": return setLast(server.inventories, event.inventory);
		case "condition-received":
			setLast(server.conditions, event.condition);
			if (event.isAlert) raise(server, event.condition);
			else server.alerts.delete(event.condition.uuid);
			return;
		case "fill-received":
			server.fills.push(event.fill);
			return;
		default: return unreachable(event);
	}
}
function registered(server, order, at) {
	const number = server.transactions.length;
	server.transactions.push({
		...order,
		receivedAt: at,
		status: "pendiente",
		denominations: {},
		isReversal: false
	});
	const same = server.byId.get(order.id);
	if (same) same.push(number);
	else server.byId.set(order.id, [number]);
	server.waiting.add(number);
	server.changedAt = at;
}
/** It waits no longer. */
function settled(server, number, at) {
	server.waiting.delete(number);
	server.changedAt = at;
	return transactionOf(server, number);
}
/** It waits again, before whatever came later; what was paid in is no answer to that. */
function reversalOrdered(server, number, at) {
	const transaction = transactionOf(server, number);
	transaction.status = "pendiente";
	transaction.isReversal = true;
	transaction.denominations = {};
	const later = [...server.waiting].filter((one) => one > number);
	for (const one of later) server.waiting.delete(one);
	for (const one of [number, ...later]) server.waiting.add(one);
	server.changedAt = at;
}
function transactionOf({ transactions }, number) {
	const transaction = transactions[number];
	invariant(transaction, `Cannot find transaction ${number}: only ${transactions.length} are kept`);
	return transaction;
}
/** The last to speak stands last. */
function setLast(told, value) {
	told.delete(value.uuid);
	told.set(value.uuid, value);
}
/** Each condition is one alert, however often it is told. */
function raise({ alerts }, condition) {
	const raised = alerts.get(condition.uuid);
	const index = raised?.findIndex(({ status }) => status === condition.status) ?? -1;
	if (!raised) alerts.set(condition.uuid, [condition]);
	else if (index < 0) raised.push(condition);
	else raised[index] = condition;
}
// dist/emulators/imacash/machine/server/state.js
function initialServer(at) {
	return {
		transactions: [],
		byId: /* @__PURE__ */ new Map(),
		waiting: /* @__PURE__ */ new Set(),
		inventories: /* @__PURE__ */ new Map(),
		conditions: /* @__PURE__ */ new Map(),
		alerts: /* @__PURE__ */ new Map(),
		fills: [],
		changedAt: at
	};
}
// dist/emulators/imacash/machine.js
/** The server and the machine joined: pure decisions and what comes of them. */
function initial(options, at) {
	return {
		options,
		causes: {},
		server: initialServer(at),
		recycler: initialRecycler(options, at),
		isRelieved: options.recycler === "off"
	};
}
function decide(state, command, at, random) {
	switch (command.kind) {
		case "cause": return decideCause(state, command, random);
		case "restart": return accept([], {});
		case "unknown": return decideServer(state, command, at);
		case "call": {
			const verdict = decideServer(state, command, at);
			return command.ask.kind === "get-transaction" && !command.ask.isOwn && verdict.kind === "accept" && mayStandAside(state) ? accept([...verdict.events, { kind: "relieved" }], verdict.answer) : verdict;
		}
	}
}
/** Two machines at one server would take each other's customers; whoever holds money goes on. */
function mayStandAside({ options, isRelieved, recycler: { sale, motion, stuck, tray, unconfirmed } }) {
	const isFree = (!sale || sale.takenSum === 0 && sumOf(sale.paid) === 0) && !motion && !stuck && countOf(tray) + unconfirmed.length === 0;
	return options.recycler === "auto" && !isRelieved && isFree;
}
function decideCause(state, command, random) {
	const { cause, begins, params } = command;
	if (!begins && state.causes[cause] === void 0) return {
		kind: "impossible",
		why: "it is not in force."
	};
	if (!Object.hasOwn(recyclerCauses, cause)) return accept([begins ? {
		kind: "cause-began",
		cause,
		params
	} : {
		kind: "cause-ended",
		cause
	}], {});
	if (!state.isRelieved || !begins) return decideWorld(state.recycler, command, random);
	return {
		kind: "impossible",
		why: "the machine inside the rig stands aside: another one works for this server. Reset the rig to use it again."
	};
}
function evolve(state, event, at) {
	const { server, recycler } = state;
	switch (event.kind) {
		case "relieved":
			state.isRelieved = true;
			recycler.sale = void 0;
			recycler.doubt = void 0;
			recycler.customer = void 0;
			break;
		case "transaction-registered":
		case "transaction-confirmed":
		case "transaction-cancelled":
		case "reversal-ordered":
		case "inventory-received":
		case "condition-received":
		case "fill-received":
			evolveServer(server, event, at);
			break;
		default:
			evolveRecycler(recycler, event, at);
			state.causes = recycler.causes;
	}
	return state;
}
function due({ recycler, isRelieved }) {
	return isRelieved ? void 0 : dueRecycler(recycler);
}
function elapse({ recycler }, at, random) {
	return elapseRecycler(recycler, at, random);
}
const speech = recyclerCaller("itself");
/** The machine asks its server as any machine does, but not when it would hear nothing new. */
const caller = {
	...speech,
	due: whenToSpeak,
	says: (state, at) => speech.says(state.recycler, at),
	hears: (state, call, reply, at) => state.isRelieved ? {
		events: [],
		failed: false
	} : speech.hears(state.recycler, call, reply, at)
};
function whenToSpeak(state, last) {
	const { recycler, isRelieved, causes, server, options } = state;
	const usual = isRelieved ? void 0 : speech.due(recycler, last);
	if (usual === void 0) return void 0;
	if (causes["server-down"] ?? causes["server-error"] ?? causes["token-revoked"]) return last?.failed ? void 0 : usual;
	if (reportsFirst(recycler) || last?.failed) return usual;
	return isNews(state) ? tick(recycler.startedAt, server.changedAt, last?.at, options.poll) : void 0;
}
/** Whether the answer to "is there work" would make the machine do anything. */
function isNews({ server, recycler, options }) {
	const { sale } = recycler;
	if (sale) return !isWaiting(server, sale);
	const offered = nextOffered(server, options);
	return offered !== void 0 && !isInDoubt(recycler, offered.id);
}
/** The first beat of the machine's own clock after its last word that is not before the news. */
function tick(from, news, last, everyMs) {
	const earliest = Math.max(news, last === void 0 ? from : last + 1);
	return everyMs === 0 ? earliest : from + Math.ceil((earliest - from) / everyMs) * everyMs;
}
// dist/emulators/imacash/movements.js
const cash = {
	currency: ({ currency }) => currency,
	tells,
	takes,
	awaits({ server, recycler, options }) {
		const { sale } = recycler;
		const waiting = [...server.waiting].flatMap((number) => server.transactions[number] ?? []).filter(({ id }) => id !== sale?.id).map((one) => {
			const isOut = one.isReversal || isPaymentOut(one, options);
			return awaited(one.id, one.amount, isOut ? "out" : "in");
		});
		return sale ? [awaited(sale.id, sale.amount, sale.way), ...waiting] : waiting;
	},
	/** What a customer has in the machine before his sale is over is still his. */
	holds({ recycler: { book, sale } }) {
		const his = sale ? sale.takenSum - sumOf(sale.paid) : 0;
		return minor(sumOf(everything(book)) - his);
	}
};
function awaited(receipt, amount, way) {
	return {
		kind: way === "in" ? "sale" : "return",
		amount: minor(Math.abs(amount)),
		receipt
	};
}
const nobody = {
	id: 0,
	login: ""
};
function tells(event) {
	switch (event.kind) {
		case "sale-ended": return ended(event);
		case "refund-ended": return owed(event);
		case "recounted": return counted(event.found);
		case "filled": return moved("income", sumOf(event.pieces), {
			id: 0,
			login: event.user
		});
		case "collected": return moved("collection", sumOf(event.loop) + sumOf(event.box), nobody);
		default: return;
	}
}
function ended(event) {
	const { id, outcome, kept } = event;
	if (outcome === "cancelled") return owed(event);
	const movement = moved(kept < 0 ? "return" : "sale", Math.abs(kept), nobody);
	return movement && {
		...movement,
		receipt: id
	};
}
/** Money that could not be given back stays in the machine. */
function owed({ id, kept }) {
	return moved("income", kept, nobody, `Cambio pendiente de ${id}`);
}
/** Pieces that were lost from sight are found by whoever counts. */
function counted(found) {
	return moved(found < 0 ? "outcome" : "income", Math.abs(found), nobody, "Recuento");
}
function moved(kind, amount, user, comment = "") {
	if (amount === 0) return void 0;
	return {
		kind,
		amount: minor(amount),
		receipt: "",
		user,
		comment
	};
}
/** A receipt of the register is to be paid at the machine, or paid back by it. */
function takes({ kind, amount, receipt, user }, place, options) {
	if (kind !== "sale" && kind !== "return") return void 0;
	const method = kind === "sale" ? "efectivo" : methodOut(options);
	if (method === void 0) return void 0;
	const ask = {
		kind: "put-transaction",
		order: {
			id: `${place}-${receipt}`,
			amount: signed(kind, amount, options),
			user: user.login,
			terminal: String(place),
			datetime: "",
			method
		}
	};
	return {
		kind: "call",
		token: options.token,
		isHandshake: false,
		ask
	};
}
function methodOut(options) {
	if (options["cash-out.by"] === "none") return void 0;
	return options["cash-out.by"] === "method" ? options["cash-out.method"] : "efectivo";
}
function signed(kind, amount, options) {
	return kind === "return" && options["cash-out.by"] === "negative-amount" ? -amount : amount;
}
// dist/emulators/imacash/options.js
const word = /^[\p{L}\d_-]{1,64}$/u;
/** The word for each condition, as only one of them is documented (A12). */
const statusOptions = Object.fromEntries(statusNames.map((name) => [`status.${name}`, textField(`The status word for: ${statuses[name].text}.`, word, "a word without blanks, up to 64 characters", statuses[name].wire)]));
/** What the machine is: used by the emulator and by the machine that runs alone. */
const recyclerOptions = {
	uuid: textField("The uuid of the machine.", /^[\w-]{1,64}$/, "letters, digits and dashes", "123e4567-e89b-12d3-a456-426614174000"),
	name: textField("The name of the machine.", /^.{1,100}$/u, "up to 100 characters", "Caja Altea"),
	token: textField("The bearer token.", /^[\x21-\x7e]{1,512}$/, "printable characters without blanks", "abcd1234xyz"),
	currency: choiceField("The currency of the machine.", currencyCodes, "EUR"),
	stock: textField("What the machine holds at first, such as \"5x10 0.50x40\"; \"usual\" is what suits the currency.", /^(usual|[\d.x ,;]*)$/, "pieces such as \"5x10 0.50x40\", or usual", "usual"),
	"capacity.hopper": integerField("Coins that fit into each hopper.", {
		min: 1,
		max: 9999
	}, 300),
	"capacity.recycler": integerField("Notes that fit into each recycler.", {
		min: 1,
		max: 9999
	}, 60),
	"capacity.cassette": integerField("Notes that fit into the cassette.", {
		min: 1,
		max: 9999
	}, 500),
	"capacity.coin-box": integerField("Coins that fit into the box.", {
		min: 1,
		max: 9999
	}, 2e3),
	poll: durationField("How often the machine asks for work.", SECOND_MS),
	"speed.coin": durationField("How long the machine takes for a coin.", 250),
	"speed.bill": durationField("How long the machine takes for a note.", SECOND_MS),
	"cancel.by": choiceField("How a till cancels a sale it has sent.", [
		"method",
		"negative-amount",
		"script",
		"none"
	], "method"),
	"cancel.method": textField("The method of a cancellation.", word, "a word", "anulacion"),
	"cash-out.by": choiceField("How a till has the machine pay out.", [
		"method",
		"negative-amount",
		"none"
	], "method"),
	"cash-out.method": textField("The method of a payment out of the machine.", word, "a word", "pago"),
	customer: choiceField("Who stands at the machine: nobody until he is called, or somebody who pays every sale.", ["nobody", "pays"], "nobody"),
	"utc-offset": integerField("Minutes the local time of server and machine is ahead of UTC.", {
		min: -720,
		max: 840
	}, 60),
	...statusOptions
};
const options = {
	...recyclerOptions,
	"error.status": choiceField("The HTTP status of an error: as HTTP has it, or always 200.", ["http", "200"], "http"),
	"error.word": textField("The `status` of an error.", word, "a word", "error"),
	"json.unicode": choiceField("How letters beyond ASCII are written.", ["plain", "escaped"], "plain"),
	"handshake.header": choiceField("Whether the handshake needs the token in its header as well.", ["required", "optional"], "required"),
	"transaction.repeat": choiceField("What a transaction_id that was used before does: nothing, an error, or a second charge.", [
		"ignore",
		"reject",
		"insert"
	], "ignore"),
	"confirm.repeat": choiceField("What confirming a confirmed transaction does: nothing, or an error.", ["ignore", "reject"], "ignore"),
	"method.other": choiceField("What a method other than \"efectivo\" does.", ["reject", "accept"], "reject"),
	"transaction.order": choiceField("Which of the waiting transactions is handed out first.", ["oldest", "newest"], "oldest"),
	recycler: choiceField("The machine inside the rig: works until another one asks for work, always, or never.", [
		"auto",
		"on",
		"off"
	], "auto")
};
const abroad = (says, currency) => ({
	says,
	options: { currency }
});
const profiles = {
	documented: {
		says: "The document, and the machine of its samples: euros.",
		options: {}
	},
	usd: abroad("A machine for US dollars.", "USD"),
	gbp: abroad("A machine for pounds.", "GBP"),
	mxn: abroad("A machine for Mexican pesos.", "MXN"),
	kzt: abroad("A machine for tenge.", "KZT"),
	rub: abroad("A machine for roubles.", "RUB"),
	"plain-php": {
		says: "What a hurried script would do: status 200 for all, escapes, and a plain insert.",
		options: {
			"error.status": "200",
			"json.unicode": "escaped",
			"transaction.repeat": "insert"
		}
	}
};
// dist/emulators/imacash/transitions.js
const recyclerTransitions = {
	"sale-begun": ways(({ job }) => job.way, {
		in: "The machine begins to take the money of a sale.",
		out: "The machine begins to pay out what its server asked for."
	}),
	"customer-came": "A customer has pieces in his hand.",
	"customer-left": "The customer goes away.",
	"piece-moved": "A piece enters the machine, or leaves its place on the way out.",
	"piece-refused": ways(({ why }) => why, {
		"not-accepted": "A piece is given back: the machine takes none of its value.",
		"not-recognised": "A piece is given back: the validator does not know it.",
		"no-room": "A piece is given back: there is no room for it.",
		"no-change": "A piece is given back: there is no change for it."
	}),
	"piece-taken": "A piece is inside, and counts.",
	"piece-paid": "A piece lies in the tray.",
	"piece-stuck": ways(({ by }) => by, {
		"bill-jam": "A note is stuck.",
		"coin-jam": "A coin is stuck.",
		"power-cut": "A piece is on its way when power fails."
	}),
	"piece-cleared": ways(({ fate }) => fate, {
		returned: "The piece that was stuck is given back.",
		kept: "The piece that was stuck is kept.",
		unknown: "The piece that was stuck is lost from sight."
	}),
	"change-taken": "What lay in the tray is taken.",
	"payout-planned": ways(({ why }) => why, {
		change: "The machine chooses the pieces of the change.",
		refund: "The machine chooses the pieces to give back.",
		payment: "The machine chooses the pieces of a payment out."
	}),
	"payout-stalled": "The rest cannot be paid out now.",
	doubted: ways(({ doubt }) => doubt.of, {
		sale: "The machine no longer knows whether its sale still waits.",
		confirmation: "The machine does not know whether its confirmation was taken."
	}),
	"doubt-ended": "The server has told what was in doubt.",
	"sale-cancelled": "The till takes back the sale that the machine is at.",
	"refund-ended": "The customer has his money back, and the sale goes on.",
	"sale-ended": ways(({ outcome }) => outcome, {
		paid: "A sale is paid.",
		"paid-out": "A payment out is made.",
		cancelled: "A sale ends without payment."
	}),
	"power-lost": "The machine loses power.",
	filled: "Somebody refills the machine.",
	collected: "Somebody takes money out.",
	recounted: ways(({ found }) => found > 0 ? "more" : "right", {
		right: "Somebody counts the machine, and finds what its books say.",
		more: "Somebody counts the machine, and finds more than its books say."
	}),
	told: ways(({ report }) => report, {
		handshake: "The server knows the machine.",
		confirmation: "The server takes a confirmation.",
		refill: "The server takes a refill.",
		condition: "The server takes a condition.",
		inventory: "The server takes an inventory."
	}),
	"told-in-vain": ways(({ report }) => report === "confirmation" ? report : "report", {
		confirmation: "The server will never take a confirmation: nobody booked the money.",
		report: "The server will never take something else that the machine tells."
	}),
	"link-changed": ways(({ link }) => link, {
		up: "The machine reaches its server.",
		down: "The machine does not reach its server.",
		refused: "The server refuses the token of the machine."
	}),
	"cause-began": "A cause begins.",
	"cause-ended": "A cause ends."
};
const serverTransitions = {
	"transaction-registered": "A till orders a transaction.",
	"transaction-confirmed": "A transaction is confirmed, with its pieces.",
	"transaction-cancelled": "A transaction that waits is cancelled.",
	"reversal-ordered": "A paid sale is to be paid back.",
	"inventory-received": "The server hears of an inventory.",
	"condition-received": ways(({ isAlert }) => isAlert ? "alert" : "well", {
		alert: "The server hears that somebody has to do something.",
		well: "The server hears that all is well."
	}),
	"fill-received": "The server hears of a refill."
};
const transitions = {
	...recyclerTransitions,
	...serverTransitions,
	relieved: "Another machine works for this server, and the one inside stands aside."
};
/** The status that the machine told with its own word; options may give it others. */
function toldStatus(event) {
	if (event.kind !== "told" || event.report !== "condition") return void 0;
	return statusNames.find((name) => event.what.startsWith(`${statuses[name].wire} `));
}
// dist/src/device/json-body.js
/** Bodies of requests that are JSON objects, and what is told back of them. */
const utf8$1 = new TextDecoder("utf-8", { fatal: true });
/** The body is read by what it looks like, whatever its content type says. */
function readJsonBody(body) {
	let json;
	try {
		const text = utf8$1.decode(body);
		if (text.trim() === "") return "empty";
		json = JSON.parse(text);
	} catch {
		return "no-json";
	}
	if (typeof json !== "object" || json === null || Array.isArray(json)) return "no-object";
	return json;
}
const ECHO_MAX = 60;
/** A value as it was sent, cut short; what is nested is only named, however deep it goes. */
function echo(value, words) {
	if (Array.isArray(value)) return words.list;
	if (typeof value === "object" && value !== null) return words.object;
	if (typeof value !== "string") return String(value);
	const characters = Array.from(value.slice(0, 122));
	return `'${characters.length > ECHO_MAX ? `${characters.slice(0, 59).join("")}…` : value}'`;
}
// dist/emulators/imacash/wire/fields.js
/** Fields of a request, read one by one; the gravest mistake is kept, and told at the end. */
const nested = {
	list: "una lista",
	object: "un objeto"
};
const ID_MAX = 64;
const TEXT_MAX = 200;
function malformed(code, detail) {
	return {
		kind: "malformed",
		code,
		detail
	};
}
const precedence = Object.keys(errors);
/** Notes what a field should have been, and what came in its place; the first of a kind stays. */
function reject(fields, code, expected, came) {
	const { problem } = fields;
	if (problem && precedence.indexOf(problem.code) <= precedence.indexOf(code)) return;
	fields.problem = malformed(code, came === void 0 ? expected : `${expected}; llegó ${echo(came, nested)}`);
}
/** As PHP's `isset` has it, `null` is no value (A15). */
function valueOf({ values }, name) {
	return values[name] ?? void 0;
}
function requireField(fields, name) {
	if (valueOf(fields, name) === void 0) reject(fields, "MISSING_FIELD", name);
}
/** A text, or nothing when there is none; anything else is noted. */
function readString(fields, name) {
	const value = valueOf(fields, name);
	if (value === void 0 || typeof value === "string") return value;
	reject(fields, "BAD_FIELD", `${name} debe ser un texto`, value);
}
/** A text for people. A lone surrogate is no character, and no database would keep it. */
function readText(fields, name) {
	const text = readString(fields, name) ?? "";
	if (!/^\P{Cs}{0,200}$/u.test(text)) reject(fields, "BAD_FIELD", `${name} debe ser un texto de hasta ${TEXT_MAX} caracteres`, text);
	return text;
}
/** A name for a transaction, a machine or a condition. */
function readId(fields, name) {
	const id = readString(fields, name);
	if (id === void 0 || /^[^\p{C}\p{Zl}\p{Zp}]{1,64}$/u.test(id) && id.trim() !== "") return id;
	reject(fields, "BAD_FIELD", `${name} debe tener de 1 a ${ID_MAX} caracteres imprimibles`, id);
	return id;
}
function requireId(fields, name) {
	requireField(fields, name);
	return readId(fields, name) ?? "";
}
function isWhole(value, min, max) {
	return typeof value === "number" && Number.isInteger(value) && value >= min && value <= max;
}
/** A whole number, or nothing when there is none; anything else is noted. */
function readWhole(fields, name, { min, max }) {
	const value = valueOf(fields, name);
	if (isWhole(value, min, max)) return value + 0;
	if (value !== void 0) reject(fields, "BAD_FIELD", `${name} debe ser un número entero de ${min} a ${max}`, value);
}
// dist/emulators/imacash/wire/dates.js
const dateTime = /^(\d{4})-(\d\d)-(\d\d)(?:[ T]((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d))?$/;
function readMoment(text) {
	const [, year, month, day, time] = dateTime.exec(text) ?? [];
	return Number(year) > 0 && Number(day) > 0 && Number(day) <= daysIn(Number(year), Number(month)) ? {
		day: text.slice(0, 10),
		time
	} : void 0;
}
function daysIn(year, month) {
	return [
		31,
		year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
		31,
		30,
		31,
		30,
		31,
		31,
		30,
		31,
		30,
		31
	][month - 1] ?? 0;
}
/** `2025-05-06 16:45:00`, also with a T; empty when there is none. */
function readDateTime(fields) {
	const text = readString(fields, "datetime");
	if (text === void 0) return "";
	const moment = readMoment(text);
	if (moment?.time !== void 0) return `${moment.day} ${moment.time}`;
	reject(fields, "BAD_DATE", "datetime debe existir y escribirse AAAA-MM-DD HH:MM:SS", text);
	return "";
}
/** The days from and to; a time after them counts for nothing. */
function readDays(fields) {
	const from = readDay(fields, "from");
	const to = readDay(fields, "to");
	if (from !== void 0 && to !== void 0 && from > to) reject(fields, "BAD_DATE", `from no puede ser posterior a to (${from}, ${to})`);
	return {
		from,
		to
	};
}
function readDay(fields, name) {
	const text = readString(fields, name);
	const day = text === void 0 ? void 0 : readMoment(text)?.day;
	if (text !== void 0 && day === void 0) reject(fields, "BAD_DATE", `${name} debe existir y escribirse AAAA-MM-DD`, text);
	return day;
}
// dist/emulators/imacash/wire/pieces.js
const COUNT_MAX = 1e5;
/** The currency of what is told, or the machine's own when nothing is said of it. */
function readCurrency(fields, usual) {
	const text = readString(fields, "currency");
	const currency = text === void 0 ? usual : currencyCodes.find((code) => code === text);
	if (currency) return currency;
	reject(fields, "UNKNOWN_CURRENCY", `currency debe ser ${currencyCodes.join(", ")}`, text);
	return usual;
}
/** Without a kind, coins and notes alike; without a value, none. */
function readPieces(fields, name, currency, kind) {
	const pieces = {};
	const seen = /* @__PURE__ */ new Set();
	for (const [key, count] of entriesOf(fields, name)) {
		const piece = readPiece(key, currency);
		if (piece === void 0 || kind && kindOf(currency, piece) !== kind) reject(fields, "UNKNOWN_DENOMINATION", `${name} no admite ese valor en ${currency}`, key);
		else if (seen.has(piece)) reject(fields, "BAD_FIELD", `${name} repite el valor ${pieceName(piece)}`, key);
		else if (!isWhole(count, 0, COUNT_MAX)) reject(fields, "BAD_COUNT", `${name} debe contar ${pieceName(piece)} de 0 a 100000`, count);
		else if (count > 0) pieces[piece] = count;
		if (piece !== void 0) seen.add(piece);
	}
	return pieces;
}
function entriesOf(fields, name) {
	const value = valueOf(fields, name);
	if (value === void 0) return [];
	if (typeof value === "object" && value !== null && (!Array.isArray(value) || value.length === 0)) return Object.entries(value);
	reject(fields, "BAD_FIELD", `${name} debe ser un objeto de valores y cantidades`, value);
	return [];
}
// dist/emulators/imacash/wire/asks.js
/** What each script reads from a request; rules that no source states are assumed (A15). */
const CENTS_MAX = 1e9;
const CASH_METHOD = "efectivo";
const readers = {
	handshake: ({ fields }) => ({
		kind: "handshake",
		token: readToken(fields)
	}),
	putinventory: (given) => ({
		kind: "put-inventory",
		inventory: readInventory(given)
	}),
	getinventory: ({ fields }) => ({
		kind: "get-inventory",
		uuid: readId(fields, "uuid")
	}),
	puttransaction: (given) => ({
		kind: "put-transaction",
		order: readOrder(given)
	}),
	gettransaction: ({ isOwn }) => ({
		kind: "get-transaction",
		isOwn
	}),
	changestatustransaction: ({ fields, options }) => {
		const id = requireId(fields, "transaction_id");
		requireField(fields, "denominations");
		return {
			kind: "confirm",
			id,
			denominations: readPieces(fields, "denominations", options.currency)
		};
	},
	statustransaction: ({ fields }) => ({
		kind: "transaction-status",
		id: requireId(fields, "transaction_id")
	}),
	listtransactions: ({ fields }) => ({
		kind: "transactions",
		status: readStatus(fields),
		days: readDays(fields)
	}),
	putstatus: ({ fields }) => ({
		kind: "put-status",
		condition: {
			uuid: requireId(fields, "uuid"),
			status: requireId(fields, "status"),
			detail: readText(fields, "detail"),
			datetime: readDateTime(fields)
		}
	}),
	getstatus: ({ fields }) => ({
		kind: "get-status",
		uuid: readId(fields, "uuid")
	}),
	getalerts: ({ fields }) => ({
		kind: "alerts",
		uuid: readId(fields, "uuid")
	}),
	putfill: (given) => ({
		kind: "put-fill",
		fill: readFill(given)
	}),
	getfills: ({ fields }) => ({
		kind: "fills",
		uuid: readId(fields, "uuid"),
		days: readDays(fields)
	}),
	canceltransaction: ({ fields }) => ({
		kind: "cancel",
		id: requireId(fields, "transaction_id")
	})
};
/** What is asked, unless something is wrong with it: then what stands first among the errors. */
function readAsk(operation, carried, options, isOwn) {
	if (carried.kind === "malformed") return carried;
	const fields = {
		values: carried.values,
		problem: void 0
	};
	const ask = readers[operation]({
		fields,
		options,
		isOwn
	});
	return fields.problem ?? ask;
}
/** A token is never told back, not even a bad one. */
function readToken(fields) {
	requireField(fields, "token");
	const token = valueOf(fields, "token");
	if (typeof token === "string") return token;
	reject(fields, "BAD_FIELD", "token debe ser un texto");
	return "";
}
function readOrder({ fields, options }) {
	return {
		id: requireId(fields, "transaction_id"),
		amount: readAmount(fields, options),
		user: readText(fields, "user"),
		terminal: readText(fields, "terminal"),
		datetime: readDateTime(fields),
		method: readMethod(fields, options)
	};
}
/** Whole cents; below zero only where that cancels or pays out. */
function readAmount(fields, options) {
	requireField(fields, "amount");
	const amount = valueOf(fields, "amount");
	const isSigned = options["cancel.by"] === "negative-amount" || options["cash-out.by"] === "negative-amount";
	const min = isSigned ? -1e9 : 1;
	if (isWhole(amount, min, CENTS_MAX) && amount !== 0) return amount;
	reject(fields, "BAD_FIELD", `${`amount debe ser un número entero de céntimos de ${min} a ${CENTS_MAX}`}${isSigned ? ", salvo 0" : ""}`, amount);
	return 0;
}
function readMethod(fields, options) {
	const method = readString(fields, "method") ?? "efectivo";
	const known = [
		CASH_METHOD,
		...options["cancel.by"] === "method" ? [options["cancel.method"]] : [],
		...options["cash-out.by"] === "method" ? [options["cash-out.method"]] : []
	];
	if (known.includes(method)) return method;
	if (options["method.other"] === "accept") return readText(fields, "method");
	reject(fields, "UNKNOWN_METHOD", `method debe ser ${known.join(", ")}`, method);
	return CASH_METHOD;
}
function readStatus(fields) {
	const statuses = [
		"pendiente",
		"leido",
		"anulado"
	];
	const text = readString(fields, "status");
	const status = statuses.find((one) => one === text);
	if (text !== void 0 && status === void 0) reject(fields, "BAD_FIELD", `status debe ser ${statuses.join(", ")}`, text);
	return status;
}
function readInventory({ fields, options }) {
	if (valueOf(fields, "coins") === void 0 && valueOf(fields, "bills") === void 0) reject(fields, "MISSING_FIELD", "coins o bills");
	const currency = readCurrency(fields, options.currency);
	return {
		uuid: requireId(fields, "uuid"),
		name: readText(fields, "nombre_maquina"),
		currency,
		datetime: readDateTime(fields),
		coins: readPieces(fields, "coins", currency, "coin"),
		bills: readPieces(fields, "bills", currency, "bill")
	};
}
function readFill(given) {
	const inventory = readInventory(given);
	const { fields } = given;
	const sum = minor(sumOf(inventory.coins) + sumOf(inventory.bills));
	const total = readWhole(fields, "total", {
		min: 0,
		max: CENTS_MAX
	}) ?? sum;
	return {
		...inventory,
		user: readText(fields, "user"),
		total
	};
}
// dist/src/device/form.js
const PARAMETERS_MAX = 1e3;
/**
* Reads the query and the body. Tills written in 1C or Delphi often send no content type, or a
* wrong one, so the body is read by what it looks like.
*/
function readForm(request) {
	const values = /* @__PURE__ */ new Map();
	const add = (name, value) => {
		const before = values.get(name);
		if (before) before.push(value);
		else values.set(name, [value]);
		if (values.size > PARAMETERS_MAX) throw new FormError("too many parameters");
	};
	try {
		readPairs(request.query, add);
		if (request.body.length > 0) readBody$1(request, add);
		return { values };
	} catch (error) {
		if (error instanceof FormError) return {
			values,
			malformed: error.message
		};
		throw error;
	}
}
var FormError = class extends Error {};
const utf8 = new TextDecoder("utf-8", { fatal: true });
function readBody$1({ headers, body }, add) {
	let text;
	try {
		text = utf8.decode(body).trim();
	} catch {
		throw new FormError("the body is not UTF-8");
	}
	const boundary = /boundary="?([^";]+)"?/i.exec(headers["content-type"] ?? "")?.[1] ?? /^--([^\r\n]+)\r?\n/.exec(text)?.[1];
	if (boundary !== void 0 && text.startsWith(`--${boundary}`)) readParts(text, boundary, add);
	else readPairs(text, add);
}
/** `a=1&b=%20`; a blank may be written as a plus sign. */
function readPairs(text, add) {
	if (text === "") return;
	for (const pair of text.split("&")) {
		if (pair === "") continue;
		const equals = pair.indexOf("=");
		if (equals < 0) add(decode$1(pair), "");
		else add(decode$1(pair.slice(0, equals)), decode$1(pair.slice(equals + 1)));
	}
}
function decode$1(text) {
	if (!text.includes("%") && !text.includes("+")) return text;
	try {
		return decodeURIComponent(text.replaceAll("+", " "));
	} catch {
		throw new FormError("the percent-encoding is broken");
	}
}
/** multipart/form-data, with either kind of line ending. */
function readParts(text, boundary, add) {
	const parts = `\r\n${text.replace(/\r?\n/g, "\r\n")}`.split(`\r\n--${boundary}`);
	const last = parts.pop();
	if (parts.length === 0 || !last?.startsWith("--")) throw new FormError("the last part is missing");
	for (const part of parts.slice(1)) {
		const blank = part.indexOf("\r\n\r\n");
		const name = /;\s*name="?([^";\r\n]*)"?/i.exec(part.slice(0, Math.max(blank, 0)))?.[1];
		if (name === void 0) throw new FormError("a part has no name");
		add(name, part.slice(blank + 4));
	}
}
// dist/emulators/imacash/wire/body.js
const flaws = {
	empty: "el cuerpo está vacío",
	"no-json": "el cuerpo no es JSON en UTF-8",
	"no-object": "el cuerpo no es un objeto"
};
/** The body is read by what it looks like, whatever its content type says (A15). */
function readBody({ body }) {
	const read = readJsonBody(body);
	if (typeof read === "string") return malformed("BAD_JSON", flaws[read]);
	return {
		kind: "values",
		values: read
	};
}
const NO_BODY = /* @__PURE__ */ new Uint8Array();
/** Of a repeated parameter PHP keeps the last; an empty one is taken for none (A15). */
function readQuery(request) {
	const form = readForm({
		...request,
		body: NO_BODY
	});
	if (form.malformed !== void 0) return malformed("BAD_FIELD", "los parámetros no se pueden descodificar");
	const last = [...form.values].map(([name, values]) => [name, values.at(-1)]);
	return {
		kind: "values",
		values: Object.fromEntries(last.filter(([, value]) => value !== ""))
	};
}
// dist/emulators/imacash/wire.js
function decode(request, options) {
	const operation = operationAt(request.path, options);
	if (operation === void 0) return { command: {
		kind: "unknown",
		code: "UNKNOWN_PATH"
	} };
	const { method } = operations[operation];
	if (request.method !== method) return {
		operation,
		command: {
			kind: "unknown",
			code: "BAD_METHOD"
		}
	};
	const carried = method === "POST" ? readBody(request) : readQuery(request);
	const isOwn = request.headers["x-tillrig-sender"] === "recycler";
	return {
		operation,
		command: {
			kind: "call",
			token: bearerOf(request),
			isHandshake: operation === "handshake",
			ask: readAsk(operation, carried, options, isOwn)
		}
	};
}
function operationAt(path, options) {
	const name = /^\/([a-z]+)\.php\/?$/.exec(path)?.[1] ?? "";
	const operation = own(operations, name) && name;
	return operation !== "canceltransaction" || options["cancel.by"] === "script" ? operation : void 0;
}
function bearerOf({ headers }) {
	return /^bearer[ \t]+([^ \t].*)$/is.exec((headers["authorization"] ?? "").trim())?.[1];
}
const json = { "content-type": "application/json; charset=utf-8" };
function encode(outcome, options) {
	if (outcome.kind === "answer") return reply(200, {
		status: "ok",
		...outcome.answer
	}, options);
	const { wire, text } = errors[outcome.code];
	const { detail } = outcome;
	const message = detail === void 0 ? text : `${text}: ${detail}`;
	return reply(options["error.status"] === "200" ? 200 : wire, {
		status: options["error.word"],
		message
	}, options);
}
function reply(status, content, options) {
	const plain = JSON.stringify(content);
	const body = options["json.unicode"] === "escaped" ? plain.replace(/[\u0080-\uffff]/g, escapeUnit) : plain;
	return {
		status,
		headers: json,
		body
	};
}
/** As PHP writes it, one UTF-16 unit at a time (A3). */
function escapeUnit(unit) {
	return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
// dist/emulators/imacash/device.js
function createImacash() {
	return {
		name: "imacash",
		title: "ImaCash cash recycler and its server (Spain)",
		port: 8081,
		errors,
		statuses,
		toldStatus,
		causes,
		transitions,
		options,
		profiles,
		operations,
		facts,
		client,
		cash,
		initial: (chosen, _random, at) => initial(chosen, at),
		decide,
		evolve,
		due,
		elapse,
		caller,
		decode,
		encode,
		access: ({ options: { token, uuid } }) => ({
			token,
			uuid
		}),
		view
	};
}
const noErrors = { UNKNOWN_PATH: errors.UNKNOWN_PATH };
/** The machine alone: it asks a server outside, and nobody asks it. */
function createRecycler() {
	return {
		name: "recycler",
		title: "ImaCash cash recycler",
		errors: noErrors,
		statuses,
		toldStatus,
		causes: recyclerCauses,
		transitions: recyclerTransitions,
		options: recyclerOptions,
		profiles: { documented: profiles.documented },
		operations: {},
		facts: recyclerFacts,
		client: {
			operations: {},
			open: () => void 0,
			request(_session, operation) {
				throw new RangeError(`Cannot send "${operation}": the machine is asked by nobody.`);
			},
			read: () => ({}),
			knows: () => ({})
		},
		initial: (chosen, _random, at) => initialRecycler(chosen, at),
		decide(state, command, _at, random) {
			if (command.kind === "cause") return decideWorld(state, command, random);
			return command.kind === "restart" ? accept([], {}) : {
				kind: "refuse",
				code: "UNKNOWN_PATH"
			};
		},
		evolve(state, event, at) {
			evolveRecycler(state, event, at);
			return state;
		},
		due: dueRecycler,
		elapse: elapseRecycler,
		caller: recyclerCaller("outside"),
		decode: () => ({ command: { kind: "unknown" } }),
		encode: () => ({
			status: 404,
			headers: {},
			body: ""
		}),
		access: ({ options: { uuid } }) => ({ uuid }),
		view: viewRecycler
	};
}
export { readJsonBody as a, echo as i, createRecycler as n, repeatSending as o, readForm as r, anyRequest as s, createImacash as t };
