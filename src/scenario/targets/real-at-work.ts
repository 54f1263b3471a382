/** One real device at work: its tills, its budget, the line to it, and what it can be asked. */
import { setTimeout as pause } from 'node:timers/promises'
import type { AnyDevice, Sending } from '../../device/contract.ts'
import { CannotLearn, learnFact, openLooker } from '../../device/learning.ts'
import { createFaultLine, wallClock } from '../../host/fault-line.ts'
import type { FaultLine, LineEntry, Passed } from '../../host/fault-line.ts'
import type { Outgoing } from '../../host/http-exchange.ts'
import { readAddress } from '../../host/http-exchange.ts'
import { costOf } from '../irreversible.ts'
import type { SendOrder, Sent } from '../target.ts'
import { TargetError } from '../target.ts'
import type { Budget } from './budget.ts'
import { createBudget } from './budget.ts'
import type { RealDevice } from './device.ts'
import { exchange } from './http-exchange.ts'

/** Lasts over the cases of a run, as the device does. */
export interface Real extends RealDevice {
  readonly spent: () => string | undefined
  /** What a till knows by now. */
  knows(till: string): Readonly<Record<string, unknown>>
  /**
   * For one case: its own line, so that no fault outlives it.
   * @param signal Ends what is waited for in vain; a message on its way is not given up.
   */
  open(seed: number, signal: AbortSignal): RealAtWork
}

export interface RealAtWork {
  readonly line: FaultLine
  /** @throws TargetError when the budget does not allow it, or nobody is there. */
  send(order: SendOrder): Promise<Sent>
  /**
   * A fact by the protocol of the device; nothing where that cannot tell it.
   * @throws TargetError when the device does not say it now.
   */
  learn(fact: string): Promise<{ readonly value: unknown } | undefined>
  /** Keys and tokens that were said or are known: also those a till never got to hear. */
  keys(): readonly string[]
}

/** @throws RangeError when its address is none. */
export function createReal(one: RealDevice): Real {
  const { device, access, options } = one
  const { name, client } = device
  const budget = createBudget(one)
  const carry = createCarry(one)
  const carryPaid = payForDoubles(carry, device, budget)
  // A real device does not begin anew with each case, so its tills do not either.
  const sessions = new Map<string, unknown>()
  const keyring = createKeyring(access)
  return { ...one, spent: budget.spent, knows: (till) => client.knows(sessionOf(till)), open }

  function sessionOf(till: string): unknown {
    if (!sessions.has(till)) sessions.set(till, client.open(access, { ...options, till }))
    return sessions.get(till)
  }

  function open(seed: number, signal: AbortSignal): RealAtWork {
    const line = createFaultLine({ device, options, seed, clock: wallClock, carry: carryPaid })
    return { line, send, learn, keys }

    async function send({ operation, params, till }: SendOrder): Promise<Sent> {
      const session = sessionOf(till)
      const sending = client.request(session, operation, params, Date.now())
      budget.spend(`${name}.${operation}`, costOf(client.operations[operation], params))
      const passed = await line.send(sending.request, sending.timeoutMs, signal)
      return read(session, sending, passed)
    }

    /** Asks past all faults: those are for the messages of the till. */
    async function learn(fact: string): Promise<{ readonly value: unknown } | undefined> {
      const learning = learnFact(device, fact)
      if (!learning) return undefined
      const session = openLooker(client, access, options, sessionOf('till'))
      try {
        for (let step = learning.next(); ;) {
          if (step.done) return { value: step.value }
          const { operation, params } = step.value
          const sending = client.request(session, operation, params, Date.now())
          const got = read(session, sending, await carry(sending.request, sending.timeoutMs))
          step = learning.next(
            got.kind === 'lost' ? { transport: 'lost' } : { transport: 'reply', ...got.fields },
          )
        }
      } catch (error) {
        if (error instanceof CannotLearn) throw new TargetError(error.message)
        throw error
      }
    }

    function keys(): readonly string[] {
      for (const entry of line.exchanges()) keyring.keep(knownFrom(entry, one))
      return keyring.all()
    }
  }

  function read(
    session: unknown,
    sending: Sending,
    passed: Passed | Awaited<ReturnType<Carry>>,
  ): Sent {
    if (passed.kind === 'lost') return { kind: 'lost', how: passed.how, afterMs: passed.afterMs }
    const { status, reason = '', body } = passed.reply
    const told = client.read(session, sending, passed.reply)
    keyring.keep(client.knows(session))
    return { kind: 'reply', fields: { status, reason, body, ...told } }
  }
}

/** Among what a till must know: a user or an id is none. */
const isSecret = /key|token|password|secret/i

/** Every key there was: a case begins with that of the case before. */
function createKeyring(access: RealDevice['access']) {
  const fields = Object.keys(access).filter((field) => isSecret.test(field))
  const ever = new Set<string>()
  keep(access)
  return { keep, all: () => [...ever] }

  function keep(known: Readonly<Record<string, unknown>>): void {
    for (const field of fields) {
      const value = known[field]
      if (typeof value === 'string' && value !== '') ever.add(value)
    }
  }
}

/** What a till knows that hears this answer and nothing else. */
function knownFrom(
  { operation = 'request', request, reply }: LineEntry,
  { device: { client }, access, options }: RealDevice,
): Readonly<Record<string, unknown>> {
  if (!reply) return {}
  const session = client.open(access, options)
  const sent = { ...request, headers: {}, body: new TextEncoder().encode(request.body) }
  const { status, reason = '', body } = reply
  const said = { status, reason, headers: {}, body }
  client.read(session, { operation, request: sent, timeoutMs: 0 }, said)
  return client.knows(session)
}

type Carry = ReturnType<typeof createCarry>

/** A message that a fault doubles was paid for once: the second time is a repeat. */
function payForDoubles(carry: Carry, { name, client }: AnyDevice, { spend }: Budget): Carry {
  const carried = new WeakSet<Outgoing>()
  return async (request, timeoutMs) => {
    if (carried.has(request)) spend(`${name}.repeat`, costOf(client.operations['repeat'], {}))
    carried.add(request)
    return carry(request, timeoutMs)
  }
}

/** One message after another, each as long after the one before as the device asks for. */
function createCarry({ url, minIntervalMs }: RealDevice) {
  readAddress(url)
  let next = 0
  return async (request: Outgoing, timeoutMs: number) => {
    const waitMs = next - performance.now()
    // A timer knows whole milliseconds, and leaves out what is behind the dot.
    if (waitMs > 0) await pause(Math.ceil(waitMs))
    try {
      return await exchange(url, request, timeoutMs)
    } finally {
      next = performance.now() + minIntervalMs
    }
  }
}
