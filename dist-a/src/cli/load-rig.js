/** The rig that a file describes; or, without a file, one of each device in its shop. */
import { existsSync, readFileSync } from 'node:fs';
import { emulators } from '../emulators.js';
import { suggest } from '../kernel/suggest.js';
import { chooseFrom } from '../scenario/rig-file/plan.js';
import { inShop } from '../shop/create-shop.js';
import { CliError, exitCodes } from './exit.js';
import { shortNames } from './name-ranges.js';
const HERE = 'tillrig.yaml';
/** @throws CliError for a file that is not there or has mistakes, which were printed then. */
export async function loadRig({ file, only, ports, options }) {
    const path = file ?? (existsSync(HERE) ? HERE : undefined);
    const plan = path === undefined ? oneOfEach() : await read(path, file !== undefined);
    // The shop comes along by itself and listens nowhere.
    const listening = plan.devices.filter((one) => !one.hub);
    mustKnow([...only, ...Object.keys(ports)], listening);
    mustKnow(Object.keys(options), plan.devices);
    return only.length === 0 ? plan : chooseFrom(plan, only);
}
function oneOfEach() {
    const ports = emulators.map(({ name, port = 0 }) => [name, port]);
    return { devices: inShop(emulators), ports: Object.fromEntries(ports), options: {} };
}
/** Reading YAML takes time, and most rigs need none. */
async function read(path, isAsked) {
    const [{ readSource }, { readRig }, { refuseFiles }] = await Promise.all([
        import('../scenario/source.js'),
        import('../scenario/rig-file/read-rig.js'),
        import('./refuse-files.js'),
    ]);
    const source = readSource(path, textOf(path));
    // The file may be about something else.
    const isRig = isAsked || !source.readable || 'devices' in Object(source.value);
    if (!isRig)
        return oneOfEach();
    const { plan, complaints } = readRig(source, emulators);
    return plan ?? refuseFiles(complaints, 'nothing was started');
}
function textOf(path) {
    try {
        return readFileSync(path, 'utf8');
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new CliError(`Cannot read the rig "${path}": ${why}.`, exitCodes.usage);
    }
}
function mustKnow(names, devices) {
    const known = devices.map((one) => one.name);
    const unknown = names.find((name) => !known.includes(name));
    if (unknown === undefined)
        return;
    const near = suggest(unknown, known);
    const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
    throw new CliError(`Cannot start "${unknown}": unknown device "${unknown}".${hint} Known: ${shortNames(known)}.`, exitCodes.usage);
}
