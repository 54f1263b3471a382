/** What `--target` names: embedded emulators, a running rig, a device, the integrator's till. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { resolveOptions } from '../device/options.js';
import { parseDuration } from '../kernel/time.js';
import { suggest } from '../kernel/suggest.js';
import { readSource } from '../scenario/source.js';
import { fromEnvironment } from '../scenario/target-file/from-environment.js';
import { accessNames, readTargets, realDevices, whyNotHere, } from '../scenario/target-file/read-targets.js';
import { emulatorTargets } from '../scenario/targets/emulator.js';
import { CliError, exitCodes } from './exit.js';
import { packageRoot } from './load-scenarios.js';
import { processConsole } from './operator.js';
import { refuseFiles } from './refuse-files.js';
import { inlineMore, inlineTarget } from './target-options.js';
const HERE = 'tillrig.yaml';
/** Tills that come with the package, to see a scenario pass and fail before writing one. */
const builtIn = ['careful', 'careless'];
/**
 * @throws RangeError for a target that is unknown or cannot be used.
 * @throws CliError for a file with mistakes, which were printed then.
 */
export async function openTargets(options, devices) {
    const words = [options.target].flat();
    const [target = 'emulator', ...more] = words;
    const { token = process.env['TILLRIG_TOKEN'] } = options;
    if (/^[\w-]+=https?:/.test(target)) {
        const source = await openTarget(target, inlineTarget(options, devices), devices, options);
        return { ...source, more: inlineMore(options) };
    }
    if (more.length > 0)
        throw new RangeError(`Cannot run against ${words.join(' and ')} at once: give one target; several only as devices, such as --target ikkm=http://192.168.1.40:8080.`);
    if (/^https?:\/\//.test(target)) {
        const { remoteTargets } = await import('../scenario/targets/remote.js');
        return remoteTargets(target, devices, { token });
    }
    const { config } = options;
    const named = readNamed(config, devices);
    const file = named.get(target);
    if (!file && target !== 'emulator')
        throw new RangeError(unknownTarget(target, [...new Set(['emulator', ...named.keys()])]));
    const source = await openTarget(target, file ?? { kind: 'emulator' }, devices, options);
    return { ...source, ...(config === undefined ? {} : { more: `--config ${config}` }) };
}
function unknownTarget(target, known) {
    const near = suggest(target, known);
    const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
    return `Cannot run against "${target}": no such target.${hint} Known: ${known.join(', ')}; the control URL of a rig, such as http://127.0.0.1:8090; a device, such as ikkm=http://192.168.1.40:8080.`;
}
/** The targets of the file, and the tills that come with the package. */
function readNamed(config, devices) {
    const own = config ?? (existsSync(HERE) ? HERE : undefined);
    const known = new Map(builtIn.map((name) => [name, builtInTill(name)]));
    if (own === undefined)
        return known;
    const { targets, complaints } = readTargets(readSource(own, textOf(own)), devices);
    if (complaints.length > 0)
        refuseFiles(complaints, 'nothing was run');
    return new Map([...known, ...targets]);
}
function builtInTill(name) {
    const file = path.join(packageRoot(), 'fixtures', 'tills', `${name}.js`);
    const command = [process.execPath, file];
    // They give up soon, and so does the runner on the one that never would; the machine hurries.
    return {
        kind: 'client',
        client: { command, timeout: '10s', patience: '700ms' },
        options: { imacash: { poll: '50ms', 'speed.bill': '50ms', 'speed.coin': '20ms' } },
    };
}
function textOf(file) {
    try {
        return readFileSync(file, 'utf8');
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new CliError(`Cannot read the targets in "${file}": ${why}.`, exitCodes.usage);
    }
}
async function openTarget(address, file, devices, { config }) {
    const { value, secrets } = fromEnvironment(file, process.env);
    switch (value.kind) {
        case 'emulator':
            return emulatorTargets(devices, {
                // The default needs no word to get here again.
                ...(address === 'emulator' ? {} : { address }),
                ...(value.options ? { options: value.options } : {}),
            });
        case 'remote': {
            const { remoteTargets } = await import('../scenario/targets/remote.js');
            return remoteTargets(value.control, devices, { token: value.token, address });
        }
        case 'client':
            return openClient(address, value, devices, path.dirname(path.resolve(config ?? HERE)));
        case 'device': {
            const { deviceTargets } = await import('../scenario/targets/device.js');
            return deviceTargets(devicePlan(address, value, devices, secrets));
        }
    }
}
async function openClient(address, { client, options = {} }, devices, cwd) {
    const { clientTargets } = await import('../scenario/targets/client.js');
    const far = client.http === undefined ? undefined : whyNotHere(client.http);
    if (far !== undefined)
        throw new RangeError(`Cannot use the target ${address}: ${far}`);
    const { command, http, reset = 'per-case', timeout, patience, env = {}, ports = {} } = client;
    const plan = {
        address,
        reset,
        env,
        ports,
        options,
        // A command is found as the file that names it says.
        cwd,
        ...(command ? { command } : {}),
        ...(http === undefined ? {} : { http }),
        ...(timeout === undefined ? {} : { limitMs: parseDuration(timeout) ?? 0 }),
        ...(patience === undefined ? {} : { patienceMs: parseDuration(patience) ?? 0 }),
    };
    return clientTargets(plan, devices);
}
export function devicePlan(address, file, devices, secrets) {
    const reals = realDevices(file).flatMap(([name, one]) => {
        const device = devices.find((known) => known.name === name);
        if (!device)
            return [];
        const access = accessNames(device).map((field) => [field, String(one[field])]);
        return [
            {
                device,
                url: one.url,
                access: Object.fromEntries(access),
                options: resolveOptions(device, one.options ?? {}),
                minIntervalMs: parseDuration(one['min-interval'] ?? '0ms') ?? 0,
                maxReceipts: one['max-receipts'],
                maxAmount: Math.round(one['max-amount'] * 100),
            },
        ];
    });
    const operator = file.operator === 'console' ? { operator: processConsole() } : {};
    return { address, devices: reals, secrets, ...operator };
}
