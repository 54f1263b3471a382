/** Where this program stands, whether it runs from its sources, built, or joined into few files. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
const ending = path.extname(fileURLToPath(import.meta.url));
let found;
/** The folder that holds `src/index.js`, or `src/index.ts`. */
export function builtFolder() {
    return (found ??= search(path.dirname(fileURLToPath(import.meta.url))));
}
/** A file in it, named without its ending: `src/index`. */
export function builtFile(name) {
    return path.join(builtFolder(), `${name}${ending}`);
}
function search(folder) {
    if (existsSync(path.join(folder, 'src', `index${ending}`)))
        return folder;
    const above = path.dirname(folder);
    if (above === folder)
        throw new Error('The package is not whole: it has no src/index.');
    return search(above);
}
