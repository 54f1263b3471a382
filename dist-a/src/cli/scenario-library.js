/** Scenario files held in memory: after a change only what it touches is read again. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { joinScenarios, loadScenarioFile } from '../scenario/catalogue.js';
import { isScript, partFiles, readRequirements, rigFiles, shown } from '../scenario/files.js';
import { CliError, exitCodes } from './exit.js';
import { createFileMemory, isFolder } from './file-memory.js';
import { filesOfWords, packageRoot } from './load-scenarios.js';
export function createLibrary({ given, devices, others }) {
    const root = packageRoot();
    const paths = given.filter((word) => existsSync(word));
    const memory = createFileMemory();
    const held = new Map();
    let requirements = new Map();
    for (const file of others)
        memory.remember(path.resolve(file));
    return {
        changed: (candidates) => candidates.filter((file) => memory.isChanged(file)),
        refresh,
        files: () => memory.files,
        folders: () => foldersOf(memory.files, paths),
    };
    async function refresh(changed) {
        const lost = paths.find((word) => !existsSync(word));
        if (lost !== undefined)
            throw new CliError(`Cannot find "${lost}" any more.`, exitCodes.invalid);
        const { files, words } = filesOfWords(given, root);
        const listed = files.map((file) => path.resolve(file));
        const isLaw = held.size === 0 || changed.some((file) => file.endsWith('requirements.yaml'));
        if (isLaw)
            requirements = readLaw();
        const isNews = changed.some((file) => !listed.includes(file) && memory.isNews(file));
        const isAll = changed.some((file) => others.some((one) => path.resolve(one) === file));
        for (const file of changed)
            if (memory.files.includes(file))
                memory.remember(file);
        const gone = [...held.keys()].filter((file) => !listed.includes(file));
        for (const file of gone)
            held.delete(file);
        const touched = listed.filter((file) => {
            const one = held.get(file);
            return !one || isLaw || isNews || changed.includes(file) || isTouched(file, one, changed);
        });
        for (const file of touched)
            held.set(file, await read(file, { devices, requirements }, memory));
        const all = listed.flatMap((file) => held.get(file)?.loaded ?? []);
        const { scenarios, complaints } = joinScenarios(all);
        const loaded = { scenarios, words, requirements };
        return { loaded, complaints, touched: [...gone, ...touched].map(shown), isAll };
    }
    function readLaw() {
        const emulators = devices.map(({ name }) => path.join(root, 'emulators', name));
        for (const folder of [...emulators, path.join(root, 'src', 'shop')])
            memory.remember(path.join(folder, 'requirements.yaml'));
        return readRequirements(root);
    }
}
/** A file with mistakes may wait for another to be mended; what a script imports is not known. */
function isTouched(file, { loaded, uses }, changed) {
    return (loaded.some(({ complaints }) => complaints.length > 0) ||
        changed.some((one) => uses.has(one) || (isScript(file) && isScript(one))));
}
async function read(file, known, memory) {
    const uses = new Set();
    const note = (found) => {
        if ('file' in found && typeof found.file === 'string') {
            const used = path.resolve(found.file);
            uses.add(used);
            memory.remember(used);
        }
        return found;
    };
    memory.remember(file);
    const loaded = await loadScenarioFile(shown(file), {
        ...known,
        parts: { find: (name, usedBy) => note(partFiles.find(name, usedBy)) },
        rigs: { find: (name, usedBy) => note(rigFiles.find(name, usedBy)) },
    });
    return { loaded, uses };
}
/** Those of the files, those that were given, and where parts and rigs may stand. */
function foldersOf(files, given) {
    const folders = new Set([
        ...files.map((file) => path.dirname(file)),
        ...given.map((one) => path.resolve(one)),
    ]);
    const above = new Set([...folders].flatMap(upwards));
    const beside = [...above].flatMap((one) => [path.join(one, 'parts'), path.join(one, 'rigs')]);
    return [...new Set([...folders, ...beside])].filter(isFolder);
}
function upwards(folder) {
    const above = path.dirname(folder);
    return above === folder ? [folder] : [folder, ...upwards(above)];
}
