/** What `doctor` asks a real device: one question that leaves nothing, and what it is set to. */
import { exchange, Unreachable } from '../host/http-exchange.js';
import { codeName } from '../device/contract.js';
import { formatDuration, MINUTE_MS, SECOND_MS } from '../kernel/time.js';
import { bad, reasonOf, unsure, well } from './diagnosis.js';
import { WAIT_MS } from './rig-at.js';
/** More than these, and a mistake in a scenario becomes dear. */
const RECEIPTS_MANY = 1000;
const AMOUNT_LARGE = 1_000_000 * 100;
const SHOWN_CHARS_MAX = 60;
export async function checkDevice(real) {
    return [...(await greet(real)), checkBudget(real), ...checkPace(real)];
}
async function greet(real) {
    const { device, url, access, options } = real;
    const { name, client } = device;
    const { hello } = client;
    if (!hello)
        return [];
    const session = client.open(access, options);
    const began = Date.now();
    try {
        const sending = client.request(session, hello.operation, hello.params, began);
        const got = await exchange(url, sending.request, WAIT_MS);
        if (got.kind === 'lost')
            return [silent(real, got)];
        const { reply } = got;
        const read = client.read(session, sending, reply);
        const fields = { status: reply.status, reason: reply.reason, body: reply.body, ...read };
        return [...judge(real, hello.judge(fields), fields), ...checkClock(name, reply, began)];
    }
    catch (error) {
        // The address or the access cannot be written in a request, or nobody listens.
        if (!(error instanceof Unreachable || error instanceof RangeError || isBadUrl(error)))
            throw error;
        return [
            bad(name, {
                says: `nobody can be asked at ${url}: ${reasonOf(error).replace(/^Cannot \w+ \S+: /, '')}`,
                matters: 'Every case against it would end as ERROR.',
                todo: 'Is it on, in this network, and its API switched on? Compare "url" with its screen.',
            }),
        ];
    }
}
function isBadUrl(error) {
    return error instanceof TypeError && 'code' in error && error.code === 'ERR_INVALID_URL';
}
function silent({ device: { name }, url }, { how }) {
    const says = how === 'timeout'
        ? `${url} takes connections, and gave no answer within ${formatDuration(WAIT_MS)}`
        : `${url} takes connections, and breaks them off`;
    return bad(name, {
        says,
        matters: 'Every case against it would wait, and then end as ERROR.',
        todo: 'Look at its screen: is it busy, and is its API switched on? Is a proxy between?',
    });
}
function judge({ device, url, access }, verdict, fields) {
    const { name, errors } = device;
    const secrets = Object.keys(access).join(', ');
    const said = `HTTP ${String(fields['status'])} ${shown(String(fields['body']), access)}`;
    const there = well(name, `answers at ${url}`);
    switch (verdict) {
        case 'well':
            return [there, well(`${name} access`, `${secrets}: right`)];
        case 'wrong access':
            return [
                there,
                bad(`${name} access`, {
                    says: `${secrets}: not right; it answered ${said}`,
                    matters: 'Every request would be refused. Keys of a register change with each sale.',
                    todo: `Read it on the device and set it in tillrig.yaml, or in the environment it names.`,
                }),
            ];
        case 'unwell': {
            const [code, row] = Object.entries(errors).find(([, one]) => one.wire === fields['code']) ?? [];
            const known = code === undefined ? '' : `${codeName(errors, code)}: `;
            return [
                there,
                bad(`${name} access`, {
                    says: `cannot be told: it answered ${said}`,
                    matters: `${known}${row?.means ?? 'It has a trouble of its own.'}`,
                    todo: row?.cure ?? 'Look at the device, or ask its operator.',
                }),
            ];
        }
        case 'stranger':
            return [
                bad(name, {
                    says: `what answers at ${url} is not ${device.title}: ${said}`,
                    matters: 'Requests would go to something else, which may do something else.',
                    todo: 'Compare "url" with the address and port on the device.',
                }),
            ];
    }
}
/** One line, without whatever a terminal would obey, and without what is secret. */
function shown(body, access) {
    const veiled = Object.values(access)
        .filter((value) => value !== '')
        .reduce((text, value) => text.replaceAll(value, '***'), body);
    return JSON.stringify(veiled.slice(0, SHOWN_CHARS_MAX));
}
/** By the header of its answer: no protocol here tells the time itself. */
function checkClock(name, { headers }, sentAt) {
    const told = Date.parse(headers['date'] ?? '');
    if (Number.isNaN(told))
        return [];
    const apartMs = Math.abs(told - sentAt);
    const about = `${name} clock`;
    // The header has whole seconds.
    if (apartMs < MINUTE_MS)
        return [well(about, `as ours, to ${formatDuration(Math.max(apartMs, SECOND_MS))}`)];
    return [
        unsure(about, {
            says: `${formatDuration(apartMs)} ${told < sentAt ? 'behind' : 'ahead of'} ours`,
            matters: 'Shifts, tokens and codes end by its clock; reports show ours.',
            todo: 'Set the clock of the device, or of this machine.',
        }),
    ];
}
function checkBudget({ device: { name }, maxReceipts, maxAmount }) {
    const about = `${name} budget`;
    const says = `${maxReceipts} receipts, ${maxAmount / 100} of money`;
    if (maxReceipts === 0 || maxAmount === 0)
        return unsure(about, {
            says,
            matters: 'Cases that register or move anything would end as ERROR.',
            todo: 'Raise max-receipts and max-amount, if that is not what is wanted.',
        });
    if (maxReceipts > RECEIPTS_MANY || maxAmount > AMOUNT_LARGE)
        return unsure(about, {
            says,
            matters: 'A mistake in a scenario could cost all of it.',
            todo: 'Give as much as one run needs: "tillrig run" tells how much that is.',
        });
    return well(about, says);
}
/** A device that says how often it may be asked has an option for it. */
function checkPace({ device: { name }, options, minIntervalMs }) {
    const interval = Number(options['request.interval'] ?? 0);
    if (interval <= minIntervalMs)
        return [];
    return [
        unsure(`${name} pace`, {
            says: `min-interval is ${formatDuration(minIntervalMs)}`,
            matters: `It takes a request each ${formatDuration(interval)}, and refuses what comes sooner.`,
            todo: `Set min-interval: ${formatDuration(interval)}.`,
        }),
    ];
}
