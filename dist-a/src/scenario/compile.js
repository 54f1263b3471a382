import { show } from './show.js';
import { alternativeVerdicts, isVerdict } from './verdict.js';
import { unknownName } from '../kernel/suggest.js';
export function compileSteps(files, section, compiling) {
    return (files ?? []).flatMap((file, i) => (file && compileStep(file, [section, i], compiling)) ?? []);
}
function compileStep(file, path, compiling) {
    const { source } = compiling;
    const act = actOf(file, path, compiling);
    if (!act)
        return undefined;
    const { expect, save = {}, proves = [], as, id, eventually, stays } = looseFields(file);
    const { operator, meanwhile } = innerFields(file, act);
    if (eventually && stays)
        compiling.complain({
            place: source.keyAt([...path, 'stays']),
            says: 'a step cannot have both "eventually" and "stays". Write a step for each.',
        });
    const expectation = expect === undefined ? undefined : readExpectation(expect, [...path, 'expect'], compiling);
    const waiting = readWaiting(eventually, stays);
    if (act.kind === 'client' && stays)
        compiling.complain({
            place: source.keyAt([...path, 'stays']),
            says: 'a till is asked once: "stays" cannot look at it again. Write a check after it.',
        });
    if (waiting && !expectation)
        compiling.complain({
            place: source.keyAt([...path, waiting.kind]),
            says: `"${waiting.kind}" waits for nothing. Give "expect" beside it.`,
        });
    return {
        act,
        source,
        path,
        save,
        proves,
        ...(id === undefined ? {} : { id }),
        ...(as === undefined ? {} : { till: as }),
        ...(expectation ? { expect: expectation } : {}),
        ...(waiting ? { waiting } : {}),
        ...(operator ? { operator } : {}),
        ...(meanwhile ? { meanwhile: inner(meanwhile, path, compiling) } : {}),
    };
}
/** Steps inside a step; the till and the runner cannot both be at work. */
function inner(files, path, compiling) {
    const place = [...path, 'meanwhile'];
    // The schema of a step has let each of them through.
    const steps = files.map((file, i) => compileStep(file, [...place, i], compiling));
    return steps.flatMap((step) => {
        if (!step)
            return [];
        if (step.act.kind === 'client' || step.act.kind === 'send')
            compiling.complain({
                place: step.source.keyAt([...step.path, step.act.kind]),
                says: `"${step.act.kind}" cannot stand in "meanwhile": the till is at work there. Let the world act on it: cause, clear, fault, check.`,
            });
        return [step];
    });
}
/** What stands inside a step of some kinds; alone, a question is the act itself. */
function innerFields(file, act) {
    return {
        operator: 'operator' in file && act.kind !== 'operator' ? file.operator : undefined,
        meanwhile: 'client' in file ? file.meanwhile : undefined,
    };
}
/** The fields that several kinds of step share; a kind that lacks one was refused by its schema. */
function looseFields(file) {
    return file;
}
function actOf(file, path, compiling) {
    if ('send' in file)
        return { kind: 'send', operation: file.send, params: file.with ?? {} };
    if ('client' in file)
        return { kind: 'client', stimulus: file.client, params: file.with ?? {} };
    if ('cause' in file)
        return { kind: 'cause', cause: file.cause, params: file.with ?? {} };
    if ('clear' in file)
        return { kind: 'clear', cause: file.clear };
    if ('fault' in file) {
        const { on, effect, ...params } = file.fault;
        return { kind: 'fault', on, order: { fault: effect, ...params } };
    }
    if ('advance' in file)
        return { kind: 'advance', by: file.advance };
    if ('settle' in file)
        return { kind: 'settle' };
    if ('check' in file)
        return { kind: 'check', fact: file.check, where: file.where };
    if ('use' in file) {
        const part = compiling.part(file.use, compiling.source.at([...path, 'use']));
        return part && { kind: 'use', part, inputs: file.with ?? {} };
    }
    return { kind: 'operator', question: file.operator };
}
function readWaiting(eventually, stays) {
    const [kind, forText, every] = eventually
        ? ['eventually', eventually.within, eventually.every]
        : stays
            ? ['stays', stays.for, stays.every]
            : [];
    if (kind === undefined || forText === undefined)
        return undefined;
    return { kind, forText, ...(every === undefined ? {} : { everyText: every }) };
}
function readExpectation(expect, path, compiling) {
    if (!isMap(expect) || !('any-of' in expect))
        return { all: expect };
    const { 'any-of': given, ...all } = expect;
    const always = Object.keys(all).length === 0 ? {} : { all };
    if (!Array.isArray(given) || given.length === 0) {
        compiling.complain({
            place: compiling.source.at([...path, 'any-of']),
            says: `found ${show(given)}. Give a list of alternatives: [{ verdict: PASS, ... }].`,
        });
        return always;
    }
    const alternatives = given.flatMap((one, i) => readAlternative(one, [...path, 'any-of', i], compiling) ?? []);
    return { ...always, alternatives };
}
function readAlternative(given, path, { source, complain }) {
    if (!isMap(given)) {
        complain({ place: source.at(path), says: `found ${show(given)}. Give { verdict: PASS, ... }.` });
        return undefined;
    }
    const { verdict, because, ...expect } = wholeReason(given);
    if (!isVerdict(verdict) || !alternativeVerdicts.includes(verdict)) {
        const says = verdict === undefined
            ? `"verdict" is missing. Give one of ${alternativeVerdicts.join(', ')}.`
            : unknownName('verdict', String(verdict), alternativeVerdicts);
        complain({ place: source.at([...path, 'verdict']), says });
        return undefined;
    }
    if (typeof because !== 'string' && (because !== undefined || verdict !== 'PASS')) {
        complain({
            place: source.at([...path, because === undefined ? 'verdict' : 'because']),
            says: because === undefined
                ? `"because" is missing. Say why this is ${verdict} and not PASS.`
                : `found ${show(because)}. Give text.`,
        });
        return undefined;
    }
    return { verdict, expect, path, ...(because === undefined ? {} : { because }) };
}
/**
 * In a map on one line a comma ends the reason: `because: safe, but slow }` reads as a second key
 * without a value. No field has blanks in its name, so such a key is the rest of the sentence.
 */
function wholeReason(given) {
    const { because } = given;
    if (typeof because !== 'string')
        return given;
    const isRest = ([key, value]) => value === null && key.includes(' ');
    const entries = Object.entries(given);
    const rest = entries.filter(isRest).map(([key]) => key);
    const fields = Object.fromEntries(entries.filter((one) => !isRest(one)));
    return { ...fields, because: [because, ...rest].join(', ') };
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
