/** The good fields of a file that has bad ones, so that one reading tells all its mistakes. */
import { isComputed } from './computed.js';
import { kindsIn, scenarioSchema, stepSchema, stepsByKind } from './format.js';
export function salvage(value) {
    if (!isMap(value))
        return {};
    const { steps, setup, teardown, ...head } = value;
    const sections = {
        setup: goodSteps(setup),
        steps: goodSteps(steps),
        teardown: goodSteps(teardown),
    };
    // Each field has just passed its own part of the schema.
    return { ...goodFields(head, scenarioSchema.shape), ...sections };
}
/** A bad step leaves a hole, so that the others keep their places in the file. */
function goodSteps(steps) {
    return Array.isArray(steps) ? steps.map(goodStep) : [];
}
function goodStep(step) {
    if (!isMap(step))
        return undefined;
    const [kind] = kindsIn(step);
    if (!kind)
        return undefined;
    const good = goodFields(step, stepsByKind[kind].shape);
    // The schema changes nothing that it lets through.
    return stepSchema.safeParse(masked(good)).success ? good : undefined;
}
/** A function of a script may stand wherever YAML may have a template, and there alone. */
export function masked(value) {
    if (isComputed(value))
        return '${computed}';
    if (Array.isArray(value))
        return value.map(masked);
    if (!isMap(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, masked(one)]));
}
export function goodFields(value, fields) {
    return Object.fromEntries(Object.entries(value).filter(([key, field]) => Object.hasOwn(fields, key) && fields[key]?.safeParse(masked(field)).success));
}
/** Every name that any step saves, good or bad: a broken step must not make its names unknown. */
export function savedAnywhere(value) {
    if (!isMap(value))
        return [];
    return [value['setup'], value['steps'], value['teardown']]
        .flat()
        .flatMap((step) => (isMap(step) && isMap(step['save']) ? Object.keys(step['save']) : []));
}
/** What rows and variables hold is not known when they are bad themselves. */
export function lostRoots(value, { matrix, vars }) {
    if (!isMap(value))
        return [];
    return [
        ...('matrix' in value && !matrix ? ['case'] : []),
        ...('vars' in value && !vars ? ['vars'] : []),
    ];
}
export function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
