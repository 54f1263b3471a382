/** One-time codes: asked for, sent, and used to unbind (A9). */
import { accept, refuse } from '../../../src/device/contract.ts'
import type { Random } from '../../../src/kernel/random.ts'
import type { Instant } from '../../../src/kernel/time.ts'
import { toLocal } from '../../../src/kernel/time.ts'
import { sendings } from '../operations.ts'
import type { Ask, Event, OneTimeCode, State } from '../state.ts'
import { drawOtp } from './draw.ts'
import { sendOtp } from './mail.ts'
import type { Manner } from './unbind.ts'
import { finish, unbind } from './unbind.ts'
import type { Verdict } from './verdict.ts'
import { sayNo } from './verdict.ts'

export function requestOtp(
  state: State,
  { serial, nbo, sending }: Ask & { kind: 'request-otp' },
  at: Instant,
  random: Random,
): Verdict {
  if (state.bindings.get(serial)?.nbo !== nbo)
    return refuse('OTP_REFUSED', 'the terminal is not bound to this merchant')
  const left = requestsLeft(state, nbo, at)
  // The till reads how many are left, so the detail says nothing else.
  if (left <= 0) return refuse('OTP_REFUSED', '0')
  const otp = drawOtp(state, random, { nbo, serial }, at)
  const sent: Event = { kind: 'otp-sent', otp, day: dayOf(state, at) }
  return accept([sent, ...sendOtp(state, otp, sendings[sending], at)], {
    kind: 'otp-requested',
    left: left - 1,
  })
}

/** Each merchant begins each day anew. */
export function requestsLeft(state: State, nbo: string, at: Instant): number {
  const asked = state.otpRequests.get(nbo)
  const count = asked?.day === dayOf(state, at) ? asked.count : 0
  return Math.max(0, state.options['otp.quota'] - count)
}

function dayOf({ options }: State, at: Instant): string {
  return toLocal(at, options['utc-offset']).date
}

export function deactivateByOtp(
  state: State,
  { serial, nbo, otp }: Ask & { kind: 'deactivate-otp' },
  at: Instant,
): Verdict {
  const half = state.halfUnbound.get(serial)
  const binding = state.bindings.get(serial) ?? half?.binding
  if (!binding || binding.nbo !== nbo)
    return refuse('OTP_REFUSED', 'the terminal is not bound to this merchant')
  const sent = state.otps.get(serial)
  const why = whyNone(sent, nbo, at)
  if (why !== undefined) return refuse('OTP_REFUSED', why)
  if (sent?.otp !== otp)
    return sayNo('OTP_REFUSED', [{ kind: 'otp-missed', serial }], 'the one-time code is wrong')
  const manner: Manner = {
    family: 'otp',
    done: { kind: 'otp-unbound' },
    invenioFailed: 'OTP_INVENIO',
    ticket: { kind: 'otp-used', serial },
  }
  return half ? finish(state, binding, manner) : unbind(state, binding, manner)
}

function whyNone(sent: OneTimeCode | undefined, nbo: string, at: Instant): string | undefined {
  if (!sent || sent.nbo !== nbo) return 'there is no one-time code for this terminal'
  return at < sent.expiresAt ? undefined : 'the one-time code has expired'
}
