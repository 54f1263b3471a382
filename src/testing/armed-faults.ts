/** The faults of a test: which were armed, and whether each of them was met. */
import type { FaultOrder, FaultRule } from '../device/faults.ts'
import type { ExchangeEntry, Seq } from '../device/journal.ts'
import type { Rig } from '../device/rig.ts'
import type { ArmedFault } from './device-handle.ts'

/** A test armed a fault that broke nothing, and so did not try what it says. */
export class FaultNeverMet extends Error {
  override readonly name = 'FaultNeverMet'
}

type Caller = (...given: never[]) => unknown

interface Armed {
  /** The last entry of the journal before it. */
  readonly after: Seq
  /** The lines of a stack, where there are such. */
  readonly by: string
}

interface Unmet {
  readonly device: string
  readonly rule: FaultRule
}

export class ArmedFaults {
  readonly #rig: Rig
  /** By rule. */
  #armed = new Map<string, Armed>()
  /** Ends the faults of before: the rig begins anew, and ids are given again. */
  #endAll: (() => void)[] = []

  constructor(rig: Rig) {
    this.#rig = rig
  }

  /** @param by What was called for it: the place of that call is where a failure points. */
  arm(device: string, order: FaultOrder, by: Caller): ArmedFault {
    const { id } = this.#rig.device(device).arm(order)
    this.#armed.set(id, { after: this.#rig.journal.lastSeq, by: callerOf(by) })
    const rule = () => this.#rig.device(device).rules.find((one) => one.id === id)
    /** Once it is disarmed: how many messages it had broken. */
    let metAtEnd: number | undefined
    const end = () => (metAtEnd ??= rule()?.met ?? 0)
    this.#endAll.push(end)
    return {
      id,
      get met() {
        return metAtEnd ?? rule()?.met ?? 0
      },
      disarm: () => {
        const isArmed = metAtEnd === undefined && rule() !== undefined
        end()
        if (isArmed) this.#rig.device(device).disarm(id)
      },
    }
  }

  /** What was armed is about to be forgotten. */
  reset(): void {
    for (const end of this.#endAll) end()
    this.#endAll = []
    this.#armed = new Map()
  }

  /** @throws FaultNeverMet */
  verify(): void {
    const unmet = [...this.#rig.devices].flatMap(([device, { rules }]) =>
      rules.filter(({ met }) => met === 0).map((rule) => ({ device, rule })),
    )
    const [first] = unmet
    if (!first) return
    const error = new FaultNeverMet(unmet.map((one) => this.#sayUnmet(one)).join('\n'))
    const from = this.#armed.get(first.rule.id)?.by
    if (from) error.stack = `${error.name}: ${error.message}\n${from}`
    throw error
  }

  #sayUnmet({ device, rule }: Unmet): string {
    const after = this.#armed.get(rule.id)?.after ?? 0
    const came = this.#rig.journal
      .exchanges()
      .filter((one) => one.device === device && one.seq > after)
    const instead =
      came.length === 0
        ? `nothing was sent to ${device} since`
        : `${device} was sent ${counted(came.map(sayMessage))}`
    return `${sayFault(device, rule)} was armed and never met: ${instead}. Send what it waits for, or disarm it.`
  }
}

/** Where `called` was called: only V8 says it so. */
function callerOf(called: Caller): string {
  const place: { stack?: string } = {}
  Error.captureStackTrace?.(place, called)
  return place.stack?.replace(/^.*\n/, '') ?? ''
}

function sayFault(device: string, { id, match, effect, nth, percent }: FaultRule): string {
  const { operation, method, path } = match
  const what = [method, path].filter((one) => one !== undefined).join(' ')
  const which = [
    operation === undefined ? device : `${device}.${operation}`,
    what === '' ? '' : ` (${what})`,
    nth === undefined ? '' : `, message ${nth},`,
    percent === undefined ? '' : `, with a chance of ${percent} %,`,
  ]
  return `The fault "${effect.kind}" (${id}) on ${which.join('')}`
}

function sayMessage({ operation, request, sender }: ExchangeEntry): string {
  const what = operation ?? `${request.method} ${request.path}`
  return sender === undefined ? what : `${what} (by its ${sender})`
}

/** `check, sale ×2`: in the order in which each came first. */
function counted(all: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].map(([one, many]) => (many === 1 ? one : `${one} ×${many}`)).join(', ')
}
