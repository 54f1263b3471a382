import { memoryStore } from '../device/journal.js';
import { createRig } from '../device/rig.js';
import { unknownName } from '../kernel/suggest.js';
import { checkExposure } from './control/guard.js';
import { serveControl } from './control/serve-control.js';
import { serveDevice } from './http.js';
import { keepAwake } from './wake.js';
const BATCH = 50;
/**
 * @throws RangeError for a device, port or option that is unknown or cannot be.
 * @throws PortTaken
 */
export async function openRig(parts) {
    checkExposure(parts.host, parts.token);
    checkNames(parts);
    const opened = [];
    const close = async () => {
        // The last opened first: whoever still talks to a device must not find its store closed.
        for (let one = opened.pop(); one; one = opened.pop())
            await one.close();
    };
    try {
        const { store, past } = await openStore(parts, opened);
        const { seed, options } = parts;
        const rig = createRig({
            devices: parts.devices,
            options,
            store,
            past,
            now: Date.now,
            ...(parts.outside ? { carry: parts.outside.carry } : {}),
            ...(seed === undefined ? {} : { seed }),
        });
        const waking = keepAwake(rig);
        opened.push({ close: () => waking.stop() });
        const { outside } = parts;
        if (outside)
            opened.push(outside);
        outside?.connect(rig);
        const addresses = await serveAll(rig, parts, opened);
        const server = await serveControl({ ...parts, rig, addresses, port: parts.controlPort });
        opened.push(server);
        const devices = [...addresses].map(([name, url]) => [
            name,
            { url, ...rig.device(name).access() },
        ]);
        return {
            rig,
            control: { url: server.url },
            devices: Object.fromEntries(devices),
            pastCount: past.length,
            close,
        };
    }
    catch (error) {
        await close();
        throw error;
    }
}
function checkNames({ devices, ports, options }) {
    const known = new Set(devices.map((one) => one.name));
    for (const name of [...Object.keys(ports), ...Object.keys(options)])
        if (!known.has(name))
            throw new RangeError(`Cannot start "${name}": ${unknownName('device', name, [...known])}`);
}
/** Opens a batch of ports at a time; gives where each device listens, in their order. */
async function serveAll(rig, { devices, ports, host }, opened) {
    const addresses = new Map();
    const waiting = devices.flatMap(({ name, port: usual }) => {
        const port = ports[name] ?? usual;
        return port === undefined ? [] : [{ name, port }];
    });
    while (waiting.length > 0) {
        const batch = waiting.splice(0, BATCH);
        const servers = await Promise.allSettled(batch.map(({ name, port }) => serveDevice(rig, name, { host, port })));
        // All that were opened must be known, so that they are closed when one could not be.
        for (const one of servers)
            if (one.status === 'fulfilled')
                opened.push(one.value);
        for (const [i, one] of servers.entries()) {
            if (one.status === 'rejected')
                throw one.reason;
            addresses.set(batch[i]?.name ?? '', one.value.url);
        }
    }
    return addresses;
}
async function openStore({ data, durability, onFailure }, opened) {
    if (data === undefined)
        return { store: memoryStore, past: [] };
    // SQLite is a native module: it is loaded only by those who keep their state.
    const { openSqliteStore } = await import('./sqlite-store.js');
    const opening = openSqliteStore(data, { durability, ...(onFailure ? { onFailure } : {}) });
    opened.push(opening);
    return opening;
}
