/** How a rig begins: its seed and options, given now or written in its journal before. */
import { unknownName } from '../kernel/suggest.js';
import { resolveOptions } from './options.js';
/**
 * What was set when the rig was started holds for as long as its journal lives.
 * @throws RangeError when something else is asked for now.
 */
export function beginning(parts) {
    const names = parts.devices.map((one) => one.name);
    const given = parts.options ?? {};
    for (const name of Object.keys(given))
        if (!names.includes(name))
            throw new RangeError(`Cannot set options: ${unknownName('device', name, names)}`);
    const starts = (parts.past ?? []).filter(isStarted).map((entry) => entry.event);
    const before = Object.assign({}, ...starts.map((one) => one.options));
    const chosen = names.map((name) => [name, given[name] ?? before[name] ?? {}]);
    return {
        seed: seedOf(parts.seed, starts[0]),
        chosen: { ...before, ...Object.fromEntries(chosen) },
        options: new Map(parts.devices.map((one) => [one.name, optionsOf(one, given[one.name], before[one.name])])),
        isNew: names.some((name) => !Object.hasOwn(before, name)) || starts.length === 0,
    };
}
function seedOf(given, began) {
    const seed = given ?? began?.seed ?? 1;
    if (began && began.seed !== seed)
        throw new RangeError(`Cannot continue with seed ${seed}: the rig was started with seed ${began.seed}. Leave the seed out, or start afresh.`);
    return seed;
}
function optionsOf(device, given, before) {
    const options = resolveOptions(device, given ?? before ?? {});
    if (before && JSON.stringify(options) !== JSON.stringify(resolveOptions(device, before)))
        throw new RangeError(`Cannot continue with other options for ${device.name}: the rig was started with ${JSON.stringify(before)}. Leave the options out, or start afresh.`);
    return options;
}
function isStarted(entry) {
    return entry.device === 'rig' && entry.event.kind === 'started';
}
