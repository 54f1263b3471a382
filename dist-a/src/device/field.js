/** Named values people give us: options of a device, parameters of a cause or a fault. */
import { formatDuration, parseDuration } from '../kernel/time.js';
import { unknownName } from '../kernel/suggest.js';
export function textField(says, pattern, expects, fallback) {
    const read = (given) => {
        const text = typeof given === 'number' ? String(given) : given;
        return typeof text === 'string' && pattern.test(text) ? text : undefined;
    };
    return { says, expects, show: String, read, ...withDefault(fallback) };
}
export function integerField(says, { min, max }, fallback) {
    const read = (given) => {
        const value = typeof given === 'string' && /^-?\d+$/.test(given) ? Number(given) : given;
        const fits = typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
        return fits ? value : undefined;
    };
    const expects = `a whole number from ${min} to ${max}`;
    return { says, expects, show: String, read, ...withDefault(fallback) };
}
/** Durations are held in milliseconds and written like `25h` or `1.5s`. */
export function durationField(says, fallbackMs) {
    const read = (given) => (typeof given === 'string' ? parseDuration(given) : undefined);
    const expects = 'a duration such as 250ms, 1.5s, 25h';
    return { says, expects, show: formatDuration, read, ...withDefault(fallbackMs) };
}
export function choiceField(says, choices, fallback) {
    const read = (given) => choices.find((choice) => choice === given);
    return { says, expects: choices.join(' or '), show: String, read, ...withDefault(fallback) };
}
export function switchField(says, fallback) {
    const words = new Map([
        ['on', true],
        ['true', true],
        [true, true],
        ['off', false],
        ['false', false],
        [false, false],
    ]);
    const show = (value) => (value ? 'on' : 'off');
    return { says, expects: 'on or off', show, read: (v) => words.get(v), ...withDefault(fallback) };
}
/**
 * Checks given values against a table and fills in the defaults.
 * @throws RangeError that names the value found and what was known.
 */
export function readFields(what, fields, given) {
    const known = Object.keys(fields);
    for (const name of Object.keys(given))
        if (!Object.hasOwn(fields, name))
            throw new RangeError(known.length === 0
                ? `Cannot ${what}: it takes no "${name}", nor anything else.`
                : `Cannot ${what}: ${unknownName('parameter', name, known)}`);
    const values = {};
    for (const [name, field] of Object.entries(fields)) {
        const value = given[name] === undefined ? field.default : field.read(given[name]);
        if (value === undefined)
            throw new RangeError(given[name] === undefined
                ? `Cannot ${what}: "${name}" is missing. Give ${field.expects}.`
                : `Cannot ${what}: "${name}" is ${JSON.stringify(given[name])}. Give ${field.expects}.`);
        values[name] = value;
    }
    return values;
}
function withDefault(value) {
    return value === undefined ? {} : { default: value };
}
