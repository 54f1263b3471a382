/** Learning facts from the real thing: its answers are read strictly, and nothing is guessed. */
import { own } from '../kernel/own.js';
/** The fact cannot be had: nobody answered, or the answer is a refusal or says something else. */
export class CannotLearn extends Error {
    name = 'CannotLearn';
    /** Nobody answered, so it may be the network's fault. */
    isLost;
    constructor(why, isLost = false) {
        super(why);
        this.isLost = isLost;
    }
}
/**
 * What to ask for a fact, and what it is then; `{ transport: 'lost' }` stands for no answer.
 * Nothing where the protocol cannot say it.
 * @throws CannotLearn while it is driven: `Cannot learn ikkm.drawer: "info" answered -99.`
 */
export function learnFact({ name, facts }, fact) {
    const row = own(facts, fact);
    return row?.learn && withName(row.learn(), `${name}.${fact}`);
}
function* withName(learning, name) {
    try {
        return yield* learning;
    }
    catch (error) {
        if (!(error instanceof CannotLearn))
            throw error;
        throw new CannotLearn(`Cannot learn ${name}: ${error.message}.`, error.isLost);
    }
}
/** Somebody who knows what the till knows, and whose looking the till does not notice. */
export function openLooker(client, access, options, till) {
    const known = Object.entries(client.knows(till)).map(([name, one]) => [name, String(one)]);
    return client.open({ ...access, ...Object.fromEntries(known) }, options);
}
const ANSWER_CHARS_MAX = 80;
/** Asks; `isGood` tells an answer from a refusal. */
export function* askFor(asking, isGood) {
    const told = yield asking;
    if (told['transport'] === 'lost')
        throw new CannotLearn(`nobody answered "${asking.operation}"`, true);
    if (isGood(told))
        return told;
    const said = String(told['body'] ?? told['status']).slice(0, ANSWER_CHARS_MAX);
    throw new CannotLearn(`"${asking.operation}" answered ${said}`);
}
export function mapIn(value, what) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new CannotLearn(`${what} is no map in the answer`);
    // An object that is no list can be read by names.
    return value;
}
export function listIn(value, what) {
    if (!Array.isArray(value))
        throw new CannotLearn(`${what} is no list in the answer`);
    return value.map((one) => mapIn(one, `each of ${what}`));
}
/** A number, or the text of one. */
export function numberIn(told, name) {
    const value = told[name];
    if (typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)))
        return Number(value);
    throw new CannotLearn(`${name} is no number in the answer`);
}
export function textIn(told, name) {
    const value = told[name];
    if (typeof value === 'string')
        return value;
    throw new CannotLearn(`${name} is no text in the answer`);
}
