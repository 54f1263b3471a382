/** Parts are steps to use from several scenarios; each is read once for a file. */
import { unknownName } from '../kernel/suggest.js';
import { compileSteps } from './compile.js';
import { complaintsOf } from './check-references.js';
import { partSchema } from './format.js';
import { readShape } from './schema-complaints.js';
import { readSource } from './source.js';
export function createParts(files, reading) {
    // One that is used thirty times is read once, and its mistakes are told once.
    const done = new Map();
    return { open: (usedBy) => opener(usedBy, []) };
    function opener(usedBy, trail) {
        return (name, at) => {
            const found = files.find(name, usedBy);
            if ('known' in found) {
                const says = found.known.length > 0
                    ? unknownName('part', name, found.known)
                    : `unknown part "${name}". There are none: parts stand in a folder "parts" beside the scenario.`;
                reading.complain({ place: at, says });
                return undefined;
            }
            const { file, text } = found;
            if (trail.includes(file)) {
                const circle = [...trail.slice(trail.indexOf(file)), file].join(' uses ');
                reading.complain({
                    place: at,
                    says: `this part leads back to itself: ${circle}. Take one of these out.`,
                });
                return undefined;
            }
            if (!done.has(file))
                done.set(file, read(readSource(file, text), [...trail, file]));
            return done.get(file);
        };
    }
    function read(source, trail) {
        source.complaints.forEach(reading.complain);
        if (!source.readable)
            return undefined;
        const { shape, complaints } = readShape(partSchema, source);
        complaints.forEach(reading.complain);
        if (!shape)
            return undefined;
        const { inputs = {}, outputs = {} } = shape;
        const steps = compileSteps(shape.steps, 'steps', {
            source,
            complain: reading.complain,
            part: opener(source.file, trail),
        });
        const names = {
            saved: new Set(Object.keys(inputs)),
            implied: new Set(),
            rows: [],
            vars: {},
        };
        reading.check(steps, names).forEach(reading.complain);
        complaintsOf(outputs, ['outputs'], source, names).forEach(reading.complain);
        return { file: source.file, inputs, outputs, steps };
    }
}
