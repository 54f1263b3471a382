/** Options of a device: a profile first, then what was set one by one. */
import { own } from '../kernel/own.js';
import { unknownName } from '../kernel/suggest.js';
/**
 * @throws RangeError that lists the known options, or says what a value should look like.
 */
export function resolveOptions(device, given) {
    const { profile: chosen = 'documented', ...rest } = given;
    const name = String(chosen);
    const profile = own(device.profiles, name);
    if (!profile)
        throw new RangeError(`Cannot set ${device.name}.profile: ${unknownName('profile', name, Object.keys(device.profiles))}`);
    const values = { profile: name };
    for (const [option, field] of Object.entries(device.options))
        if (field.default !== undefined)
            values[option] = field.default;
    Object.assign(values, profile.options);
    for (const [option, value] of Object.entries(rest)) {
        const field = own(device.options, option);
        if (!field)
            throw new RangeError(`Cannot set ${device.name}.${option}: ${unknownName('option', option, ['profile', ...Object.keys(device.options)])}`);
        const read = field.read(value);
        if (read === undefined)
            throw new RangeError(`Cannot set ${device.name}.${option} to ${JSON.stringify(value)}: give ${field.expects}.`);
        values[option] = read;
    }
    return values;
}
