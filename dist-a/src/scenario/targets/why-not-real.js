/** Why a case cannot run on real devices; told before a single request costs money. */
import { whyNotOnLine } from '../../host/fault-line.js';
import { clientFacts } from '../check-names.js';
import { hasReferences } from '../interpolate.js';
import { stepsOf } from '../irreversible.js';
import { splitName, withInner } from '../scenario.js';
export function whyNotReal(scenario, plan) {
    if (scenario.rig)
        return 'a rig is made of emulators; real devices are as they stand';
    for (const name of scenario.devices)
        if (!plan.devices.some(({ device }) => device.name === name))
            return `the target has no device ${name}`;
    return whyOtherOptions(scenario, plan) ?? whyNoStep(stepsOf(scenario), plan);
}
function whyOtherOptions({ options }, { devices }) {
    for (const [name, wanted] of Object.entries(options)) {
        const real = devices.find(({ device }) => device.name === name);
        for (const [option, value] of Object.entries(wanted)) {
            const read = real?.device.options[option]?.read(value) ?? value;
            if (real?.options[option] !== read)
                return `the device is not said to have ${name}.${option}=${String(value)}; if it does, write it under "options" of the target`;
        }
    }
    return undefined;
}
function whyNoStep(steps, plan) {
    for (const step of steps) {
        const { act } = step;
        const isDone = act.kind === 'cause' || act.kind === 'clear' || act.kind === 'advance';
        if (isDone && !step.operator)
            return whyNobodyDoes(act);
        if ((isDone || act.kind === 'operator') && !plan.operator)
            return 'it asks a person at the device, and the target has no operator';
        const why = act.kind === 'check'
            ? whyNoFact(act.fact, plan.devices)
            : act.kind === 'fault'
                ? whyNoFault(act.order)
                : act.kind === 'use'
                    ? whyNoStep(withInner(act.part.steps), plan)
                    : undefined;
        if (why !== undefined)
            return why;
    }
    return undefined;
}
function whyNobodyDoes(act) {
    return act.kind === 'advance'
        ? `nobody can move the clock of a real device by ${act.by}`
        : `nobody is asked to ${act.kind === 'cause' ? 'bring about' : 'end'} ${act.cause} on a real device`;
}
function whyNoFact(fact, devices) {
    const { device, rest } = splitName(fact);
    // What a till did is left out wherever there is none.
    if (hasReferences(fact) || clientFacts[device])
        return undefined;
    const row = devices.find((one) => one.device.name === device)?.device.facts[rest];
    return row?.learn ? undefined : `the protocol of a real device cannot tell ${fact}`;
}
function whyNoFault(order) {
    // The schema let only maps through.
    return whyNotOnLine(order);
}
