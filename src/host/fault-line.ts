/** The line to a device that is real: one message at a time, broken where a fault says so. */
import { setTimeout as wait } from 'node:timers/promises'
import type { AnyDevice, WireReply } from '../device/contract.ts'
import type { Message } from '../device/exchange.ts'
import { exchangeEntry } from '../device/exchange.ts'
import type { Effect, FaultOrder, FaultRule } from '../device/faults.ts'
import { armFault, breakingOff, disarmFault, meetFaults } from '../device/faults.ts'
import type { ExchangeEntry, FaultMark } from '../device/journal.ts'
import { EXCHANGES_MAX } from '../device/journal.ts'
import { createRandom } from '../kernel/random.ts'
import type { Instant } from '../kernel/time.ts'
import type { Broken, Passed, Taken } from './broken-answer.ts'
import { at, cut, delayed, garbled, unanswered } from './broken-answer.ts'
import type { Exchanged, Outgoing } from './http-exchange.ts'

export type { Passed } from './broken-answer.ts'

export interface LineParts {
  readonly device: AnyDevice
  /** Those of the device, as `decode` wants them. */
  readonly options: unknown
  readonly seed: number
  readonly clock: LineClock
  /** Brings a message to the device; rejects when nobody is there. */
  carry(request: Outgoing, timeoutMs: number, signal?: AbortSignal): Promise<Exchanged>
}

export interface LineClock {
  now(): Instant
  /** Shorter when the signal says that nobody waits any longer. */
  wait(forMs: number, signal?: AbortSignal): Promise<unknown>
}

export const wallClock: LineClock = {
  now: Date.now,
  wait: (forMs, signal) => wait(forMs, undefined, { signal }).catch(() => undefined),
}

/** An exchange as a journal keeps it. What a fault did to it is marked. */
export type LineEntry = ExchangeEntry

export interface FaultLine {
  /**
   * Without `ending`, a lost message breaks the connection, so that nobody waits for a time-out.
   * @throws RangeError for an unknown fault, parameter or operation, or one no line can do.
   */
  arm(order: FaultOrder): FaultRule
  disarm(id?: string): void
  rules(): readonly FaultRule[]
  /**
   * Waits as the sender would: for an answer that is late, and in vain where silence was asked for.
   * @param signal The sender waits no longer.
   */
  send(request: Outgoing, timeoutMs: number, signal?: AbortSignal): Promise<Passed>
  /** Lets requests land that are still on their way. */
  settle(): Promise<void>
  /** Oldest first, the last ten thousand; an unheard message has no reply. */
  exchanges(): readonly LineEntry[]
}

/** Why a fault cannot be done to a device that is real; nothing where it can. */
export function whyNotOnLine({ fault }: FaultOrder): string | undefined {
  return fault === 'restart-before' || fault === 'restart-after'
    ? `${fault} needs the power of the device, which only a person can switch`
    : undefined
}

export function createFaultLine(parts: LineParts): FaultLine {
  return new Line(parts)
}

/** A message that lands after it was given up. */
interface Late {
  readonly message: Message
  readonly timeoutMs: number
  readonly until: 'next' | 'end'
  readonly fault: FaultMark
}

/** One message, as it is at work. */
interface Going {
  readonly message: Message
  readonly timeoutMs: number
  readonly signal: AbortSignal | undefined
}

