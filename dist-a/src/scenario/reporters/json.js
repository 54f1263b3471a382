import { againLine } from './again.js';
import { frameOf } from './finding-frame.js';
import { provesOf } from './proves-of.js';
export function jsonReporter({ sheet, requirements, now }) {
    let target;
    return {
        on(event) {
            if (event.kind === 'run-started')
                ({ target } = event);
            const told = plain(event);
            if (told)
                sheet.write(`${JSON.stringify(told)}\n`);
        },
    };
    function plain(event) {
        switch (event.kind) {
            case 'run-started': {
                const { target: source, cases, ...rest } = event;
                const { kind: targetKind, address = targetKind, more } = source;
                const ids = cases.map(({ id }) => id);
                const told = more === undefined ? {} : { more };
                return { ...rest, target: address, targetKind, ...told, at: now(), cases: ids };
            }
            case 'case-started':
                return { kind: event.kind, id: event.planned.id };
            case 'case-ended':
                return undefined;
            case 'case-finished':
                return { kind: event.kind, ...plainResult(event.result) };
            case 'run-finished':
                return { kind: event.kind, ...event.summary };
        }
    }
    function plainResult(result) {
        const { planned, findings, faultLines, ...rest } = result;
        const { scenario, row, seed } = planned;
        const { title, level, tags, proves } = scenario;
        const texts = provesOf(scenario).map((id) => [id, requirements.get(id) ?? '']);
        return {
            id: planned.id,
            scenario: scenario.id,
            ...(row ? { case: row.name } : {}),
            title,
            file: scenario.source.file,
            ...(scenario.source.isShared ? { isShared: true } : {}),
            level,
            tags,
            proves,
            seed,
            requirements: Object.fromEntries(texts),
            ...rest,
            findings: findings.map(plainFinding),
            ...(faultLines.size > 0 ? { faults: Object.fromEntries(faultLines) } : {}),
            ...(target ? { again: againLine(planned, target) } : {}),
        };
    }
}
function plainFinding({ place, path: _path, ...rest }) {
    return { ...rest, ...frameOf({ place }) };
}
