/** What an event makes of the state. It cannot refuse, and updates in place. */
import { invariant } from '../../../src/kernel/invariant.ts'
import type { Instant } from '../../../src/kernel/time.ts'
import type { Event, HalfUnbound, State } from '../state.ts'

type Kind = Event['kind']
type Of<One extends Kind> = Extract<Event, { kind: One }>

/** What each kind of event does. */
const effects: {
  readonly [One in Kind]: (state: State, event: Of<One>, at: Instant) => void
} = {
  'code-issued': codeIssued,
  'codes-expired'({ codes }, { serial }, at) {
    for (const code of codes.values())
      if (code.serial === serial) code.expiresAt = Math.min(code.expiresAt, at)
  },
  bound,
  unbound,
  repaired,
  'repair-postponed'(state, { serial, until }) {
    state.halfUnbound.set(serial, { ...halfOf(state, serial), repairAt: until })
  },
  'approval-asked'({ approvals }, { approval }) {
    approvals.push({ ...approval })
  },
  'approval-answered'(state, { number, status, expiresAt }) {
    const approval = approvalOf(state, number)
    approval.status = status
    approval.expiresAt = expiresAt
  },
  'approval-used'(state, { number }) {
    approvalOf(state, number).status = 'used'
  },
  'message-sent': messageSent,
  'message-arrived': messageArrived,
  'otp-sent': otpSent,
  'otp-missed': otpMissed,
  'otp-used'({ otps }, { serial }) {
    otps.delete(serial)
  },
  'otps-expired'({ otps }, _event, at) {
    for (const otp of otps.values()) otp.expiresAt = Math.min(otp.expiresAt, at)
  },
  'token-given'({ tokens }, { token, expiresAt }) {
    tokens.set(token, expiresAt)
  },
  'tokens-expired'({ tokens }, _event, at) {
    for (const [token, until] of tokens) tokens.set(token, Math.min(until, at))
  },
  signed({ signatures }, { signature }) {
    signatures.push(signature)
  },
  'cause-began'(state, { cause, params }) {
    state.causes = { ...state.causes, [cause]: params }
  },
  'cause-ended'(state, { cause }) {
    const { [cause]: _ended, ...rest } = state.causes
    state.causes = rest
  },
}

export function evolve(state: State, event: Event, at: Instant): State {
  // The row of a kind takes events of that kind, which the compiler cannot follow over a union.
  const effect = effects[event.kind] as (state: State, event: Event, at: Instant) => void
  effect(state, event, at)
  return state
}

function codeIssued(state: State, { code }: Of<'code-issued'>): void {
  state.codes.set(code.code, { ...code })
  state.lastCode = code.code
  knowTerminal(state, code.serial)
}

/** A terminal that nobody knew before: what it is will never be told. */
function knowTerminal({ terminals }: State, serial: string): void {
  if (!terminals.has(serial)) terminals.set(serial, { type: '' })
}

/** The old keys of the terminal are dead, and so is whatever was under way to unbind it. */
function bound(state: State, { binding, code, replaced }: Of<'bound'>, at: Instant): void {
  const { serial, nbo, apiKey, token } = binding
  const used = code === undefined ? undefined : state.codes.get(code)
  if (used) used.usedAt = at
  if (replaced) state.unbindingsCount++
  state.bindingsCount++
  // The newest stands last.
  state.bindings.delete(serial)
  state.bindings.set(serial, binding)
  state.halfUnbound.delete(serial)
  knowTerminal(state, serial)
  if (state.merchants.get(nbo)?.credentials) state.invenio.set(serial, nbo)
  state.lastBinding = binding
  state.given.add(apiKey).add(token)
  endRequests(state, serial, at)
  state.otps.delete(serial)
}

function unbound(state: State, { serial, at: where }: Of<'unbound'>, at: Instant): void {
  const binding = state.bindings.get(serial)
  invariant(binding, `Cannot unbind ${serial}: it is not bound`)
  state.bindings.delete(serial)
  state.unbindingsCount++
  endRequests(state, serial, at)
  if (where === 'geopagos') {
    const repairAt = at + state.options['repair.after']
    state.halfUnbound.set(serial, { binding, since: at, repairAt })
    return
  }
  state.invenio.delete(serial)
  state.otps.delete(serial)
}

function repaired(state: State, { serial }: Of<'repaired'>): void {
  halfOf(state, serial)
  state.halfUnbound.delete(serial)
  state.invenio.delete(serial)
  state.otps.delete(serial)
}

/** What was asked or approved for one binding is of no use to the next. */
function endRequests({ approvals }: State, serial: string, at: Instant): void {
  for (const approval of approvals)
    if (approval.serial === serial) approval.expiresAt = Math.min(approval.expiresAt, at)
}

function messageSent(
  { messages, onTheWay }: State,
  { message, arrivesAt }: Of<'message-sent'>,
): void {
  messages.push({ ...message })
  if (arrivesAt === undefined) return
  const later = onTheWay.findIndex((one) => one.arrivesAt > arrivesAt)
  onTheWay.splice(later < 0 ? onTheWay.length : later, 0, { number: message.number, arrivesAt })
}

function messageArrived(
  { messages, onTheWay }: State,
  { number }: Of<'message-arrived'>,
  at: Instant,
): void {
  const message = messages[number - 1]
  invariant(message, `Cannot deliver message ${number}: only ${messages.length} were sent`)
  message.arrivedAt = at
  const place = onTheWay.findIndex((one) => one.number === number)
  if (place >= 0) onTheWay.splice(place, 1)
}

function otpSent({ otps, otpRequests, given }: State, { otp, day }: Of<'otp-sent'>): void {
  // A new one voids the old one.
  otps.set(otp.serial, { ...otp })
  given.add(otp.otp)
  const asked = otpRequests.get(otp.nbo)
  if (asked?.day === day) asked.count++
  else otpRequests.set(otp.nbo, { day, count: 1 })
}

function otpMissed({ otps }: State, { serial }: Of<'otp-missed'>): void {
  const otp = otps.get(serial)
  if (!otp) return
  otp.attemptsLeft--
  if (otp.attemptsLeft <= 0) otps.delete(serial)
}

function halfOf({ halfUnbound }: State, serial: string): HalfUnbound {
  const half = halfUnbound.get(serial)
  invariant(half, `Cannot repair ${serial}: it is not half-unbound`)
  return half
}

function approvalOf({ approvals }: State, number: number): State['approvals'][number] {
  const approval = approvals[number - 1]
  invariant(approval, `Cannot find request ${number}: only ${approvals.length} were made`)
  return approval
}
