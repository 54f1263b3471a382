/** An unbinding concerns two systems: Geopagos first, then Invenio (A7). */
import { accept } from '../../../src/device/contract.ts'
import type { Answer, Binding, Event, State } from '../state.ts'
import { troubleAtGeopagos } from './upstream.ts'
import type { Verdict } from './verdict.ts'
import { sayNo } from './verdict.ts'

/** How one kind of unbinding speaks, and what it uses up. */
export interface Manner {
  readonly family: 'envelope' | 'otp'
  readonly done: Answer
  readonly invenioFailed: 'INVENIO_FAILED' | 'OTP_INVENIO'
  /** Used up as soon as Geopagos has done it. */
  readonly permit?: Event
  /** Used up when all is done; until then it serves to ask again. */
  readonly ticket?: Event
}

export const plain: Manner = {
  family: 'envelope',
  done: { kind: 'nothing' },
  invenioFailed: 'INVENIO_FAILED',
}

export function unbind(state: State, { serial }: Binding, manner: Manner): Verdict {
  const trouble = troubleAtGeopagos(state, manner.family)
  if (trouble && !trouble.isDone) return trouble.tell([])
  const permit = manner.permit ? [manner.permit] : []
  const half: readonly Event[] = [...permit, { kind: 'unbound', serial, at: 'geopagos' }]
  const whole: readonly Event[] = [
    ...permit,
    ...(manner.ticket ? [manner.ticket] : []),
    { kind: 'unbound', serial, at: 'both' },
  ]
  const isInInvenio = state.invenio.has(serial)
  // Without the answer of Geopagos nobody tells Invenio.
  if (trouble) return trouble.tell(isInInvenio ? half : whole)
  const isHalf = isInInvenio && state.causes['invenio-down'] !== undefined
  return isHalf ? sayNo(manner.invenioFailed, half) : accept(whole, manner.done)
}

/** Geopagos has done it before: only Invenio is asked. */
export function finish(state: State, { serial }: Binding, manner: Manner): Verdict {
  if (state.causes['invenio-down']) return sayNo(manner.invenioFailed)
  const ticket = manner.ticket ? [manner.ticket] : []
  return accept([...ticket, { kind: 'repaired', serial, by: 'till' }], manner.done)
}
