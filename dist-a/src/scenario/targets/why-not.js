/** Why a case cannot run on a rig that was started elsewhere, and what to start instead. */
import { z } from 'zod';
import { resolveOptions } from '../../device/options.js';
import { overrule } from '../rig-file/plan.js';
export const rigShape = z.looseObject({
    devices: z.record(z.string(), z.looseObject({
        title: z.string().optional(),
        // The shop is asked by nobody.
        url: z.string().optional(),
        options: z.record(z.string(), z.unknown()).optional(),
    })),
    clock: z.looseObject({ now: z.number() }),
    lastSeq: z.number().optional(),
});
export function whyNot(rig, devices, order) {
    return order.rig ? whyOther(rig, order.rig, order) : whyWithout(rig, devices, order);
}
/** What the rig was started without cannot be had now. */
function whyWithout(rig, devices, order) {
    for (const name of order.devices)
        if (!rig.devices[name])
            return `the rig has no device ${name}; start it with \`tillrig up\``;
    for (const [name, wanted] of Object.entries(order.options)) {
        const has = rig.devices[name]?.options;
        for (const [option, value] of Object.entries(wanted)) {
            const read = devices.get(name)?.options[option]?.read(value) ?? value;
            if (has?.[option] !== read)
                return `the rig was started without ${name}.${option}=${String(value)}; start it with --set ${name}.${option}=${String(value)}`;
        }
    }
    return undefined;
}
/** A rig of its own must be that rig: the same names, kinds, options and links. */
function whyOther(there, plan, { options }) {
    const wanted = overrule(plan.options, options);
    const sets = Object.entries(options).flatMap(([name, given]) => Object.entries(given).map(([option, value]) => ` --set ${name}.${option}=${String(value)}`));
    const start = `start it with \`tillrig up --rig ${plan.file}${sets.join('')}\``;
    const names = plan.devices.map((one) => one.name);
    for (const name of names)
        if (!there.devices[name])
            return `the rig has no device ${name}; ${start}`;
    for (const name of Object.keys(there.devices))
        if (!names.includes(name))
            return `the rig has a device ${name} too; ${start}`;
    for (const device of plan.devices) {
        const { name, title } = device;
        const found = there.devices[name];
        if (found?.title !== title)
            return `the rig has another device as ${name}; ${start}`;
        for (const [option, value] of Object.entries(resolveOptions(device, wanted[name] ?? {})))
            if (found.options?.[option] !== value)
                return `the rig was started with another ${name}.${option}; ${start}`;
    }
    return undefined;
}
