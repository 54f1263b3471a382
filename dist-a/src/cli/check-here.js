/** What `doctor` looks at on this machine: Node, the folder, the usual ports. */
import { access, constants } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tillrigVersion } from '../host/control/version.js';
import { bad, unsure, well } from './diagnosis.js';
import { rigAt } from './rig-at.js';
/** As package.json has it under "engines"; the README says the same. */
const NODE_LEAST = [20, 19];
const HOST = '127.0.0.1';
export async function checkHere(devices, controlPort = 8090) {
    const listening = devices.flatMap(({ name, port }) => (port === undefined ? [] : [[name, port]]));
    const ports = new Map([...listening, ['control', controlPort]]);
    const rig = await rigAt(`http://${HOST}:${controlPort}`);
    return [
        checkNode(process.versions.node),
        well('tillrig', tillrigVersion()),
        await checkFolder(),
        ...(await Promise.all([...ports].map(([name, port]) => checkPort(name, port, rig)))),
    ];
}
function checkNode(version) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const [leastMajor, leastMinor] = NODE_LEAST;
    if (major > leastMajor || (major === leastMajor && minor >= leastMinor))
        return well('node', version);
    return bad('node', {
        says: `${version}, and ${NODE_LEAST.join('.')} is the least`,
        matters: 'What older ones lack fails in the middle of a run.',
        todo: 'Install a newer Node: https://nodejs.org.',
    });
}
async function checkFolder() {
    try {
        await access('.', constants.W_OK);
        return well('folder', 'reports and the last run can be written here');
    }
    catch {
        return unsure('folder', {
            says: 'nothing can be written here',
            matters: 'Reports, --data and --last-failed need a file.',
            todo: 'Run in a folder of your own, or give reports a path elsewhere.',
        });
    }
}
async function checkPort(name, port, at) {
    const about = `port ${port}`;
    if (await isFree(port))
        return well(about, `free for ${name}`);
    const isControl = name === 'control';
    if (at.kind === 'token' && isControl)
        return well(about, 'a rig that asks for its token is there');
    if (at.kind === 'rig' && (isControl || at.rig.urls.includes(`http://${HOST}:${port}`)))
        return well(about, `${name} of a rig of tillrig ${at.rig.version} is there`);
    return unsure(about, {
        says: `something listens there, where ${name} would`,
        matters: `"tillrig up" cannot start ${name} on its usual port. "tillrig run" needs none.`,
        todo: `End it, or choose any free port: tillrig up --port ${name}=0.`,
    });
}
function isFree(port) {
    return new Promise((resolve) => {
        const server = createServer();
        server.once('error', () => resolve(false));
        server.listen(port, HOST, () => server.close(() => resolve(true)));
    });
}
