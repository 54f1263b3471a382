/** A command in a process group of its own, so that whatever it starts can be ended with it. */
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
const FAREWELL_MS = 2000;
const LOOK_MS = 20;
/** Groups that are alive; when this process ends they end too, whatever it ends of. */
const alive = new Set();
/** Starts a command without a shell. What goes wrong is told by the `error` event of the child. */
export function spawnGroup([file = '', ...args], options) {
    if (alive.size === 0)
        process.on('exit', killAll);
    const child = spawn(file, args, { ...options, detached: true });
    alive.add(child);
    return child;
}
/** Whether anybody of the group was there to hear it. */
export function signalGroup({ pid }, signal) {
    if (pid === undefined)
        return false;
    try {
        return process.kill(-pid, signal);
    }
    catch {
        return false;
    }
}
/** What the command started and left behind gets a moment to end by itself. */
export async function endGroup(child, farewellMs = FAREWELL_MS) {
    if (signalGroup(child, 'SIGTERM')) {
        for (let waitedMs = 0; waitedMs < farewellMs; waitedMs += LOOK_MS) {
            await pause(LOOK_MS);
            if (!signalGroup(child, 0))
                break;
        }
        signalGroup(child, 'SIGKILL');
    }
    alive.delete(child);
    if (alive.size === 0)
        process.off('exit', killAll);
}
function killAll() {
    for (const child of alive)
        signalGroup(child, 'SIGKILL');
}
