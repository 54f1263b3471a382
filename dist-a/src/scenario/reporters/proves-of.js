export function provesOf({ proves, setup, steps, teardown }) {
    return [...new Set([...proves, ...[setup, steps, teardown].flat().flatMap(ofStep)])];
}
function ofStep({ proves, act }) {
    return act.kind === 'use' ? [...proves, ...act.part.steps.flatMap(ofStep)] : proves;
}
