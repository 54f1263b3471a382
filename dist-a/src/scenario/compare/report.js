/** What a comparison found, for people and as data. */
import { show } from '../show.js';
import { nameOfDrift } from './compare-sides.js';
const VALUE_CHARS_MAX = 400;
export function reportText(report, paint) {
    const { compared, judged, again } = report;
    const { drifts, known, stale, expired, outsideCount } = judged;
    const operations = [...new Set(drifts.map(({ operation }) => operation))];
    const used = [...compared.used].map(([rule, count]) => `${rule} ${count}`);
    const blocks = [
        ...operations.map((operation) => [
            paint.bold(operation),
            ...drifts
                .filter((one) => one.operation === operation)
                .map((one) => driftText(one, report.names, paint)),
        ].join('\n')),
        ...listed('Known', known.map((one) => `${nameOfDrift(one)}  ${times(one.count)}: ${one.why}`)),
        ...listed('Known, but no longer excused', expired.map(({ at, until, place }) => `${at}  until ${until}  (${place})`)),
        ...listed('Known, but no longer there: take these entries out', stale.map(({ at, why, place }) => `${at}  ${why}  (${place})`)),
        ...report.names.flatMap((name, i) => listed(`Not compared on ${name}`, (report.problems[i] ?? []).map(({ id, why }) => `${id}: ${why}`))),
        [
            ...(outsideCount === 0
                ? []
                : [`${outsideCount} known deviations are about other operations`]),
            `rules  ${used.length === 0 ? 'none was needed' : used.join(', ')}`,
            `again  ${again}`,
            summaryLine(report, paint),
        ].join('\n'),
    ];
    return `${blocks.join('\n\n')}\n`;
}
function driftText({ kind, at, count, place, a, b }, names, paint) {
    const width = Math.max(...names.map((name) => name.length));
    const [nameA, nameB] = names.map((name) => paint.dim(name.padEnd(width)));
    return `  ${paint.red(kind.padEnd(7))} ${at}  ${paint.dim(`${times(count)}, first at ${place}`)}
          ${nameA}  ${show(a, VALUE_CHARS_MAX)}
          ${nameB}  ${show(b, VALUE_CHARS_MAX)}`;
}
function listed(title, lines) {
    return lines.length === 0 ? [] : [[title, ...lines.map((line) => `  ${line}`)].join('\n')];
}
function times(count) {
    return count === 1 ? 'once' : `${count} times`;
}
function summaryLine({ what, names, compared, judged }, { bold }) {
    const { drifts, known, stale } = judged;
    const steps = `${compared.stepsCount} ${compared.stepsCount === 1 ? 'step' : 'steps'}`;
    const found = drifts.length > 0
        ? `${drifts.length} ${drifts.length === 1 ? 'drift' : 'drifts'}`
        : stale.length > 0
            ? `no drift, ${stale.length} stale`
            : 'the same';
    const more = known.length === 0 ? '' : `, ${known.length} known`;
    return bold(`${what}: ${names.join(' and ')}, ${steps} compared, ${found}${more}`);
}
/** The same as JSON; values as the rules made them. */
export function reportData({ what, names, compared, judged, problems, again }) {
    const [a, b] = names;
    return {
        what,
        targets: { a, b },
        stepsCount: compared.stepsCount,
        drifts: judged.drifts,
        known: judged.known,
        stale: judged.stale,
        expired: judged.expired,
        notCompared: { a: problems[0], b: problems[1] },
        rules: Object.fromEntries(compared.used),
        again,
    };
}
