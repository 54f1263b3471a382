/** A scenario to begin with: what the till of a recording did, and what it was answered. */
import { stringify } from 'yaml';
import { isMap } from '../salvage.js';
import { accessIn, followTill } from './follow-till.js';
import { restoreExchanges } from './restore.js';
import { createSources } from './saved-values.js';
import { timesAsForms } from './times.js';
/** The exchanges of a recording, each with the operation it was; in their order. */
export function stepsOf(recording, device) {
    const { exchanges, firstOf } = restoreExchanges(recording);
    const requests = exchanges.map(({ request }) => request);
    const access = accessIn(device, requests);
    const own = [...firstOf].flatMap(([field, value]) => (field in access ? [] : [value]));
    const till = followTill(device, access, new Set(own));
    const began = Date.parse(recording.date);
    return exchanges.map((exchange) => {
        const { request, reply, at } = exchange;
        return { exchange, followed: till.hear(request, reply, began + at) };
    });
}
/** The text of a scenario: one `send` for each exchange of the recording. */
export function draftScenario(recording, device, { name, losesAgain }) {
    const all = stepsOf(recording, device);
    const sources = createSources(all);
    const steps = all.flatMap((step, i) => {
        const { followed, exchange } = step;
        const { operation } = followed;
        const params = sources.paramsOf(i);
        const save = sources.savedBy(i);
        const on = device.operations[operation] ? `${device.name}.${operation}` : device.name;
        return [
            ...(exchange.lost && losesAgain
                ? [{ fault: { on, effect: faultOf(exchange.lost), times: 1 } }]
                : []),
            {
                send: `${device.name}.${operation}`,
                ...(Object.keys(params).length > 0 ? { with: params } : {}),
                expect: exchange.lost ? { transport: 'lost' } : expectationOf(step),
                ...(Object.keys(save).length > 0 ? { save } : {}),
            },
        ];
    });
    const { date, upstream } = recording;
    const head = {
        format: 1,
        id: `recorded/${device.name}/${slug(name)}`,
        title: `What a till and ${device.name} said to each other on ${date.slice(0, 10)}`,
        tags: ['recorded'],
    };
    return `${remarks(upstream)}${stringify({ ...head, steps }, { lineWidth: 100 })}`;
}
function remarks(upstream) {
    return `# A draft, made by \`tillrig record\` from what was said to ${upstream}. Say in the title what
# it shows, give it an id of its own, and expect what matters. Secrets were blanked: where one is
# needed that the till did not learn from an answer, a stand-in of the same length is in its place.
# A lost answer is repeated here as lost on its way back; the device may as well not have heard.
`;
}
function slug(name) {
    const plain = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    return plain.replace(/^-+|-+$/g, '') || 'session';
}
function faultOf(lost) {
    return lost === 'cut' ? 'cut-reply' : 'lose-reply';
}
/** What will be the same next time is expected as it was; of the rest, what it looks like. */
function expectationOf({ exchange: { reply }, followed: { fields = {}, before } }) {
    const { status, body: _body, json: _json, reason, ...others } = { ...reply, ...fields };
    const expected = { status };
    const phrase = phraseOf(reason);
    if (phrase !== undefined)
        expected['reason'] = phrase;
    for (const [name, value] of Object.entries(others)) {
        if (name === 'headers')
            continue;
        if (name in before) {
            if (value !== before[name])
                expected[name] = { $not: `\${before.${name}}` };
        }
        else if (name === 'code' || isWord(value))
            expected[name] = value;
    }
    return expected;
}
function phraseOf(reason) {
    const text = String(reason ?? '');
    if (/^\d+$/.test(text))
        return { $matches: '^[0-9]+$' };
    // `OK`, `Bad Request`: the phrase that goes with the status says nothing more.
    return text === '' || /^[A-Z][A-Za-z-]*( [A-Za-z-]+)*$/.test(text) ? undefined : text;
}
/** A word such as `ok`, which no number, time or identity is part of. */
function isWord(value) {
    if (typeof value === 'boolean')
        return true;
    if (typeof value !== 'string' || isMap(value))
        return false;
    return value.length <= 60 && !/\d{3}/.test(value) && timesAsForms(value) === value;
}
