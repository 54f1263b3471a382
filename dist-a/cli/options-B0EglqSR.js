import { t as own } from "./own-CaQ_u2f-.js";
import { n as unknownName } from "./suggest-B5vr_fey.js";
// dist/src/device/options.js
/** Options of a device: a profile first, then what was set one by one. */
/**
* @throws RangeError that lists the known options, or says what a value should look like.
*/
function resolveOptions(device, given) {
	const { profile: chosen = "documented", ...rest } = given;
	const name = String(chosen);
	const profile = own(device.profiles, name);
	if (!profile) throw new RangeError(`Cannot set ${device.name}.profile: ${unknownName("profile", name, Object.keys(device.profiles))}`);
	const values = { profile: name };
	for (const [option, field] of Object.entries(device.options)) if (field.default !== void 0) values[option] = field.default;
	Object.assign(values, profile.options);
	for (const [option, value] of Object.entries(rest)) {
		const field = own(device.options, option);
		if (!field) throw new RangeError(`Cannot set ${device.name}.${option}: ${unknownName("option", option, ["profile", ...Object.keys(device.options)])}`);
		const read = field.read(value);
		if (read === void 0) throw new RangeError(`Cannot set ${device.name}.${option} to ${JSON.stringify(value)}: give ${field.expects}.`);
		values[option] = read;
	}
	return values;
}
export { resolveOptions as t };
