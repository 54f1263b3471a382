/** Functions in a scenario: values computed from what came before, judgements of what is found. */
import { unknownName } from '../kernel/suggest.js';
import { knownNames, MissingValue } from './interpolate.js';
import { show } from './show.js';
/** A function of the scenario that failed: a mistake of whoever wrote it. */
export class BrokenFunction extends RangeError {
    name = 'BrokenFunction';
}
export function isComputed(value) {
    return typeof value === 'function';
}
export function compute(template, scope) {
    return plain(called('compute a value', () => template(givenBy(scope))));
}
export function objectionTo(found, by, scope) {
    const shown = show(found);
    try {
        const said = plain(called('judge', () => by(found, givenBy(scope))));
        if (said === true)
            return undefined;
        if (typeof said === 'string' && said !== '')
            return { says: said, found: shown };
        if (said === false)
            return { says: `found ${shown}, and the function says no`, found: shown };
        throw new BrokenFunction(`Cannot judge: the function gave ${show(said)}. Return true, or a sentence of what is wrong.`);
    }
    catch (error) {
        const thrown = error instanceof BrokenFunction ? error.cause : undefined;
        if (!isAssertion(thrown))
            throw error;
        const { actual, expected, generatedMessage, message } = thrown;
        if (generatedMessage !== true) {
            // Behind an empty line Node says how the values differ.
            const [said = message] = message.split('\n\n');
            return { says: said.replaceAll(/\s+/g, ' ').trim(), found: shown, thrown };
        }
        return { says: `found ${show(actual)}`, found: show(actual), expected: show(expected), thrown };
    }
}
function called(what, call) {
    try {
        return call();
    }
    catch (error) {
        if (error instanceof MissingValue)
            throw error;
        const says = error instanceof Error ? `${error.name}: ${error.message}` : show(error);
        throw new BrokenFunction(`Cannot ${what}: the function threw ${says}`, { cause: error });
    }
}
function plain(value) {
    if (value instanceof Promise)
        throw new BrokenFunction('Cannot wait for a function: it is async. Return the value itself.');
    return value;
}
/** Those of node:assert, and of libraries that give their errors the same name. */
function isAssertion(error) {
    return error instanceof Error && error.name === 'AssertionError';
}
function givenBy(scope) {
    const { saved, implied } = scope;
    const named = (name) => {
        if (implied.has(name))
            return implied.get(name);
        throw new MissingValue(name, unknownName('name', name, knownNames(scope)));
    };
    // What is implied under these names is a map; the steps that put it there made it one.
    const map = (name) => named(name);
    return {
        saved: new Proxy(Object.fromEntries([...saved].map(([key, { value }]) => [key, value])), {
            get(values, name) {
                if (typeof name === 'symbol' || Object.hasOwn(values, name))
                    return Reflect.get(values, name);
                throw new MissingValue(name, unknownName('name', name, Object.keys(values)));
            },
        }),
        get reply() {
            return map('reply');
        },
        get fact() {
            return named('fact');
        },
        get answer() {
            return named('answer');
        },
        get before() {
            return map('before');
        },
        get row() {
            return map('case');
        },
        get vars() {
            return map('vars');
        },
        get outputs() {
            return map('outputs');
        },
    };
}
/** What the text of a function takes from what it is given: `saved.before`, `row['price']`. */
export function namesGiven(text) {
    const taken = /\b(saved|reply|before|row|vars|outputs)(?:\.([\w$]+)|\[(['"])([^'"]+)\3\])/g;
    return [...text.matchAll(taken)].map(([, root, field, , quoted]) => {
        const name = field ?? quoted ?? '';
        return root === 'saved' ? name : `${root === 'row' ? 'case' : root}.${name}`;
    });
}
