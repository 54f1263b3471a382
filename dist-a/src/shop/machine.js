import { accept } from '../device/contract.js';
import { unknownName } from '../kernel/suggest.js';
import { MINUTE_MS } from '../kernel/time.js';
import { strikes } from './state.js';
/** How long until something that nobody took is brought again (A6). */
const AGAIN_MS = MINUTE_MS;
export function decide(state, command, at, random) {
    switch (command.kind) {
        case 'told':
            return accept(told(state, command, at, random), {});
        case 'returned': {
            const { kind: _, ...carried } = command.passed;
            return accept([{ kind: 'returned', ...carried, until: at + AGAIN_MS }], {});
        }
        case 'cause':
            return befall(state, command);
        case 'restart':
            return accept([], {});
        case 'unknown':
            return { kind: 'refuse', code: 'UNKNOWN_PATH' };
    }
}
function told(state, { from, movement }, at, random) {
    let number = state.told;
    return (state.from.get(from) ?? [])
        .filter((line) => line.by === 'link' && isFor(line, movement))
        .flatMap((line) => fate(state, line, { number: ++number, movement, at, random }));
}
/** To the machine that takes cash go only receipts; what it took for one was told by that (A4). */
function isFor({ carries }, { kind }) {
    const isReceipt = kind === 'sale' || kind === 'return';
    return carries === 'all' || (carries === 'receipts') === isReceipt;
}
function fate(state, { name }, { number, movement, at, random }) {
    const carried = { link: name, number, movement };
    const isHit = (cause) => strikes(state, cause, name) &&
        random.integer(1, 100) <= Number(state.causes[cause]?.['percent']);
    if (isHit('link-loses'))
        return [{ kind: 'lost', ...carried }];
    const delayMs = strikes(state, 'link-delay', name)
        ? Number(state.causes['link-delay']?.['by'])
        : 0;
    const isHeld = delayMs > 0 || strikes(state, 'link-down', name) || state.waiting.has(name);
    const once = isHeld
        ? { kind: 'held', ...carried, until: at + delayMs }
        : { kind: 'passed', ...carried, since: at };
    return isHit('link-repeats') ? [once, once] : [once];
}
function befall(state, { cause, begins, params }) {
    const known = [...state.lines.values()].filter((one) => one.by === 'link').map(({ name }) => name);
    const named = String(params['link'] ?? 'all').split(',');
    const unknown = named.find((name) => name !== 'all' && !known.includes(name));
    if (unknown !== undefined)
        return { kind: 'impossible', why: unknownName('link', unknown, known) };
    if (!begins && state.causes[cause] === undefined)
        return { kind: 'impossible', why: 'it is not in force.' };
    return accept([begins ? { kind: 'cause-began', cause, params } : { kind: 'cause-ended', cause }], {});
}
export function evolve(state, event, at) {
    switch (event.kind) {
        case 'passed':
            state.passed++;
            state.told = Math.max(state.told, event.number);
            take(state, event.link, event.number);
            break;
        case 'held':
            state.told = Math.max(state.told, event.number);
            put(state, event.link, { ...kept(event), since: at });
            break;
        case 'returned':
            state.passed--;
            put(state, event.link, { ...kept(event), since: event.since });
            break;
        case 'lost':
            state.lost++;
            state.told = Math.max(state.told, event.number);
            break;
        case 'cause-began':
            state.causes = { ...state.causes, [event.cause]: event.params };
            break;
        case 'cause-ended': {
            const { [event.cause]: _, ...left } = state.causes;
            state.causes = left;
        }
    }
    return state;
}
function kept({ number, movement, until }) {
    return { number, movement, until };
}
function put(state, link, one) {
    const queue = state.waiting.get(link);
    if (!queue)
        return void state.waiting.set(link, [one]);
    // What came back goes before what happened after it.
    const index = queue.findLastIndex(({ number }) => number <= one.number);
    queue.splice(index + 1, 0, one);
}
function take(state, link, number) {
    const queue = state.waiting.get(link);
    const index = queue?.findIndex((one) => one.number === number) ?? -1;
    if (index >= 0)
        queue?.splice(index, 1);
    if (queue?.length === 0)
        state.waiting.delete(link);
}
/** One after another on each link: what waits behind something else waits for it. */
export function due(state) {
    const next = first(state);
    return next?.one.until;
}
/** One at a time, as whoever it is for may return it. */
export function elapse(state) {
    const next = first(state);
    if (!next)
        return [];
    const { number, movement, since } = next.one;
    return [{ kind: 'passed', link: next.link, number, movement, since }];
}
function first(state) {
    let found;
    for (const [link, [one]] of state.waiting) {
        if (!one || strikes(state, 'link-down', link))
            continue;
        if (!found || one.until < found.one.until)
            found = { link, one };
    }
    return found;
}