class Line implements FaultLine {
  readonly #parts: LineParts
  #rules: readonly FaultRule[] = []
  #rulesCount = 0
  #late: readonly Late[] = []
  #entries: LineEntry[] = []
  #seq = 0
  /** Settled once the message before is through. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(parts: LineParts) {
    this.#parts = parts
  }

  arm(order: FaultOrder): FaultRule {
    const { device } = this.#parts
    const why = whyNotOnLine(order)
    if (why !== undefined) throw new RangeError(`Cannot arm a fault of ${device.name}: ${why}.`)
    const rule = armFault(breakingOff(order), device, this.#rulesCount + 1)
    this.#rulesCount++
    this.#rules = [...this.#rules, rule]
    return rule
  }

  disarm(id?: string): void {
    this.#rules = disarmFault(this.#rules, id)
  }

  rules(): readonly FaultRule[] {
    return this.#rules
  }

  exchanges(): readonly LineEntry[] {
    return this.#entries.slice(-EXCHANGES_MAX)
  }

  async send(request: Outgoing, timeoutMs: number, signal?: AbortSignal): Promise<Passed> {
    const { passed, waitMs } = await this.#inTurn(() => this.#pass(request, timeoutMs, signal))
    // The device is free while the sender waits, as it is when its answer is slow on the way.
    if (waitMs > 0) await this.#parts.clock.wait(waitMs, signal)
    return passed
  }

  settle(): Promise<void> {
    return this.#inTurn(() => this.#land('end'))
  }

  #inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const done = this.#turn.then(act)
    this.#turn = done.catch(() => undefined)
    return done
  }

  async #pass(request: Outgoing, timeoutMs: number, signal?: AbortSignal): Promise<Broken> {
    const { device, options, seed, clock } = this.#parts
    const operation = operationOf(device, request, options)
    const message: Message = { request, operation, command: undefined, at: clock.now() }
    const { rules, met } = meetFaults(this.#rules, request, operation, ({ id, seen }) =>
      createRandom(seed, `fault:${id}:${seen}`),
    )
    this.#rules = rules
    const going: Going = { message, timeoutMs, signal }
    const broken = met ? await this.#break(going, met) : at(await this.#carry(going))
    if (met?.effect.kind !== 'late') await this.#land('next')
    return broken
  }

  async #break(going: Going, { id, effect, met }: FaultRule): Promise<Broken> {
    const { message, timeoutMs } = going
    const fault: FaultMark = { id, effect: effect.kind }
    switch (effect.kind) {
      case 'delay':
        return delayed(await this.#carry(going, fault), effect.delayMs, timeoutMs)
      case 'lose-reply':
        return unanswered(effect.ending, timeoutMs, await this.#carry(going, fault))
      case 'duplicate': {
        const first = await this.#carry(going, fault)
        await this.#carry(going, fault)
        return at(first)
      }
      case 'late': {
        const { until } = effect
        this.#late = [...this.#late, { message, timeoutMs, until, fault }]
        this.#note(message, undefined, { fault })
        return unanswered(effect.ending, timeoutMs)
      }
      case 'cut-reply':
        return at(cut(await this.#carry(going, fault), effect.bytes))
      case 'garble': {
        const random = createRandom(this.#parts.seed, `garble:${id}:${met}`)
        return at(garbled(await this.#carry(going, fault), random))
      }
      case 'status':
        return this.#stateOnly(going, effect, fault)
      case 'lose-request':
      case 'restart-before':
      case 'restart-after':
        this.#note(message, undefined, { fault })
        return unanswered(effect.ending, timeoutMs)
    }
  }

  /** Something in between answers; the device may have acted all the same. */
  async #stateOnly(
    going: Going,
    { status, processed }: Extract<Effect, { kind: 'status' }>,
    fault: FaultMark,
  ): Promise<Broken> {
    const got = processed ? await this.#carry(going, fault) : undefined
    if (!got) this.#note(going.message, undefined, { fault })
    return at({
      kind: 'reply',
      reply: { status, headers: {}, body: '' },
      afterMs: got ? got.afterMs : 0,
    })
  }

  async #carry({ message, timeoutMs, signal }: Going, fault?: FaultMark): Promise<Taken> {
    const { carry, clock } = this.#parts
    const began = clock.now()
    const got = await carry(message.request, timeoutMs, signal)
    const afterMs = got.kind === 'lost' ? got.afterMs : clock.now() - began
    this.#note(message, got.kind === 'reply' ? got.reply : undefined, { fault, afterMs })
    return { ...got, afterMs }
  }

  async #land(until: Late['until']): Promise<void> {
    const landing = this.#late.filter((one) => until === 'end' || one.until === 'next')
    this.#late = this.#late.filter((one) => !landing.includes(one))
    for (const { fault, timeoutMs, message } of landing)
      await this.#carry(
        { timeoutMs, signal: undefined, message: { ...message, at: this.#parts.clock.now() } },
        fault,
      )
  }

  #note(
    message: Message,
    reply: WireReply | undefined,
    more: { readonly fault?: FaultMark | undefined; readonly afterMs?: number },
  ): void {
    const { device } = this.#parts
    this.#entries.push(exchangeEntry(++this.#seq, device.name, message, { reply, ...more }))
    if (this.#entries.length >= EXCHANGES_MAX * 1.25)
      this.#entries = this.#entries.slice(-EXCHANGES_MAX)
  }
}

/** What no device can read has no operation; the real one may answer it all the same. */
function operationOf(device: AnyDevice, request: Outgoing, options: unknown): string | undefined {
  try {
    return device.decode(request, options).operation
  } catch {
    return undefined
  }
}
