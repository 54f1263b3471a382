/** Reads many scenario files together: what is wrong in any of them, and ids that collide. */
import { readFileSync } from 'node:fs';
import { isScript, shown } from './files.js';
import { loadScenario } from './load.js';
import { formatPlace } from './source.js';
export async function readCatalogue(files, around) {
    const loaded = [];
    for (const file of files)
        loaded.push(...(isScript(file) ? await loadScenarioFile(file, around) : [loadYaml(file, around)]));
    return joinScenarios(loaded);
}
/**
 * What one file holds now: one scenario of YAML, one or more of TypeScript or JavaScript. The same
 * file may be read again after a change, and so are the files it imports.
 */
export async function loadScenarioFile(file, around) {
    if (!isScript(file))
        return [loadYaml(file, around)];
    // Costs a tenth of a second, which a run of YAML alone need not spend.
    const { loadTyped } = await import('./typed/load-typed.js');
    return loadTyped(file, around);
}
function loadYaml(file, around) {
    return loadScenario(shown(file), readFileSync(file, 'utf8'), around);
}
/** Files that were read one by one, with a complaint for each id that stands in two of them. */
export function joinScenarios(loaded) {
    const complaints = loaded.flatMap((one) => one.complaints);
    const byId = new Map();
    for (const { scenario } of loaded) {
        if (!scenario)
            continue;
        const other = byId.get(scenario.id);
        if (other)
            complaints.push({
                place: scenario.source.at(['id']),
                says: `the id "${scenario.id}" stands in ${formatPlace(other.source.at(['id']))} too. An id is an address: give each scenario its own.`,
            });
        else
            byId.set(scenario.id, scenario);
    }
    return { scenarios: [...byId.values()], complaints };
}
