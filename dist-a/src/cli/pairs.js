/** `key=value` words of a command line. */
import { CliError, exitCodes } from './exit.js';
export function readPairs(words) {
    const pairs = words.map((word) => {
        const sign = word.indexOf('=');
        if (sign < 1)
            throw new CliError(`Cannot read "${word}": give parameters as name=value, such as percent=3.`, exitCodes.usage);
        return [word.slice(0, sign), word.slice(sign + 1)];
    });
    return Object.fromEntries(pairs);
}
/** `ikkm.paper-out` is a device and what is meant of it; the second may be left out. */
export function splitAddress(address) {
    const dot = address.indexOf('.');
    return dot < 0
        ? { device: address }
        : { device: address.slice(0, dot), name: address.slice(dot + 1) };
}
