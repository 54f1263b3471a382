import { formatDuration } from '../../../src/kernel/time.js';
/** The page where a request is answered, on the control port. */
export function approvalPath(device, number) {
    return `/devices/${device}/pages/approval/${number}`;
}
export function mailApproval(state, { number, serial, nbo }, at) {
    const merchant = state.merchants.get(nbo);
    const letter = {
        channel: 'mail',
        to: merchant?.representative.mail ?? '',
        subject: 'Solicitud de desvinculación de terminal',
        text: `Estimado(a) ${merchant?.representative.name}: se solicitó desvincular el terminal ` +
            `${serial} del comercio ${merchant?.name} (${nbo}). Para aprobar o rechazar la ` +
            `solicitud ingrese a ${approvalPath(state.name, number)}`,
        approval: number,
    };
    return send(state, [letter], at);
}
/** The code itself stands beside the text, so that texts can be shown to anybody. */
export function sendOtp(state, { otp, serial, nbo }, channels, at) {
    const { mail = '', phone = '' } = state.merchants.get(nbo)?.representative ?? {};
    const lifetime = formatDuration(state.options['otp.lifetime']);
    const letters = channels.map((channel) => ({
        channel,
        to: channel === 'mail' ? mail : phone,
        subject: 'Código de desvinculación',
        text: `Código para desvincular el terminal ${serial} del comercio ${nbo}. Vence en ${lifetime}.`,
        otp,
    }));
    return send(state, letters, at);
}
function send(state, letters, at) {
    const { causes, options, messages } = state;
    const isLost = causes['mail-lost'] !== undefined;
    const latencyMs = options['mail.latency'] + Number(causes['mail-delayed']?.['by'] ?? 0);
    return letters.flatMap((letter, i) => {
        const number = messages.length + 1 + i;
        const message = { number, ...letter, sentAt: at, isLost };
        const arrivesAt = isLost ? undefined : at + latencyMs;
        const sent = { kind: 'message-sent', message, arrivesAt };
        // What takes no time is there before the answer.
        return arrivesAt === at ? [sent, { kind: 'message-arrived', number }] : [sent];
    });
}
