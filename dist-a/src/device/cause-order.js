/** What somebody wants to happen to the world around a device, read against its table. */
import { own } from '../kernel/own.js';
import { unknownName } from '../kernel/suggest.js';
import { readFields } from './field.js';
/** @throws RangeError for an unknown cause or parameter, or an act that cannot be taken back. */
export function readCause(device, { name, begins, given }) {
    const { causes } = device;
    const row = own(causes, name);
    const what = `${begins ? 'cause' : 'clear'} "${name}" on ${device.name}`;
    if (!row)
        throw new RangeError(`Cannot ${what}: ${unknownName('cause', name, Object.keys(causes))}`);
    if (!begins && row.opposite === undefined)
        throw new RangeError(`Cannot ${what}: it is a single act and leaves nothing in force.`);
    const params = begins ? readFields(`cause "${name}"`, row.params, given) : {};
    return { what, command: { kind: 'cause', cause: name, begins, params } };
}
