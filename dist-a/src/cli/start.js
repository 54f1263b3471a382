import { InvalidArgumentError, Option } from 'commander';
import { CliError, exitCodes } from './exit.js';
export function startOptions(command) {
    return command
        .option('--rig <file>', 'the file that describes the rig; tillrig.yaml here, if there is one')
        .option('--port <name=number>', 'a port of a device or of "control"; 0 is any free one', port, {})
        .option('--host <address>', 'the address to listen on', '127.0.0.1')
        .option('--data <file>', 'keep the state in this file, and continue from it')
        .addOption(new Option('--durability <level>', 'what the kept state survives: a kill, or a power cut')
        .choices(['process', 'power'])
        .default('process'))
        .option('--seed <number>', 'the seed of everything that is random', seed)
        .option('--set <device.option=value>', 'an option of a device; repeatable', set, {})
        .addOption(new Option('--token <token>', 'what the control API asks for as a bearer token').env('TILLRIG_TOKEN'));
}
export async function start(options, only, ports, more = {}) {
    const [{ openRig }, { loadRig }, { overrule }, { page }] = await Promise.all([
        import('../host/open-rig.js'),
        import('./load-rig.js'),
        import('../scenario/rig-file/plan.js'),
        import('../console/page.js'),
    ]);
    const { rig: file, port, set: deviceOptions, ...rest } = options;
    const { control = ports === 'free' ? 0 : 8090, ...given } = port;
    const plan = await loadRig({ file, only, ports: given, options: deviceOptions });
    const planned = Object.entries(plan.ports).map(([name, at]) => [name, given[name] ?? (ports === 'free' ? 0 : at)]);
    try {
        const opened = await openRig({
            seed: plan.seed,
            ...rest,
            ...more,
            devices: plan.devices,
            ports: Object.fromEntries(planned),
            controlPort: control,
            options: overrule(plan.options, deviceOptions),
            page,
        });
        return { ...opened, file: plan.file };
    }
    catch (error) {
        if (error instanceof Error && error.name === 'PortTaken')
            throw new CliError(error.message, exitCodes.environment);
        throw error;
    }
}
function port(text, before) {
    const [, name, digits] = /^([a-z][\w-]*)=(\d{1,5})$/.exec(text) ?? [];
    if (name === undefined || Number(digits) > 65_535)
        throw new InvalidArgumentError('Give a name and a number from 0 to 65535: --port ikkm=0.');
    return { ...before, [name]: Number(digits) };
}
function seed(text) {
    if (!/^\d{1,9}$/.test(text))
        throw new InvalidArgumentError('Give a whole number of up to nine digits.');
    return Number(text);
}
function set(text, before) {
    const [, device, option, value] = /^([^.=]+)\.([^=]+)=(.*)$/s.exec(text) ?? [];
    if (device === undefined || option === undefined || value === undefined)
        throw new InvalidArgumentError('Give a device, an option and a value: --set ikkm.key=11112222.');
    return { ...before, [device]: { ...before[device], [option]: value } };
}
