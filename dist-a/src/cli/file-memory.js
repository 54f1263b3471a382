/** The texts of files as they were read, to tell what has changed since. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isScript } from '../scenario/files.js';
/** Paths are absolute. */
export function createFileMemory() {
    const texts = new Map();
    return {
        remember: (file) => void texts.set(file, textOf(file)),
        get files() {
            return [...texts.keys()];
        },
        isChanged(file) {
            if (texts.has(file))
                return texts.get(file) !== textOf(file);
            if (isScript(file))
                return [...texts.keys()].some(isScript);
            if (path.basename(file).startsWith('.'))
                return false;
            return existsSync(file) && (/\.ya?ml$/.test(file) || isFolder(file));
        },
        isNews: (file) => !texts.has(file) && /[\\/](parts|rigs)([\\/]|$)/.test(file),
    };
}
export function isFolder(file) {
    return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
function textOf(file) {
    try {
        return readFileSync(file, 'utf8');
    }
    catch {
        return undefined;
    }
}
