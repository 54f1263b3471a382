import { BrokenFunction, namesGiven } from './computed.js';
import { lookUp, MissingValue, references } from './interpolate.js';
import { nameOf, placeOf } from './scenario.js';
import { TargetError } from './target.js';
export function addFinding(step, { log, scope, section }, told) {
    log.findings.push({
        ...told,
        step: nameOf(step),
        section,
        proves: step.proves,
        used: usedValues(told.place, scope),
    });
}
/** An exception ends the case; what kind it is says who can mend it. */
export function tellError(step, running, error) {
    const place = whereThrown(step, error);
    const message = error instanceof Error ? error.message : String(error);
    const isData = error instanceof MissingValue && isDataOf(running.scope, error.root);
    running.log.verdicts.push(isData ? 'FAIL' : 'ERROR');
    if (isData) {
        addFinding(step, running, { verdict: 'FAIL', place, says: message, path: [] });
        return 'on';
    }
    const blame = blameOf(error);
    addFinding(step, running, {
        verdict: 'ERROR',
        place,
        says: message,
        path: [],
        blame,
        ...(blame === 'us' && error instanceof Error && error.stack ? { stack: error.stack } : {}),
    });
    return 'stop';
}
function whereThrown(step, error) {
    if (error instanceof MissingValue)
        return whereWritten(step, error);
    const cause = error instanceof BrokenFunction ? (error.cause ?? error) : undefined;
    return (cause && step.source.thrownAt?.(cause)) ?? placeOf(step);
}
/** The text that asked for what is not there. */
function whereWritten(step, { written }) {
    const { source, start, end } = placeOf(step);
    const text = `\${${written}}`;
    const at = source.text.slice(start, end).indexOf(text);
    return at < 0
        ? { source, start, end }
        : { source, start: start + at, end: start + at + text.length };
}
export function blameOf(error) {
    if (error instanceof TargetError)
        return 'target';
    if (error instanceof MissingValue)
        return 'scenario';
    // Our own RangeErrors say what cannot be done; the engine's (a stack overflow) are bugs.
    return error instanceof RangeError && error.message.startsWith('Cannot ') ? 'scenario' : 'us';
}
/** Whether a name stands for what a target said, so that a gap in it is the target's. */
function isDataOf({ saved, implied }, root) {
    return saved.has(root) || (implied.has(root) && root !== 'case' && root !== 'vars');
}
/** The values behind the names in an underlined text. */
function usedValues({ source, start, end }, scope) {
    const text = source.text.slice(start, end);
    const names = references(text).map(({ name }) => name);
    return [...new Set([...names, ...(source.isScript ? namesGiven(text) : [])])].flatMap((name) => {
        try {
            const value = lookUp(name, scope);
            const root = name.split('.')[0] ?? name;
            return [{ name, value, from: scope.saved.get(root)?.from ?? implied[root] ?? 'implied' }];
        }
        catch {
            return [];
        }
    });
}
const implied = {
    before: 'what the till knew before it sent',
    reply: 'the last answer',
    fact: 'the last fact',
    case: 'the row of the matrix',
    vars: 'a variable of the scenario',
    outputs: 'what the part gave back',
};
