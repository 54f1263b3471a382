var __rewriteRelativeImportExtension = (this && this.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};
/** Imports scenario scripts, TypeScript too, each time anew. */
import { register } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtFile, builtFolder } from '../built-folder.js';
let readingsCount = 0;
let isRegistered = false;
/**
 * What a script exports. The same file, and what it imports, may have changed since it was imported
 * last: each reading is a module of its own, which Node keeps until the process ends.
 */
export async function importScript(file) {
    const isOurs = file.startsWith(builtFolder() + path.sep);
    // Our own scenarios are JavaScript in an installed package, and find us by themselves.
    if (!isOurs)
        registerHooks();
    const url = pathToFileURL(file);
    url.searchParams.set('tillrig', String(++readingsCount));
    return import(__rewriteRelativeImportExtension(url.href));
}
function registerHooks() {
    if (isRegistered)
        return;
    isRegistered = true;
    const tillrig = pathToFileURL(builtFile('src/index')).href;
    const hooks = pathToFileURL(builtFile('src/scenario/typed/script-hooks'));
    register(hooks, { data: { tillrig } });
}
