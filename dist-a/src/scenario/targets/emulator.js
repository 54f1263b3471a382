import { createRig } from '../../device/rig.js';
import { createShop } from '../../shop/create-shop.js';
import { overrule } from '../rig-file/plan.js';
import { createRigTarget } from './rig-target.js';
export function emulatorTargets(devices, { address, options } = {}) {
    return {
        kind: 'emulator',
        ...(address === undefined ? {} : { address }),
        open: async (order) => createEmulatorTarget(devices, order, options),
    };
}
export function createEmulatorTarget(devices, order, options) {
    return createRigTarget(createRig({ ...partsFor(devices, order, options), seed: order.seed }));
}
/**
 * The rig asked for; or the devices used, and in a shop when that is one of them.
 * @param own Options of the target, of which the devices there take theirs; a scenario's win.
 */
export function partsFor(devices, order, own = {}) {
    const { devices: chosen, options } = asked(devices, order);
    const names = chosen.map((one) => one.name);
    const theirs = Object.entries(own).filter(([name]) => names.includes(name));
    return { devices: chosen, options: overrule(Object.fromEntries(theirs), options) };
}
function asked(devices, { rig, devices: used, options }) {
    if (rig)
        return { devices: rig.devices, options: overrule(rig.options, options) };
    const chosen = used.length === 0 ? devices : devices.filter(({ name }) => used.includes(name));
    return { devices: used.includes('shop') ? [...chosen, createShop(chosen)] : chosen, options };
}
