/** Loads the scenarios of a script: what it exports, or what is wrong with it. */
import { realpathSync } from 'node:fs';
import { shown } from '../files.js';
import { loadSource } from '../load.js';
import { complaintAbout } from './broken-script.js';
import { importScript } from './import-script.js';
import { plainValue } from './plain.js';
import { hasOrigin, readScripts, typedSource } from './typed-source.js';
export async function loadTyped(file, around) {
    // Stacks name the file itself, whatever link leads to it.
    const scripts = readScripts(realpathSync(file), shown(file));
    let exported;
    try {
        exported = Object.values(await importScript(scripts.main));
    }
    catch (error) {
        return [{ complaints: [await complaintAbout(error, scripts)] }];
    }
    const scenarios = [...new Set(exported.flat())].filter(isScenario);
    if (scenarios.length === 0) {
        const says = 'no scenario is exported here. Write: export default defineScenario({ ... }).';
        return [{ complaints: [{ place: scripts.mainText.at([]), says }] }];
    }
    const isShared = scenarios.length > 1;
    return scenarios.map((one) => loadOne(one, { scripts, isShared, around }));
}
function isScenario(value) {
    return hasOrigin(value) && 'format' in value;
}
function loadOne(scenario, { scripts, isShared, around }) {
    const { value, wrong } = plainValue(scenario);
    const source = typedSource(scenario, value, scripts, isShared);
    if (wrong.length > 0)
        return { complaints: wrong.map(({ path, says }) => ({ place: source.at(path), says })) };
    return loadSource(source, around);
}
