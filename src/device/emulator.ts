/** The shell around a machine: one synchronous function answers each message, however carried. */
import { invariant } from '../kernel/invariant.ts'
import { own } from '../kernel/own.ts'
import { createRandom } from '../kernel/random.ts'
import type { Random } from '../kernel/random.ts'
import { unknownName } from '../kernel/suggest.ts'
import type { Instant } from '../kernel/time.ts'
import type { AnyDevice, CausesInForce, Decision, WireReply, WireRequest } from './contract.ts'
import type { Ending, FaultOrder, FaultRule } from './faults.ts'
import { garble, meetFaults, readFault } from './faults.ts'
import type { FieldValue } from './field.ts'
import { readFields } from './field.ts'
import type { EventEntry, FaultMark, Journal } from './journal.ts'
import type { Message, Noted } from './exchange.ts'
import { exchangeEntry } from './exchange.ts'

/** What the sender will see of an answer. */
export interface Delivery {
  /** Absent when nothing arrives; then `ending` says how that looks. */
  readonly reply: WireReply | undefined
  readonly ending: Ending | undefined
  /** How long after the request the answer leaves. */
  readonly afterMs: number
  /** The connection breaks after so many bytes of the body. */
  readonly cutAtBytes: number | undefined
  readonly fault: FaultMark | undefined
}

/** A request that lands later than it was sent. */
interface Late {
  readonly request: WireRequest
  readonly until: 'next' | 'end'
  readonly fault: FaultMark
}

/** Everything an emulator is at one moment; entries hold events, so this is only for speed. */
export interface EmulatorState {
  readonly state: unknown
  readonly eventsCount: number
  readonly rules: readonly FaultRule[]
  /** Rules armed so far, so that an id is never given twice. */
  readonly rulesCount: number
  readonly late: readonly Late[]
}

export interface Emulator {
  readonly device: AnyDevice
  readonly options: Readonly<Record<string, FieldValue>>
  readonly state: { readonly causes: CausesInForce }
  /** Answers one message, with the faults armed for it. */
  deliver(request: WireRequest, at: Instant): Delivery
  /** @throws RangeError for an unknown cause or parameter, or one that cannot be now. */
  cause(name: string, params: Readonly<Record<string, unknown>>, at: Instant): void
  clear(name: string, at: Instant): void
  /** @throws RangeError for an unknown fault, parameter or operation. */
  arm(order: FaultOrder): FaultRule
  disarm(id?: string): void
  readonly rules: readonly FaultRule[]
  /** Lets requests land that are still on their way. */
  settle(at: Instant): void
  due(): Instant | undefined
  elapse(at: Instant): void
  /** Folds events that happened before: a reopened store, another history. */
  load(entries: readonly EventEntry[]): void
  save(): EmulatorState
  restore(saved: EmulatorState): void
  view(at: Instant): Readonly<Record<string, unknown>>
  fact(name: string, at: Instant): unknown
  access(): Readonly<Record<string, string>>
}

interface EmulatorParts {
  readonly device: AnyDevice
  readonly options: Readonly<Record<string, FieldValue>>
  readonly seed: number
  readonly startAt: Instant
  readonly journal: Journal
}

