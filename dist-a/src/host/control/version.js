/** The version in our package.json, wherever this file lies: in the sources or built. */
import { readFileSync } from 'node:fs';
import { invariant } from '../../kernel/invariant.js';
let version;
export function tillrigVersion() {
    return (version ??= read(new URL('.', import.meta.url)));
}
function read(folder) {
    try {
        // Our own file: it has a version, or nothing could have been installed.
        const { name, version } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
        if (name === 'tillrig' && version)
            return version;
    }
    catch {
        // Not in this folder: the one above it is next.
    }
    invariant(folder.pathname !== '/', 'Cannot find our package.json in any folder above');
    return read(new URL('..', folder));
}
