/** Names in acts are written `device.name`. */
export function splitName(name) {
    const dot = name.indexOf('.');
    return dot < 0
        ? { device: name, rest: '' }
        : { device: name.slice(0, dot), rest: name.slice(dot + 1) };
}
/** Where a step, or something inside it, stands. */
export function placeOf(step, inside = []) {
    return step.source.at([...step.path, ...inside]);
}
/** Steps with those that stand inside them, in the order of the file; parts stay closed. */
export function withInner(steps) {
    return steps.flatMap((step) => [step, ...withInner(step.meanwhile ?? [])]);
}
/** What a report calls a step: its id, or what it does. */
export function nameOf({ id, act }) {
    if (id !== undefined)
        return id;
    switch (act.kind) {
        case 'send':
            return `send ${act.operation}`;
        case 'client':
            return `client ${act.stimulus}`;
        case 'cause':
        case 'clear':
            return `${act.kind} ${act.cause}`;
        case 'fault':
            return `fault on ${act.on}`;
        case 'advance':
            return `advance ${act.by}`;
        case 'check':
            return `check ${act.fact}`;
        case 'use':
            return `use ${act.part.file}`;
        case 'settle':
        case 'operator':
            return act.kind;
    }
}
