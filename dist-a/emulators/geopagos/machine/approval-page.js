import { toLocal } from '../../../src/kernel/time.js';
import { mailOf, standingOf } from './approvals.js';
export const approvalPage = {
    says: 'Where the legal representative answers a request to unbind a terminal.',
    read(state, id, at) {
        const approval = /^[1-9]\d{0,8}$/.test(id) ? state.approvals[Number(id) - 1] : undefined;
        // Before the mail is there nobody knows the address.
        const isKnown = approval && mailOf(state, approval)?.arrivedAt !== undefined;
        return isKnown ? tell(state, approval, at) : undefined;
    },
};
/** Why there are no buttons any more. */
const closed = {
    approved: 'Esta solicitud ya fue aprobada. El terminal se puede desvincular ahora.',
    rejected: 'Esta solicitud ya fue rechazada.',
    used: 'Esta solicitud ya fue aprobada y el terminal fue desvinculado.',
    expired: 'Esta solicitud ha vencido. Solicite la desvinculación nuevamente.',
};
function tell(state, approval, at) {
    const { number, serial, nbo, askedAt, expiresAt } = approval;
    const standing = standingOf(approval, at);
    const merchant = state.merchants.get(nbo);
    const params = { approval: String(number) };
    return {
        title: 'Desvinculación de terminal',
        lines: [
            `Comercio: ${merchant?.name ?? ''} (${nbo})`,
            `Terminal: ${serial}`,
            `Representante legal: ${merchant?.representative.name ?? ''}`,
            `Solicitud n.º ${number}, recibida el ${local(state, askedAt)}`,
            standing === 'asked'
                ? `¿Aprueba la desvinculación? Puede responder hasta el ${local(state, expiresAt)}.`
                : closed[standing],
        ],
        buttons: standing === 'asked'
            ? [
                { label: 'Aprobar', cause: 'approve', params },
                { label: 'Rechazar', cause: 'reject', params },
            ]
            : [],
    };
}
function local({ options }, at) {
    const { date, time } = toLocal(at, options['utc-offset']);
    return `${date} ${time}`;
}
