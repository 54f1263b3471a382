/** Mails and SMS to merchants, and how long they are on their way (A12). */
import type { Instant } from '../../../src/kernel/time.ts'
import { formatDuration } from '../../../src/kernel/time.ts'
import type { Approval, Event, Message, OneTimeCode, State } from '../state.ts'

type Letter = Pick<Message, 'channel' | 'to' | 'subject' | 'text'> &
  Partial<Pick<Message, 'otp' | 'approval'>>

/** The page where a request is answered, on the control port. */
export function approvalPath(device: string, number: number): string {
  return `/devices/${device}/pages/approval/${number}`
}

export function mailApproval(
  state: State,
  { number, serial, nbo }: Approval,
  at: Instant,
): readonly Event[] {
  const merchant = state.merchants.get(nbo)
  const letter: Letter = {
    channel: 'mail',
    to: merchant?.representative.mail ?? '',
    subject: 'Solicitud de desvinculación de terminal',
    text:
      `Estimado(a) ${merchant?.representative.name}: se solicitó desvincular el terminal ` +
      `${serial} del comercio ${merchant?.name} (${nbo}). Para aprobar o rechazar la ` +
      `solicitud ingrese a ${approvalPath(state.name, number)}`,
    approval: number,
  }
  return send(state, [letter], at)
}

/** The code itself stands beside the text, so that texts can be shown to anybody. */
export function sendOtp(
  state: State,
  { otp, serial, nbo }: OneTimeCode,
  channels: readonly Message['channel'][],
  at: Instant,
): readonly Event[] {
  const { mail = '', phone = '' } = state.merchants.get(nbo)?.representative ?? {}
  const lifetime = formatDuration(state.options['otp.lifetime'])
  const letters = channels.map((channel): Letter => ({
    channel,
    to: channel === 'mail' ? mail : phone,
    subject: 'Código de desvinculación',
    text: `Código para desvincular el terminal ${serial} del comercio ${nbo}. Vence en ${lifetime}.`,
    otp,
  }))
  return send(state, letters, at)
}

function send(state: State, letters: readonly Letter[], at: Instant): readonly Event[] {
  const { causes, options, messages } = state
  const isLost = causes['mail-lost'] !== undefined
  const latencyMs = options['mail.latency'] + Number(causes['mail-delayed']?.['by'] ?? 0)
  return letters.flatMap((letter, i): Event[] => {
    const number = messages.length + 1 + i
    const message: Message = { number, ...letter, sentAt: at, isLost }
    const arrivesAt = isLost ? undefined : at + latencyMs
    const sent: Event = { kind: 'message-sent', message, arrivesAt }
    // What takes no time is there before the answer.
    return arrivesAt === at ? [sent, { kind: 'message-arrived', number }] : [sent]
  })
}
