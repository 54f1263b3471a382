import { unknownName } from '../../kernel/suggest.js';
import { readSource } from '../source.js';
import { readRig } from './read-rig.js';
export function readNamedRig(path, scenario, { rigs, kinds }) {
    const found = rigs.find(path, scenario.file);
    if (!('known' in found))
        return readRig(readSource(found.file, found.text), kinds);
    const says = found.known.length > 0
        ? unknownName('rig', path, found.known)
        : `there is no file "${path}". Give the path of a rig from the folder of this scenario.`;
    return { complaints: [{ place: scenario.at(['rig']), says }] };
}
