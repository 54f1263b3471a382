/** Reads a baseline: everything that is wrong with it is said before anything runs. */
import { suggest } from '../../kernel/suggest.js';
import { caseIds, idOfCase } from '../plan.js';
import { isMap } from '../salvage.js';
import { readShape } from '../schema-complaints.js';
import { formatPlace, inOrder } from '../source.js';
import { baselineSchema, expectedSchema } from './format.js';
/** Ids are looked for among the cases of all scenarios that were loaded, chosen or not. */
export function readBaseline(source, scenarios) {
    if (!source.readable)
        return { complaints: source.complaints };
    const complaints = [...source.complaints, ...readShape(baselineSchema, source).complaints];
    const known = new Map(scenarios.map((one) => [one.id, caseIds(one)]));
    const all = new Set([...known.values()].flat());
    const entries = new Map();
    const places = new Map();
    for (const [index, value] of listed(source).entries()) {
        if (!isMap(value) || typeof value['id'] !== 'string')
            continue;
        const { id } = value;
        const path = ['expected', index];
        const place = source.at([...path, 'id']);
        const cases = known.get(id) ?? (all.has(id) ? [id] : []);
        if (cases.length === 0)
            complaints.push(unknownId(id, place, all));
        const other = cases.flatMap((one) => places.get(one) ?? [])[0];
        if (other)
            complaints.push(doubled(place, other));
        const { data } = expectedSchema.safeParse(value);
        const entry = data && expectedOf(data, source, path);
        for (const one of cases) {
            places.set(one, place);
            if (entry)
                entries.set(one, entry);
        }
    }
    if (complaints.length > 0)
        return { complaints: inOrder(complaints) };
    return {
        complaints: [],
        baseline: {
            entryOf: (planned) => entries.get(idOfCase(planned)),
            outside(cases) {
                const inside = new Set(cases.map((one) => entries.get(idOfCase(one))));
                return new Set([...entries.values()].filter((one) => !inside.has(one))).size;
            },
        },
    };
}
function listed({ value }) {
    return isMap(value) && Array.isArray(value['expected']) ? value['expected'] : [];
}
function expectedOf({ verdict = 'FAIL', why, until }, source, path) {
    return {
        verdict,
        why,
        ...(until === undefined ? {} : { until }),
        place: (key) => source.at([...path, key]),
    };
}
function unknownId(id, place, known) {
    const near = suggest(id, [...known]);
    const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
    const rest = `None of the ${known.size} cases that were read is called so: name a case or a scenario, and run with all the files the baseline is about.`;
    return { place, says: `unknown id "${id}".${hint} ${rest}` };
}
function doubled(place, other) {
    return { place, says: `this is listed at ${formatPlace(other)} already. Keep one of them.` };
}
