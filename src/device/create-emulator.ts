/** The shell around a machine: one synchronous function answers each message, however carried. */
import { HarnessError, invariant } from '../kernel/invariant.ts'
import { own } from '../kernel/own.ts'
import { createRandom } from '../kernel/random.ts'
import type { Random } from '../kernel/random.ts'
import { unknownName } from '../kernel/suggest.ts'
import type { Instant } from '../kernel/time.ts'
import { breakMessage } from './break-message.ts'
import type { Hands } from './break-message.ts'
import { Speaker } from './calling.ts'
import { readCause } from './cause-order.ts'
import type { CauseOrder } from './cause-order.ts'
import type { AnyDecision, AnyDevice, CausesInForce, WireReply, WireRequest } from './contract.ts'
import type { FaultOrder, FaultRule } from './faults.ts'
import { armFault, disarmFault, meetFaults } from './faults.ts'
import type { FieldValue } from './field.ts'
import type { EventEntry, FaultMark } from './journal.ts'
import type { Delivery, Emulator, EmulatorParts, EmulatorState, Late } from './emulator.ts'
import type { Message, Noted } from './exchange.ts'
import { exchangeEntry } from './exchange.ts'

export function createEmulator(parts: EmulatorParts): Emulator {
  return new Shell(parts)
}

class Shell implements Emulator {
  readonly device: AnyDevice
  readonly options: Readonly<Record<string, FieldValue>>
  readonly #parts: EmulatorParts
  #state: { readonly causes: CausesInForce }
  #eventsCount = 0
  #due: Instant | undefined
  #isDueKnown = false
  #rules: readonly FaultRule[] = []
  #rulesCount = 0
  #late: readonly Late[] = []
  readonly #speaker: Speaker<{ readonly causes: CausesInForce }, { kind: string }> | undefined
  /** The latest moment at which something happened here. */
  #latest: Instant

