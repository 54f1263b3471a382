import { audit, disagreements, iso } from './audit.js';
import { standingOf } from './machine/approvals.js';
import { requestsLeft } from './machine/otp.js';
export const facts = {
    binding: {
        says: 'The newest binding in force, with its keys; null without one.',
        read: ({ bindings }) => {
            const newest = [...bindings.values()].at(-1);
            return newest ? tellBinding(newest) : null;
        },
    },
    bindings: {
        says: 'All bindings in force, the newest last.',
        read: ({ bindings }) => [...bindings.values()].map(tellBinding),
    },
    terminals: { says: 'All terminals, and who has them.', read: (state) => terminals(state) },
    merchants: {
        says: 'All merchants, and whether they sell top-ups.',
        read: ({ merchants }) => [...merchants.values()].map(({ nbo, name, credentials }) => ({
            nbo,
            name,
            topUps: credentials !== undefined,
        })),
    },
    code: { says: 'The activation code made last.', read: ({ lastCode }) => lastCode },
    codes: {
        says: 'All activation codes, oldest first: valid, used or expired.',
        read: (state, at) => [...state.codes.values()].map((code) => tellCode(code, at)),
    },
    approvals: {
        says: 'All requests to the legal representatives, oldest first.',
        read: ({ approvals }, at) => approvals.map((approval) => ({
            number: approval.number,
            serial: approval.serial,
            merchant: approval.nbo,
            status: standingOf(approval, at),
            askedAt: iso(approval.askedAt),
            expiresAt: iso(approval.expiresAt),
        })),
    },
    messages: {
        says: 'All mails and SMS, the newest last: arrived, on their way, or lost.',
        read: ({ messages }) => messages.map(tellMessage),
    },
    otp: {
        says: 'The newest one-time code that arrived; empty without one.',
        read: ({ messages }) => messages.findLast(({ otp, arrivedAt }) => otp !== undefined && arrivedAt !== undefined)
            ?.otp ?? '',
    },
    quota: {
        says: 'How often each merchant may still ask for a one-time code today.',
        read: (state, at) => Object.fromEntries([...state.merchants.keys()].map((nbo) => [nbo, requestsLeft(state, nbo, at)])),
    },
    disagreements: {
        says: 'Terminals of which Geopagos and Invenio do not say the same.',
        read: (state) => disagreements(state),
    },
    signatures: {
        says: 'All signatures kept, oldest first, without their images.',
        read: ({ signatures }) => signatures.map((one) => ({ ...one, at: iso(one.at) })),
    },
    signatureCount: { says: 'Signatures kept.', read: ({ signatures }) => signatures.length },
    audit: {
        says: 'What does not agree in the books; empty when all does.',
        read: (state) => audit(state),
    },
};
function tellBinding({ serial, nbo, apiKey, token, version, since }) {
    return { serial, merchant: nbo, apiKey, token, version, since: iso(since) };
}
function tellCode({ code, nbo, serial, expiresAt, usedAt }, at) {
    const unused = at < expiresAt ? 'valid' : 'expired';
    const status = usedAt === undefined ? unused : 'used';
    return { code, serial, merchant: nbo, status, expiresAt: iso(expiresAt) };
}
/** A one-time code can be read by whoever got it. */
function tellMessage({ sentAt, arrivedAt, isLost, otp, approval, ...message }) {
    const way = isLost ? 'lost' : 'on its way';
    return {
        number: message.number,
        channel: message.channel,
        to: message.to,
        subject: message.subject,
        text: message.text,
        ...(otp === undefined || arrivedAt === undefined ? {} : { otp }),
        ...(approval === undefined ? {} : { approval }),
        status: arrivedAt === undefined ? way : 'arrived',
        sentAt: iso(sentAt),
        arrivedAt: arrivedAt === undefined ? null : iso(arrivedAt),
    };
}
function terminals({ terminals: all, bindings, halfUnbound, invenio }) {
    return [...all].map(([serial, { type }]) => ({
        serial,
        type,
        merchant: bindings.get(serial)?.nbo ?? 'free',
        inInvenio: invenio.has(serial),
        halfUnbound: halfUnbound.has(serial),
    }));
}
/** The state as a person would ask for it. */
export function view(state, at) {
    const { lastBinding: last } = state;
    return {
        user: state.options.user,
        merchants: facts.merchants.read(state),
        terminals: facts.terminals.read(state),
        codes: facts.codes.read(state, at).filter(({ status }) => status === 'valid'),
        approvals: facts.approvals.read(state, at),
        messages: facts.messages.read(state),
        lastCode: state.lastCode,
        lastOtp: facts.otp.read(state),
        lastBinding: last
            ? { serial: last.serial, merchant: last.nbo, apiKey: last.apiKey, token: last.token }
            : null,
        disagreements: disagreements(state),
        signatureCount: state.signatures.length,
        causes: state.causes,
    };
}
