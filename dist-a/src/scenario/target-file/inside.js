import { isMap } from '../salvage.js';
export function inside(source, path) {
    const value = path.reduce((outer, step) => (isMap(outer) ? outer[step] : undefined), source.value);
    return {
        ...source,
        value,
        complaints: [],
        at: (inner) => source.at([...path, ...inner]),
        keyAt: (inner) => source.keyAt([...path, ...inner]),
    };
}
