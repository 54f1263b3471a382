/** Follows the names of values through a scenario: each must exist by the time it is used. */
import { suggest } from '../kernel/suggest.js';
import { references } from './interpolate.js';
/** Complaints about one step; afterwards `names` holds what it adds. */
export function checkReferences(step, names) {
    const { act, expect, source, path } = step;
    const found = [];
    const look = (template, inside) => found.push(...complaintsOf(template, [...path, ...inside], source, names));
    if (act.kind === 'send')
        names.implied.add('before');
    const field = act.kind;
    if (act.kind === 'send')
        look(act.operation, ['send']);
    if (act.kind === 'cause' || act.kind === 'clear')
        look(act.cause, [field]);
    if (act.kind === 'advance')
        look(act.by, ['advance']);
    if (act.kind === 'check') {
        look(act.fact, ['check']);
        look(act.where, ['where']);
    }
    if (act.kind === 'fault') {
        look(act.on, ['fault', 'on']);
        look(act.order, ['fault']);
    }
    if ('params' in act)
        look(act.params, ['with']);
    if (act.kind === 'use')
        look(act.inputs, ['with']);
    if (act.kind === 'operator')
        look(act.question, ['operator']);
    look(step.operator, ['operator']);
    for (const name of impliedBy[act.kind] ?? [])
        names.implied.add(name);
    look(expect?.all, ['expect']);
    for (const one of expect?.alternatives ?? [])
        look(one.expect, one.path.slice(path.length));
    look(step.save, ['save']);
    for (const name of Object.keys(step.save))
        names.saved.add(name);
    return found;
}
/** What a kind of step leaves behind for the steps after it. */
const impliedBy = {
    send: ['reply'],
    client: ['reply'],
    check: ['fact'],
    operator: ['answer'],
    use: ['outputs'],
};
export function complaintsOf(template, path, source, names) {
    return references(template).flatMap((reference) => {
        const says = wrongWith(reference, names);
        if (says === undefined)
            return [];
        const { start, end, source: written } = source.at([...path, ...reference.path]);
        const offset = written.text.slice(start, end).indexOf(reference.written);
        const from = start + Math.max(0, offset);
        const to = offset < 0 ? end : from + reference.written.length;
        return [{ place: { source: written, start: from, end: to }, says }];
    });
}
function wrongWith(reference, names) {
    const { root, name, fields, wellFormed } = reference;
    if (root === 'env')
        return `a scenario cannot read \${${name}}: addresses, keys and secrets live in the environment or in tillrig.yaml.`;
    if (!wellFormed)
        return `"${name}" is not a name: \${...} takes one value, such as \${reply.reason}, and does not compute.`;
    if (names.saved.has(root))
        return undefined;
    if (!names.implied.has(root))
        return unknown('name', root, [...names.saved, ...names.implied]);
    const [field] = fields;
    if (field === undefined)
        return undefined;
    if (root === 'vars' && !Object.hasOwn(names.vars, field))
        return unknown('variable', field, Object.keys(names.vars));
    if (root !== 'case')
        return undefined;
    const without = names.rows.find((row) => !Object.hasOwn(row, field));
    return (without &&
        `row "${without.name}" of the matrix has no "${field}". It has: ${Object.keys(without).join(', ')}.`);
}
function unknown(what, name, known) {
    const near = suggest(name, known);
    const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
    const list = known.length === 0 ? 'Nothing is known here' : `Known here: ${known.join(', ')}`;
    return `unknown ${what} "${name}".${hint} ${list}.`;
}
