import { kindOf } from '../rig-file/plan.js';
import { reachedName } from './reached.js';
import { sections, surfaceOf } from './surface.js';
const SCENARIOS_MAX = 10;
/** Adds what one case reached: `reached` and `scenario` of a `case-finished` event. */
export function addCoverage(tally, reached, scenario) {
    for (const name of reached) {
        const hits = tally.get(name);
        if (!hits) {
            tally.set(name, { cases: 1, scenarios: [scenario] });
            continue;
        }
        hits.cases++;
        const { scenarios } = hits;
        if (scenarios.length < SCENARIOS_MAX && !scenarios.includes(scenario))
            scenarios.push(scenario);
    }
}
/** What was added up, held against all there is to reach of these devices. */
export function coverageOf(tally, devices) {
    return devices.map((device) => {
        const kind = kindOf(device);
        const surface = surfaceOf(device);
        const covered = (section) => surface[section].map(({ name, says }) => {
            const hits = tally.get(reachedName(kind, section, name));
            return {
                name,
                says,
                reached: hits !== undefined,
                cases: hits?.cases ?? 0,
                scenarios: hits?.scenarios ?? [],
            };
        });
        return {
            device: kind,
            operations: covered('operations'),
            codes: covered('codes'),
            causes: covered('causes'),
            transitions: covered('transitions'),
            statuses: covered('statuses'),
        };
    });
}
/** How much of them was reached, of one section or of all. */
export function shareOf(devices, chosen = sections) {
    const rows = devices.flatMap((one) => chosen.flatMap((section) => one[section]));
    return { reached: rows.filter(({ reached }) => reached).length, known: rows.length };
}
/** Of a hundred; what has nothing to reach has none of it. */
export function percentOf({ reached, known }) {
    return known === 0 ? 0 : (reached * 100) / known;
}
/** `99.9 %` for whatever is not all of it. */
export function sayPercent(share) {
    return `${Math.floor(percentOf(share) * 10) / 10} %`;
}
/** What was not reached, in the order of the surface. */
export function missedOf({ device, ...rows }, chosen = sections) {
    return chosen.flatMap((section) => rows[section].filter(({ reached }) => !reached).map(({ name }) => ({ device, section, name })));
}
/** The first of them: `ikkm codes -6, -7, ikkm causes battery, and 12 more`. */
export function sayMissed(missed, namesMax) {
    let told = '';
    const names = missed.slice(0, namesMax).map(({ device, section, name }) => {
        const where = `${device} ${section}`;
        const isNew = where !== told;
        told = where;
        return isNew ? `${where} ${name}` : name;
    });
    const more = missed.length - names.length;
    return [...names, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
