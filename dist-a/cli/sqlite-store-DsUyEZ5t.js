import { n as invariant } from "./invariant-C8gqGLfn.js";
import { closeSync, existsSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import Database from "better-sqlite3";
// dist/src/host/sqlite-file.js
/** The file of a rig's events: whose it is, which format it has, and that nobody else writes it. */
/** Written into the file's header, where SQLite keeps room for it: `till`. */
const APPLICATION_ID = 1953066092;
const FORMAT = 1;
const HEADER_BYTES = 100;
const ROW_ENTRIES_MAX = 1e3;
function toText({ seq, at, device, event }) {
	return JSON.stringify([
		seq,
		at,
		device,
		event
	]);
}
/**
* Opens or creates a file for this process alone.
* @throws RangeError when it cannot be ours; then it is left as it was.
*/
function openSqliteFile(file, synchronous) {
	let database;
	try {
		if (openHere.has(identityOf(file))) throw new NotOurs(IN_USE);
		const isNew = checkHeader(file);
		database = new Database(file, { timeout: 0 });
		database.pragma("locking_mode = EXCLUSIVE");
		database.pragma("page_size = 2048");
		database.exec("BEGIN IMMEDIATE");
		if (isNew) database.exec(creation);
		database.exec("COMMIT");
		database.pragma("journal_mode = WAL");
		database.pragma("wal_autocheckpoint = 4000");
		database.pragma(`synchronous = ${synchronous}`);
		const past = readPast(database);
		const identity = identityOf(file);
		if (identity) openHere.add(identity);
		const close = () => {
			openHere.delete(identity);
			database?.close();
		};
		return {
			past,
			write: createWrite(database),
			close
		};
	} catch (error) {
		database?.close();
		throw new RangeError(`Cannot open ${file}: ${reasonOf(error)}, or choose another file with --data.`, { cause: error });
	}
}
/** A row for each turn of the event loop in which something happened: its entries, as JSON. */
const creation = `
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${FORMAT};
  CREATE TABLE turn (number INTEGER PRIMARY KEY, entries TEXT NOT NULL) STRICT;
`;
/** What is wrong with a file, and what to do about it. */
var NotOurs = class extends Error {};
const IN_USE = "somebody is using it. Stop whoever does";
/**
* Files that this process has open. They must not even be looked at: whatever a process closes of
* a file, POSIX takes away the locks that it has on it.
*/
const openHere = /* @__PURE__ */ new Set();
/** The same for every path to a file; nothing in memory is like another. */
function identityOf(file) {
	return existsSync(file) ? realpathSync(file) : "";
}
/** Whether the file has yet to be made. Reads bytes only: SQLite might already repair something. */
function checkHeader(file) {
	if (!existsSync(file)) return true;
	if (statSync(file).isDirectory()) throw new NotOurs("it is a folder. Name a file in it");
	const header = Buffer.alloc(HEADER_BYTES);
	const descriptor = openSync(file, "r");
	const length = readSync(descriptor, header);
	closeSync(descriptor);
	if (length === 0) return true;
	if (!header.toString("latin1").startsWith("SQLite format 3\0")) throw new NotOurs("it is not the state of a rig. Move it away");
	if (header.readUInt32BE(68) !== APPLICATION_ID) throw new NotOurs("it is a database of another program. Move it away");
	const format = header.readUInt32BE(60);
	if (format !== FORMAT) throw new NotOurs(`it has format ${format}, and this version knows format ${FORMAT}. Update tillrig`);
	return false;
}
function readPast(database) {
	const texts = database.prepare("SELECT entries FROM turn ORDER BY number").pluck();
	const past = [];
	for (const text of texts.iterate()) {
		const entries = JSON.parse(text);
		for (const [seq, at, device, event] of entries) past.push({
			kind: "event",
			seq,
			at,
			device,
			event
		});
	}
	return past;
}
function createWrite(database) {
	const empty = database.prepare("DELETE FROM turn");
	const insert = database.prepare("INSERT INTO turn (entries) VALUES (?)");
	const add = (entries) => void insert.run(`[${entries.join(",")}]`);
	const replace = database.transaction((entries) => {
		empty.run();
		for (let n = 0; n < entries.length; n += ROW_ENTRIES_MAX) add(entries.slice(n, n + ROW_ENTRIES_MAX));
	});
	return (entries, mode) => mode === "add" ? add(entries) : replace(entries);
}
function reasonOf(error) {
	if (error instanceof NotOurs) return error.message;
	const { code = "", message } = error;
	if (code.startsWith("SQLITE_BUSY")) return IN_USE;
	return /^SQLITE_(CORRUPT|NOTADB|ERROR)/.test(code) || error instanceof SyntaxError ? `it is damaged (${message}). Move it away` : `${message}. Make it writable`;
}
// dist/src/host/sqlite-store.js
/**
* Opens or creates a file; until it is closed, no other process can use it.
* @throws RangeError when the file is in use, damaged, of a newer format or not ours; then it is
* left as it was.
*/
function openSqliteStore(name, options) {
	const { durability, onFailure = (error) => console.error(error.message) } = options;
	const file = openSqliteFile(name, durability === "power" ? "FULL" : "NORMAL");
	/** Entries as they were when they happened: a device may later change them in place. */
	let pending = [];
	let mode = "add";
	let waiting = [];
	let turnEnd;
	let failure;
	let isClosed = false;
	return {
		store: {
			append(entry) {
				pending.push(toText(entry));
				keepAtTurnEnd();
			},
			whenDurable(kept, lost) {
				if (turnEnd) waiting.push({
					kept,
					lost
				});
				else if (failure) lost?.(failure);
				else kept();
			},
			replace(entries) {
				pending = entries.map(toText);
				mode = "replace";
				keepAtTurnEnd();
			}
		},
		past: file.past,
		close
	};
	function keepAtTurnEnd() {
		invariant(!isClosed, `Cannot keep what happens: ${name} is closed`);
		turnEnd ??= setImmediate(keep);
	}
	function keep() {
		clearImmediate(turnEnd);
		turnEnd = void 0;
		if (!failure) write();
		const told = waiting;
		pending = [];
		mode = "add";
		waiting = [];
		for (const { kept, lost } of told) if (failure) lost?.(failure);
		else kept();
	}
	function write() {
		try {
			file.write(pending, mode);
		} catch (error) {
			failure = lossOf(name, error);
			onFailure(failure);
		}
	}
	function close() {
		if (isClosed) return;
		if (turnEnd) keep();
		isClosed = true;
		file.close();
	}
}
function lossOf(file, error) {
	const why = error instanceof Error ? error.message : String(error);
	return new Error(`Cannot keep what happens in ${file}: ${why}. What was answered is kept; nothing more is answered. Mend the cause and start again.`, { cause: error });
}
export { openSqliteStore };
