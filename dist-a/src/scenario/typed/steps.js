import { originMark, originOf } from './origin.js';
/** Each step becomes what a scenario file would hold. */
const makers = {
    send: (send, params, more) => ({ send, with: params, ...more }),
    client: (client, params, more) => ({
        client,
        with: params,
        ...more,
    }),
    cause: (cause, params, more) => ({ cause, with: params, ...more }),
    clear: (clear, more) => ({ clear, ...more }),
    fault: (on, effect, { id, ...params } = {}) => ({
        fault: { on, effect, ...params },
        id,
    }),
    advance: (advance, more) => ({ advance, ...more }),
    settle: (more) => ({ settle: true, ...more }),
    check: (check, more) => ({ check, ...more }),
    use: (use, inputs, more) => ({ use, with: inputs, ...more }),
    operator: (operator, more) => ({ operator, ...more }),
};
/** Which argument of its maker a field of a step was given in, and the way inside it. */
export function argumentOf(step, path) {
    // The makers put the field with the kind's name first.
    const [kind] = Object.keys(step);
    const [first, ...rest] = path;
    if (first === undefined)
        return undefined;
    if (first === 'fault') {
        if (rest[0] === 'on' || rest[0] === 'effect')
            return { index: rest[0] === 'on' ? 0 : 1, path: rest.slice(1) };
        return rest.length > 0 ? { index: 2, path: rest } : undefined;
    }
    if (first === kind && kind !== 'settle')
        return { index: 0, path: rest };
    if (first === 'with')
        return { index: 1, path: rest };
    if (kind === 'settle')
        return { index: 0, path };
    return { index: kind === 'fault' || 'with' in step ? 2 : 1, path };
}
const steps = Object.fromEntries(Object.entries(makers).map(([kind, make]) => {
    // A maker takes what its declaration in `Steps` says; here it is only passed on.
    const put = make;
    const step = (...given) => ({ ...put(...given), [originMark]: originOf(step) });
    return [kind, step];
}));
/** The steps for the devices of a rig, by the names they have in it. */
export function typedSteps() {
    // The types narrow the names; what the steps do is the same for all devices.
    return steps;
}
export function written(definition, by) {
    return { format: 1, ...definition, [originMark]: originOf(by) };
}
