/** Where in a script something was written: kept when it is made, worked out when it is needed. */
import { fileURLToPath } from 'node:url';
/** So that scenarios made by another copy of the package are known too. */
export const originMark = Symbol.for('tillrig.origin');
/** Remembers who called `maker`. */
export function originOf(maker) {
    const origin = {};
    // Making the text of a stack costs more than a step does: it is made when somebody reads it.
    Error.captureStackTrace(origin, maker);
    return origin;
}
/** The innermost line of a stack that stands in a file; `isAsked` may leave out files. */
export function spotIn({ stack = '' }, isAsked = () => true) {
    for (const row of stack.split('\n')) {
        const [, where = '', line, column] = /^\s+at (?:.*\()?((?:file:\/\/|\/|[A-Za-z]:[\\/]).*?):(\d+):(\d+)\)?$/.exec(row) ?? [];
        if (where === '')
            continue;
        const file = fileOf(where);
        if (isAsked(file))
            return { file, line: Number(line), column: Number(column) };
    }
    return undefined;
}
/** The path of a module, whichever reading of it this is. */
export function fileOf(where) {
    if (!where.startsWith('file://'))
        return where;
    return fileURLToPath(where.replace(/[?#].*$/, ''));
}
