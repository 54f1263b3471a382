/** Which cases run, and in which order: files become cases, selections choose among them. */
import { suggest } from '../kernel/suggest.js';
/** @throws RangeError for a selection that chooses nothing, with what was near. */
export function planCases(scenarios, selection) {
    const { words, tags, grep, rows, ids, level } = selection;
    for (const tag of tags)
        mustKnow('tag', tag, { by: scenarios.flatMap((one) => one.tags), words: [] });
    for (const row of rows)
        mustKnow('case', row, {
            by: scenarios.flatMap((one) => one.rows.map(({ name }) => name)),
            words: [],
        });
    mustChoose(words, scenarios);
    const named = new Set(words);
    const chosen = scenarios
        .filter((one) => tags.length === 0 || tags.some((tag) => one.tags.includes(tag)))
        .filter((one) => level === undefined || one.level === level)
        .flatMap((one) => casesNamed(one, named))
        .filter(({ id, scenario }) => !grep || grep.test(id) || grep.test(scenario.title))
        .filter(({ row }) => rows.length === 0 || (row && rows.includes(row.name)))
        .filter(({ id }) => !ids || ids.has(id));
    if (chosen.length === 0)
        throw new RangeError(`Cannot run: no case is left of ${scenarios.length} scenarios. Loosen the selection; \`tillrig list\` shows them.`);
    return sharded(repeated(chosen, selection), selection.shard);
}
/** The scenarios that words are about: all, when there are none. */
export function chooseScenarios(scenarios, words) {
    mustChoose(words, scenarios);
    const named = new Set(words);
    return scenarios.filter((one) => casesNamed(one, named).length > 0);
}
/** The id of a case, whichever time it runs. */
export function idOfCase({ scenario, row }) {
    return row ? `${scenario.id}[${row.name}]` : scenario.id;
}
export function caseIds(scenario) {
    return casesOf(scenario).map(({ id }) => id);
}
function casesOf(scenario) {
    if (scenario.rows.length === 0)
        return [{ id: idOfCase({ scenario }), scenario }];
    return scenario.rows.map((row) => ({ id: idOfCase({ scenario, row }), scenario, row }));
}
function repeated(cases, { seed, repeat }) {
    return Array.from({ length: repeat }).flatMap((_, time) => cases.map((one) => ({
        ...one,
        id: repeat === 1 ? one.id : `${one.id}#${time + 1}`,
        seed: seed + time,
    })));
}
/** @throws RangeError when there are fewer cases than parts. */
function sharded(cases, shard) {
    if (!shard)
        return cases;
    const { number, of } = shard;
    if (of > cases.length)
        throw new RangeError(`Cannot run part ${number} of ${of}: only ${cases.length} cases were chosen. Take fewer parts.`);
    const sorted = cases.map(({ id }) => id).toSorted();
    const own = new Set(sorted.filter((_, i) => i % of === number - 1));
    return cases.filter(({ id }) => own.has(id));
}
/** A word is an id, the beginning of one up to a slash, the id of one case, a tag, or a file. */
function casesNamed(scenario, words) {
    const cases = casesOf(scenario);
    const areAll = words.size === 0 || namesOf(scenario).some((name) => words.has(name));
    return areAll ? cases : cases.filter(({ id }) => words.has(id));
}
function namesOf({ id, tags, source }) {
    return [id, source.file, ...tags, ...prefixesOf(id).flatMap((one) => [one, `${one}/`])];
}
function prefixesOf(id) {
    return id
        .split('/')
        .map((_, i, all) => all.slice(0, i).join('/'))
        .slice(1);
}
function mustChoose(words, scenarios) {
    const names = new Set(scenarios.flatMap((one) => [...namesOf(one), ...caseIds(one)]));
    const word = words.find((one) => !names.has(one));
    if (word === undefined)
        return;
    const ids = scenarios.map(({ id }) => id);
    const cases = scenarios.flatMap(caseIds);
    const prefixes = ids.flatMap(prefixesOf);
    const tags = scenarios.flatMap((one) => one.tags);
    mustKnow('path, id or tag', word, { by: [...ids, ...prefixes, ...tags, ...cases], words: ids });
}
function mustKnow(what, name, known) {
    const by = [...new Set(known.by)].filter(Boolean);
    if (by.includes(name))
        return;
    const near = suggest(name, by);
    const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
    const shown = (known.words.length > 0 ? known.words : by).toSorted();
    const list = shown.length === 0 ? 'none' : shown.slice(0, 12).join(', ');
    const more = shown.length > 12 ? `, and ${shown.length - 12} more (\`tillrig list\`)` : '';
    throw new RangeError(`Cannot select "${name}": unknown ${what}.${hint} Known: ${list}${more}.`);
}
