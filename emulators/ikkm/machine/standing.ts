/** Refusals that follow from the state alone, whatever exactly is asked. */
import { refuse } from '../../../src/device/contract.ts'
import { DAY_MS, HOUR_MS } from '../../../src/kernel/time.ts'
import type { Instant } from '../../../src/kernel/time.ts'
import type { Code } from '../protocol.ts'
import { errors, ofdCode } from '../protocol.ts'
import type { State } from '../state.ts'
import { ofdResult, openShift } from '../state.ts'

export const SHIFT_MS_MAX = DAY_MS
export const OFFLINE_MS_MAX = 72 * HOUR_MS
const CHARGED_PERCENT = 80

export function batteryPercent({ causes }: State): number {
  const percent = causes['battery']?.['percent']
  return typeof percent === 'number' ? percent : CHARGED_PERCENT
}

export function isBusy(state: State, at: Instant): boolean {
  return state.bank !== undefined || state.busyUntil > at || !!state.causes['busy']
}

const standing = {
  BUSY: isBusy,
  SHIFT_TOO_OLD: (state, at) => {
    const first = openShift(state)?.firstPaymentAt
    return first !== undefined && at - first > SHIFT_MS_MAX
  },
  OFFLINE_TOO_LONG: (state) => state.blockedBy === 'offline',
  BATTERY_LOW: (state) => batteryPercent(state) < state.options['battery.minimum'],
  PRINTER_NOT_READY: ({ causes }) => !!causes['paper-out'] || !!causes['cover-open'],
  OTHER_CASHIER: (state) => (openShift(state)?.cashier ?? state.cashier) !== state.cashier,
  SENIOR_ONLY: (state) =>
    state.samples.cashiers.find(({ id }) => id === state.cashier)?.role === 'cashier',
  INTERNAL: ({ causes }) => !!causes['internal-error'],
  OFD_BLOCKED: (state) => state.blockedBy === 'ofd',
} as const satisfies Partial<Record<Code, (state: State, at: Instant) => boolean>>

export type StandingCode = keyof typeof standing

const order = (Object.keys(errors) as Code[]).filter((code): code is StandingCode =>
  Object.hasOwn(standing, code),
)

/** A set of codes that an operation can meet, in the order of their rows. */
export function standingCodes(...codes: StandingCode[]): readonly StandingCode[] {
  return order.filter((code) => codes.includes(code))
}

/** The first of these codes that the state calls for. */
export function standingRefusal(
  state: State,
  at: Instant,
  codes: readonly StandingCode[],
): { kind: 'refuse'; code: Code } | undefined {
  for (const code of codes) if (standing[code](state, at)) return refuse(code)
  return undefined
}

/** What the tax operator says to a document right now; 254 and 255 are offline work. */
export function ofdRefusal(state: State): { kind: 'refuse'; code: Code } | undefined {
  if (state.blockedBy === 'ofd') return refuse('OFD_BLOCKED')
  const code = ofdCode(ofdResult(state) ?? 0)
  return code && refuse(code)
}