  constructor(parts: EmulatorParts) {
    const { device, options, seed, startAt, journal, carry } = parts
    this.#parts = parts
    this.device = device
    this.options = options
    this.#latest = startAt
    this.#state = device.initial(options, createRandom(seed, device.name), startAt, device.name)
    const { caller } = device
    const next = () => journal.nextSeq()
    this.#speaker =
      caller && new Speaker({ caller, carry, receive: this.#receive.bind(this), next })
  }

  get state() {
    return this.#state
  }

  get rules() {
    return this.#rules
  }

  order(command: unknown, at: Instant): boolean {
    const decision = this.#decide(command, at)
    if (decision.kind === 'accept') this.#happen(decision.events, at)
    return decision.kind === 'accept'
  }

  deliver(request: WireRequest, at: Instant): Delivery {
    this.elapse(at)
    return this.#receive(request, at)
  }

  #receive(request: WireRequest, at: Instant, sender?: string): Delivery {
    const { operation, command } = this.device.decode(request, this.options)
    const message: Message = { request, operation, command, at, sender }
    const { watch } = this.#parts
    const met = watch?.comes(this.device.name, message) ?? this.#meet(message)
    const delivery = met ? breakMessage(message, met, this.#hands) : this.#handle(message)
    if (this.#late.length > 0 && met?.effect.kind !== 'late') this.#land('next', at)
    watch?.leaves(this.device.name, message, delivery)
    return delivery
  }

  /** Counts the message for the faults that are armed. */
  #meet({ request, operation }: Message): FaultRule | undefined {
    if (this.#rules.length === 0) return undefined
    const { rules, met } = meetFaults(this.#rules, request, operation, ({ id, seen }) =>
      createRandom(this.#parts.seed, `fault:${id}:${seen}`),
    )
    this.#rules = rules
    return met
  }

  cause(name: string, params: Readonly<Record<string, unknown>>, at: Instant): void {
    this.#command({ name, begins: true, given: params }, at)
  }

  clear(name: string, at: Instant): void {
    this.#command({ name, begins: false, given: {} }, at)
  }

  arm(order: FaultOrder): FaultRule {
    const rule = armFault(order, this.device, this.#rulesCount + 1)
    this.#rulesCount++
    this.#rules = [...this.#rules, rule]
    return rule
  }

  disarm(id?: string): void {
    this.#rules = disarmFault(this.#rules, id)
  }

  settle(at: Instant): void {
    this.#land('end', at)
  }

  due(): Instant | undefined {
    // Every message to any device of the rig asks, and only what happens here changes the answer.
    if (!this.#isDueKnown) this.#due = this.#nextDue()
    this.#isDueKnown = true
    return this.#due
  }

  elapse(at: Instant): void {
    for (let due = this.due(); due !== undefined && due <= at; due = this.due()) {
      this.#isDueKnown = false
      const own = this.device.due(this.#state)
      if (own === undefined || own > due) {
        this.#happen(this.#speaker?.act(this.#state, due) ?? [], due)
        continue
      }
      const events = this.device.elapse(this.#state, due, this.#random())
      invariant(
        events.length > 0,
        `Cannot go on: ${this.device.name} was due, and nothing happened`,
      )
      this.#happen(events, due)
    }
  }

  hear(number: number, reply: WireReply | undefined, at: Instant): void {
    this.elapse(at)
    const call = this.#speaker?.hear(number, reply, at)
    if (!call) return
    this.#isDueKnown = false
    this.#note({ ...call, command: undefined, at, sender: this.device.name }, { reply })
    this.elapse(at)
  }

  #nextDue(): Instant | undefined {
    const own = this.device.due(this.#state)
    const call = this.#speaker?.due(this.#state)
    if (own === undefined && call === undefined) return undefined
    return Math.max(Math.min(own ?? Infinity, call ?? Infinity), this.#latest)
  }

  load(entries: readonly EventEntry[]): void {
    for (const { device, event, at } of entries) {
      if (device !== this.device.name) continue
      this.#evolve(event, at)
    }
  }

  save(): EmulatorState {
    return { ...this.present(), state: structuredClone(this.#state) }
  }

  present(): EmulatorState {
    return {
      state: this.#state,
      eventsCount: this.#eventsCount,
      rules: this.#rules,
      rulesCount: this.#rulesCount,
      late: this.#late,
      calling: this.#speaker?.calling,
      latest: this.#latest,
    }
  }

  restore(saved: EmulatorState): void {
    // The state was made by this device's own `save`.
    this.#state = structuredClone(saved.state) as { readonly causes: CausesInForce }
    this.#isDueKnown = false
    this.#eventsCount = saved.eventsCount
    this.#rules = saved.rules
    this.#rulesCount = saved.rulesCount
    this.#late = saved.late
    this.#latest = saved.latest
    if (this.#speaker && saved.calling) this.#speaker.calling = saved.calling
  }

  view(at: Instant): Readonly<Record<string, unknown>> {
    return this.device.view(this.#state, at)
  }

  fact(name: string, at: Instant): unknown {
    const { facts } = this.device
    const row = own(facts, name)
    const known = Object.keys(facts)
    if (!row)
      throw new RangeError(`Cannot ask ${this.device.name}: ${unknownName('fact', name, known)}`)
    return row.read(this.#state, at, this.#parts.around())
  }

  access(): Readonly<Record<string, string>> {
    return this.device.access(this.#state)
  }

  /** Chance of its own for each decision, so that nothing of it needs to be remembered. */
  #random(): Random {
    return createRandom(this.#parts.seed, `${this.device.name}:${this.#eventsCount}`)
  }

  #decide(command: unknown, at: Instant): AnyDecision {
    return this.device.decide(this.#state, command, at, this.#random())
  }

  #evolve(event: { readonly kind: string }, at: Instant): void {
    this.#state = this.device.evolve(this.#state, event, at)
    this.#eventsCount++
    this.#latest = at
    this.#isDueKnown = false
  }

  #happen(events: readonly { readonly kind: string }[], at: Instant): void {
    for (const event of events) {
      this.#evolve(event, at)
      const seq = this.#parts.journal.nextSeq()
      this.#parts.journal.add({ kind: 'event', seq, at, device: this.device.name, event })
      this.#parts.happened(this.device.name, event, at)
    }
  }

  /** Decide, journal, evolve, encode. */
  #handle(message: Message, fault?: FaultMark): Delivery {
    const decision = this.#decide(message.command, message.at)
    const afterMs = decision.kind === 'accept' ? (decision.takesMs ?? 0) : 0
    const reply = this.#answer(decision, message.at)
    this.#note(message, { reply, decision, fault, afterMs })
    return { reply, ending: reply ? undefined : 'reset', afterMs, cutAtBytes: undefined, fault }
  }

  #answer(decision: AnyDecision, at: Instant): WireReply | undefined {
    switch (decision.kind) {
      case 'accept':
        this.#happen(decision.events, at)
        return this.device.encode({ kind: 'answer', answer: decision.answer }, this.options)
      case 'refuse':
        return this.device.encode({ ...decision, kind: 'refusal' }, this.options)
      case 'ignore':
        return undefined
      case 'impossible':
        throw new HarnessError(
          `Cannot answer: ${this.device.name} found a message impossible (${decision.why})`,
        )
    }
  }

  /** What a broken message may do here. */
  readonly #hands: Hands = {
    handle: (message, fault) => this.#handle(message, fault),
    note: (message, noted) => this.#note(message, noted),
    restart: (at) => void this.order({ kind: 'restart' }, at),
    late: (one) => (this.#late = [...this.#late, one]),
    random: () => this.#random(),
  }

  #land(until: Late['until'], at: Instant): void {
    const landing = this.#late.filter((one) => until === 'end' || one.until === 'next')
    this.#late = this.#late.filter((one) => !landing.includes(one))
    for (const { request, sender, fault } of landing)
      this.#handle({ request, sender, ...this.device.decode(request, this.options), at }, fault)
  }

  #command(order: CauseOrder, at: Instant): void {
    const { what, command } = readCause(this.device, order)
    this.elapse(at)
    const decision = this.#decide(command, at)
    if (decision.kind === 'impossible') throw new RangeError(`Cannot ${what}: ${decision.why}`)
    invariant(decision.kind === 'accept', `Cannot ${what}: the device did not accept it`)
    this.#happen(decision.events, at)
  }

  #note(message: Message, noted: Noted): void {
    this.#parts.journal.add(
      exchangeEntry(this.#parts.journal.nextSeq(), this.device.name, message, noted),
    )
  }
}
