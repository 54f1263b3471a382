/** What `doctor` looks at of a target: nothing that it asks leaves anything. */
import { constants, existsSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { tillrigVersion } from '../host/control/version.js';
import { fromEnvironment } from '../scenario/target-file/from-environment.js';
import { checkDevice } from './check-device.js';
import { bad, reasonOf, unsure, well } from './diagnosis.js';
import { devicePlan } from './open-targets.js';
import { rigAt, WAIT_MS } from './rig-at.js';
/** @param folder Of the file that names the target: commands are found from there. */
export async function checkTarget(name, file, devices, folder) {
    let value = file;
    try {
        value = fromEnvironment(file, process.env).value;
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        const says = reasonOf(error).replace(/^Cannot use the target: /, '');
        const matters = `"tillrig run --target ${name}" ends before it begins.`;
        return [bad('environment', { says, matters, todo: 'Set it where tillrig is started.' })];
    }
    switch (value.kind) {
        case 'emulator':
            return [well('emulator', 'in this process; needs nothing')];
        case 'remote':
            return checkRemote(value);
        case 'client':
            return checkTill(value.client, folder);
        case 'device': {
            const { devices: reals } = devicePlan(name, value, devices, []);
            const found = await Promise.all(reals.map(checkDevice));
            return [...found.flat(), ...checkOperator(value.operator)];
        }
    }
}
async function checkRemote({ control, token = process.env['TILLRIG_TOKEN'], }) {
    const at = await rigAt(control, token);
    const matters = 'Every case against it would end as ERROR.';
    switch (at.kind) {
        case 'rig': {
            const { version, devices } = at.rig;
            const there = well('rig', `answers at ${control}: ${devices.join(', ')}`);
            if (version === tillrigVersion())
                return [there];
            return [
                there,
                unsure('version', {
                    says: `it is tillrig ${version}, and this is ${tillrigVersion()}`,
                    matters: 'It may not know what scenarios of this version ask for.',
                    todo: 'Install the same version on both sides.',
                }),
            ];
        }
        case 'token': {
            const says = `the rig at ${control} ${token === undefined ? 'asks for' : 'refuses'} its token`;
            return [bad('rig', { says, matters, todo: 'Give "token", or set TILLRIG_TOKEN.' })];
        }
        case 'stranger': {
            const says = `what answers at ${control} is not the control API of a rig`;
            return [bad('rig', { says, matters, todo: 'The rig prints the address of its control API.' })];
        }
        case 'nobody': {
            const says = `no rig answers at ${control}: ${at.why}`;
            return [bad('rig', { says, matters, todo: 'Start it there: tillrig up.' })];
        }
    }
}
/** It is not started, and asked nothing: it may do things of its own accord. */
async function checkTill({ command, http }, folder) {
    if (http !== undefined)
        return [await checkListening(http)];
    const [program = '', ...words] = command ?? [];
    const found = await findProgram(program, folder);
    const missing = words.find((word) => /^\.{0,2}\//.test(word) && !existsSync(path.resolve(folder, word)));
    const matters = 'The till cannot be started, and every case would end as ERROR.';
    if (found === undefined)
        return [
            bad('command', {
                says: `there is no program "${program}" that may be run`,
                matters,
                todo: 'Give its path, from the folder of this file on, or make it executable.',
            }),
        ];
    if (missing !== undefined)
        return [
            well('command', found),
            bad('argument', {
                says: `there is no file "${missing}"`,
                matters,
                todo: `Paths begin in the folder of the file that names the target.`,
            }),
        ];
    return [well('command', `${found}, which was not started`)];
}
async function findProgram(program, folder) {
    const folders = program.includes('/')
        ? [folder]
        : (process.env['PATH'] ?? '').split(path.delimiter);
    for (const one of folders) {
        const file = path.resolve(one, program);
        const isThere = await access(file, constants.X_OK).then(() => true, () => false);
        if (isThere)
            return file;
    }
    return undefined;
}
async function checkListening(http) {
    const { hostname, port, protocol } = new URL(http);
    const host = hostname.replace(/^\[|\]$/g, '');
    const why = await new Promise((resolve) => {
        const socket = connect({ host, port: Number(port || (protocol === 'https:' ? 443 : 80)) });
        const end = (reason) => {
            resolve(reason);
            socket.destroy();
        };
        socket.setTimeout(WAIT_MS, () => end('no connection in time'));
        socket.once('connect', () => end()).once('error', (error) => end(error.message));
    });
    if (why === undefined)
        return well('till', `listens at ${http}, and was asked nothing`);
    return bad('till', {
        says: `nobody listens at ${http}: ${why}`,
        matters: 'Every case against it would end as ERROR.',
        todo: 'Start the till first: over HTTP the runner does not.',
    });
}
function checkOperator(operator) {
    if (operator !== 'console' || process.stdin.isTTY)
        return [];
    return [
        unsure('operator', {
            says: 'is asked at the terminal, and there is none',
            matters: 'Cases that ask a person would wait for an answer that nobody types.',
            todo: 'Run in a terminal, or say operator: none.',
        }),
    ];
}
