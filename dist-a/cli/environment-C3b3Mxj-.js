import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
// dist/src/host/process-group.js
/** A command in a process group of its own, so that whatever it starts can be ended with it. */
const FAREWELL_MS = 2e3;
const LOOK_MS = 20;
/** Groups that are alive; when this process ends they end too, whatever it ends of. */
const alive = /* @__PURE__ */ new Set();
/** Starts a command without a shell. What goes wrong is told by the `error` event of the child. */
function spawnGroup([file = "", ...args], options) {
	if (alive.size === 0) process.on("exit", killAll);
	const child = spawn(file, args, {
		...options,
		detached: true
	});
	alive.add(child);
	return child;
}
/** Whether anybody of the group was there to hear it. */
function signalGroup({ pid }, signal) {
	if (pid === void 0) return false;
	try {
		return process.kill(-pid, signal);
	} catch {
		return false;
	}
}
/** What the command started and left behind gets a moment to end by itself. */
async function endGroup(child, farewellMs = FAREWELL_MS) {
	if (signalGroup(child, "SIGTERM")) {
		for (let waitedMs = 0; waitedMs < farewellMs; waitedMs += LOOK_MS) {
			await setTimeout(LOOK_MS);
			if (!signalGroup(child, 0)) break;
		}
		signalGroup(child, "SIGKILL");
	}
	alive.delete(child);
	if (alive.size === 0) process.off("exit", killAll);
}
function killAll() {
	for (const child of alive) signalGroup(child, "SIGKILL");
}
// dist/src/host/environment.js
/** How a command is told where the devices of a rig are, and what it needs to talk to them. */
/** `{ ikkm: { url, key } }` becomes `IKKM_URL` and `IKKM_KEY`; what is no text is no address. */
function toEnvironment(control, devices, token) {
	const fields = Object.entries(devices).flatMap(([device, access]) => Object.entries(access).flatMap(([field, value]) => typeof value === "string" && field !== "title" ? [[`${device}_${field}`.toUpperCase().replaceAll("-", "_"), value]] : []));
	return {
		TILLRIG_CONTROL: control,
		...token === void 0 ? {} : { TILLRIG_TOKEN: token },
		...Object.fromEntries(fields)
	};
}
export { spawnGroup as i, endGroup as n, signalGroup as r, toEnvironment as t };
