import { checkExpectations } from './check-expectations.js';
import { checkHead } from './check-head.js';
import { checkNames, variants } from './check-names.js';
import { checkReferences } from './check-references.js';
import { compileSteps } from './compile.js';
import { scenarioSchema } from './format.js';
import { createParts } from './parts.js';
import { rigFiles } from './files.js';
import { readNamedRig } from './rig-file/named-rig.js';
import { lostRoots, salvage, savedAnywhere } from './salvage.js';
import { splitName, withInner } from './scenario.js';
import { readShape } from './schema-complaints.js';
import { inOrder, readSource } from './source.js';
import { inShop } from '../shop/create-shop.js';
export function loadScenario(file, text, around) {
    return loadSource(readSource(file, text), around);
}
export function loadSource(source, around) {
    const complaints = [...source.complaints];
    if (!source.readable)
        return { complaints };
    const { shape, complaints: misshapen } = readShape(scenarioSchema, source);
    complaints.push(...misshapen);
    // A file with a mistake is good in other places, and these may have mistakes of another kind.
    const head = shape ?? salvage(source.value);
    const rig = rigOf(head, source, around);
    // Without its rig no name of a device can be told from a wrong one.
    if (rig && !rig.plan)
        return { complaints: [...inOrder(complaints), ...rig.complaints] };
    const rows = (head.matrix ?? []); // The schema gave each row its name.
    const vars = head.vars ?? {};
    const known = {
        devices: rig?.plan?.devices ?? inShop(around.devices),
        requirements: around.requirements,
        rows: rows.length > 0 ? rows : [undefined],
        vars,
    };
    const complain = (complaint) => complaints.push(complaint);
    const check = (steps, names, than = known) => withInner(steps).flatMap((step) => [
        ...checkNames(step, than),
        ...checkExpectations(step),
        ...checkReferences(step, names),
    ]);
    const parts = createParts(around.parts, {
        complain,
        check: (steps, names) => check(steps, names, { ...known, rows: [undefined], vars: {} }),
    });
    const compiling = { source, complain, part: parts.open(source.file) };
    const setup = compileSteps(head.setup, 'setup', compiling);
    const steps = compileSteps(head.steps, 'steps', compiling);
    const teardown = compileSteps(head.teardown, 'teardown', compiling);
    const all = [...setup, ...steps, ...teardown];
    complaints.push(...check(all, namesOf(head, rows, shape ? undefined : source)));
    complaints.push(...checkHead(source, head, all, known));
    if (!shape || complaints.length > 0)
        return { complaints: inOrder(complaints) };
    return {
        complaints: [],
        scenario: {
            id: shape.id,
            title: shape.title,
            level: shape.level ?? 'core',
            tags: shape.tags ?? [],
            proves: shape.proves ?? [],
            options: shape.options ?? {},
            devices: devicesOf(all, shape, known),
            features: shape.needs?.features ?? [],
            ...(rig?.plan ? { rig: rig.plan } : {}),
            vars,
            rows,
            setup,
            steps,
            teardown,
            source,
        },
    };
}
function rigOf({ rig }, source, { devices, rigs = rigFiles }) {
    return rig === undefined ? undefined : readNamedRig(rig, source, { rigs, kinds: devices });
}
/** What is known before the first step; of a broken file, all that it may have meant to say. */
function namesOf(head, rows, broken) {
    const { vars = {} } = head;
    const implied = new Set();
    if (rows.length > 0)
        implied.add('case');
    if (Object.keys(vars).length > 0)
        implied.add('vars');
    const lost = broken ? [...savedAnywhere(broken.value), ...lostRoots(broken.value, head)] : [];
    return { saved: new Set(lost), implied, rows, vars };
}
function devicesOf(steps, { needs, options = {} }, known) {
    const named = new Set([...(needs?.devices ?? []), ...Object.keys(options)]);
    const add = (name) => name !== undefined && named.add(splitName(name).device);
    const visit = ({ act }) => {
        const name = nameIn(act);
        if (name?.includes('${'))
            variants(act, known).forEach((one) => add(nameIn(one)));
        else
            add(name);
        if (act.kind === 'use')
            withInner(act.part.steps).forEach((inner) => add(nameIn(inner.act)));
    };
    withInner(steps).forEach(visit);
    const all = known.devices.map((one) => one.name);
    // A name that is still a template may become any device.
    return [...named].some((name) => name.includes('${'))
        ? all
        : all.filter((name) => named.has(name));
}
/** What it is about, as `device.name`. */
function nameIn(act) {
    if (act.kind === 'send')
        return act.operation;
    if (act.kind === 'cause' || act.kind === 'clear')
        return act.cause;
    if (act.kind === 'fault')
        return act.on;
    return act.kind === 'check' ? act.fact : undefined;
}
