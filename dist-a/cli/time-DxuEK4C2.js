// dist/src/kernel/time.js
/** Instants and durations are whole milliseconds; nothing here knows what time it is now. */
/** The end of the year 9999: beyond it, dates are no longer written with four digits. */
const INSTANT_MAX = 0xe677d21fdbff;
const SECOND_MS = 1e3;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const units = {
	ms: 1,
	s: SECOND_MS,
	m: MINUTE_MS,
	h: HOUR_MS,
	d: DAY_MS
};
/** Reads `250ms`, `1.5s`, `25h`, `2d12h`; gives `undefined` for anything else. */
function parseDuration(text) {
	if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(text)) return void 0;
	let total = 0;
	for (const [, amount, , unit] of text.matchAll(/(\d+(\.\d+)?)(ms|s|m|h|d)/g)) total += Number(amount) * (units[unit ?? ""] ?? NaN);
	return Number.isSafeInteger(Math.round(total)) ? Math.round(total) : void 0;
}
/** `90000000` becomes `25h`; at most two units are shown, the smaller one only when it counts. */
function formatDuration(durationMs) {
	if (durationMs < 1e3) return `${Math.round(durationMs)}ms`;
	if (durationMs < 6e4) return `${Math.floor(durationMs / 100) / 10}s`;
	const [big, bigMs, small, smallMs] = durationMs < 36e5 ? [
		"m",
		MINUTE_MS,
		"s",
		SECOND_MS
	] : [
		"h",
		HOUR_MS,
		"m",
		MINUTE_MS
	];
	const rest = Math.floor(durationMs % bigMs / smallMs);
	return `${Math.floor(durationMs / bigMs)}${big}${rest ? `${rest}${small}` : ""}`;
}
/** The wall-clock fields of an instant in a place so many minutes east of Greenwich. */
function toLocal(at, offsetMinutes) {
	const [date = "", rest = ""] = new Date(at + offsetMinutes * MINUTE_MS).toISOString().split("T");
	return {
		date,
		time: rest.slice(0, 8)
	};
}
export { SECOND_MS as a, toLocal as c, MINUTE_MS as i, HOUR_MS as n, formatDuration as o, INSTANT_MAX as r, parseDuration as s, DAY_MS as t };