export function createEmulator(parts: EmulatorParts): Emulator {
  const { device, options, seed, journal } = parts
  const { name } = device
  let state = device.initial(options, createRandom(seed, name), parts.startAt)
  let eventsCount = 0
  let rules: readonly FaultRule[] = []
  let late: readonly Late[] = []
  let rulesCount = 0

  return {
    device,
    options,
    get state() {
      return state
    },
    get rules() {
      return rules
    },
    deliver,
    cause: (cause, params, at) => command(cause, true, params, at),
    clear: (cause, at) => command(cause, false, {}, at),
    arm(order) {
      const rule = readFault(order, `${name}-${rulesCount + 1}`)
      const { operation } = rule.match
      const known = Object.keys(device.operations)
      if (operation !== undefined && !operation.includes('*') && !known.includes(operation))
        throw new RangeError(`Cannot arm a fault: ${unknownName('operation', operation, known)}`)
      rulesCount++
      rules = [...rules, rule]
      return rule
    },
    disarm(id) {
      const ids = rules.map((rule) => rule.id)
      if (id !== undefined && !ids.includes(id))
        throw new RangeError(`Cannot disarm "${id}": ${unknownName('fault rule', id, ids)}`)
      rules = id === undefined ? [] : rules.filter((rule) => rule.id !== id)
    },
    settle: (at) => land('end', at),
    due: () => device.due(state),
    elapse,
    load(entries) {
      for (const entry of entries) {
        if (entry.device !== name) continue
        state = device.evolve(state, entry.event, entry.at)
        eventsCount++
      }
    },
    save: () => ({ state: structuredClone(state), eventsCount, rules, rulesCount, late }),
    restore(saved) {
      // The state was made by this device's own `save`.
      state = structuredClone(saved.state) as typeof state
      ;({ eventsCount, rules, rulesCount, late } = saved)
    },
    view: (at) => device.view(state, at),
    fact(fact, at) {
      const row = own(device.facts, fact)
      if (!row)
        throw new RangeError(
          `Cannot ask ${name}: ${unknownName('fact', fact, Object.keys(device.facts))}`,
        )
      return row.read(state, at)
    },
    access: () => device.access(state),
  }

  /** Chance of its own for each decision, so that nothing of it needs to be remembered. */
  function random(): Random {
    return createRandom(seed, `${name}:${eventsCount}`)
  }

  function happen(events: readonly { readonly kind: string }[], at: Instant): void {
    for (const event of events) {
      state = device.evolve(state, event, at)
      eventsCount++
      journal.add({ kind: 'event', seq: journal.nextSeq(), at, device: name, event })
    }
  }

  function elapse(at: Instant): void {
    for (let due = device.due(state); due !== undefined && due <= at; due = device.due(state)) {
      const events = device.elapse(state, due)
      invariant(events.length > 0, `Cannot go on: ${name} was due, and nothing happened`)
      happen(events, due)
    }
  }

  function deliver(request: WireRequest, at: Instant): Delivery {
    elapse(at)
    const { operation, command } = device.decode(request, options)
    const message: Message = { request, operation, command, at }
    if (rules.length === 0) return late.length === 0 ? handle(message) : thenLand(handle(message))
    const met = meetFaults(rules, request, operation, ({ id, seen }) =>
      createRandom(seed, `fault:${id}:${seen}`),
    )
    rules = met.rules
    return thenLand(met.met ? breakMessage(message, met.met) : handle(message))

    function thenLand(delivery: Delivery): Delivery {
      if (delivery.fault?.effect !== 'late') land('next', at)
      return delivery
    }
  }

  /** Decide, journal, evolve, encode. */
  function handle(message: Message, fault?: FaultMark): Delivery {
    const { at } = message
    const decision = device.decide(state, message.command, at, random())
    const afterMs = decision.kind === 'accept' ? (decision.takesMs ?? 0) : 0
    const reply = answer(decision, at)
    note(message, { reply, decision, fault, afterMs })
    return { reply, ending: reply ? undefined : 'reset', afterMs, cutAtBytes: undefined, fault }
  }

  function answer(decision: AnyDecision, at: Instant): WireReply | undefined {
    switch (decision.kind) {
      case 'accept':
        happen(decision.events, at)
        return device.encode({ kind: 'answer', answer: decision.answer })
      case 'refuse':
        return device.encode({ ...decision, kind: 'refusal' })
      case 'ignore':
        return undefined
      case 'impossible':
        invariant(false, `Cannot answer: ${name} found a message impossible (${decision.why})`)
    }
  }

  function breakMessage(message: Message, rule: FaultRule): Delivery {
    const { effect } = rule
    const fault: FaultMark = { id: rule.id, effect: effect.kind }
    const intact = { afterMs: 0, cutAtBytes: undefined, fault }
    const nothing = (ending: Ending): Delivery => ({ ...intact, reply: undefined, ending })
    const unheard = (ending: Ending): Delivery => {
      note(message, { fault })
      return nothing(ending)
    }
    switch (effect.kind) {
      case 'delay': {
        const delivery = handle(message, fault)
        return { ...delivery, afterMs: delivery.afterMs + effect.delayMs }
      }
      case 'lose-request':
        return unheard(effect.ending)
      case 'lose-reply':
        handle(message, fault)
        return nothing(effect.ending)
      case 'duplicate': {
        const first = handle(message, fault)
        handle(message, fault)
        return first
      }
      case 'late':
        late = [...late, { request: message.request, until: effect.until, fault }]
        return unheard(effect.ending)
      case 'cut-reply':
        return { ...handle(message, fault), cutAtBytes: effect.bytes }
      case 'garble': {
        const delivery = handle(message, fault)
        return delivery.reply ? { ...delivery, reply: garble(delivery.reply, random()) } : delivery
      }
      case 'status': {
        if (effect.processed) handle(message, fault)
        else note(message, { fault })
        const reply = { status: effect.status, headers: {}, body: '' }
        return { ...intact, reply, ending: undefined }
      }
      case 'restart-before':
        restart(message.at)
        return unheard(effect.ending)
      case 'restart-after':
        handle(message, fault)
        restart(message.at)
        return nothing(effect.ending)
    }
  }

  function restart(at: Instant): void {
    const decision = device.decide(state, { kind: 'restart' }, at, random())
    if (decision.kind === 'accept') happen(decision.events, at)
  }

  function land(until: Late['until'], at: Instant): void {
    const landing = late.filter((one) => until === 'end' || one.until === 'next')
    late = late.filter((one) => !landing.includes(one))
    for (const { request, fault } of landing)
      handle({ request, ...device.decode(request, options), at }, fault)
  }

  function command(
    cause: string,
    begins: boolean,
    given: Readonly<Record<string, unknown>>,
    at: Instant,
  ): void {
    const row = own(device.causes, cause)
    const act = begins ? 'cause' : 'clear'
    if (!row)
      throw new RangeError(
        `Cannot ${act} "${cause}" on ${name}: ${unknownName('cause', cause, Object.keys(device.causes))}`,
      )
    if (!begins && row.opposite === undefined)
      throw new RangeError(
        `Cannot clear "${cause}" on ${name}: it is a single act and leaves nothing in force.`,
      )
    elapse(at)
    const params = begins ? readFields(`cause "${cause}"`, row.params, given) : {}
    const decision = device.decide(state, { kind: 'cause', cause, begins, params }, at, random())
    if (decision.kind === 'impossible')
      throw new RangeError(`Cannot ${act} "${cause}" on ${name}: ${decision.why}`)
    invariant(decision.kind === 'accept', `Cannot ${act} "${cause}": ${name} did not accept it`)
    happen(decision.events, at)
  }

  function note(message: Message, noted: Noted): void {
    journal.add(exchangeEntry(journal.nextSeq(), name, message, noted))
  }
}

type AnyDecision = Decision<{ readonly kind: string }, unknown, string>
