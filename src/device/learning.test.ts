/** Whatever a device answers, a fact is learned whole or not at all. */
import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emulators } from '../emulators.ts'
import type { AnyDevice } from './contract.ts'
import { askFor, CannotLearn, learnFact } from './learning.ts'
import type { Told } from './learning.ts'
import { createRig } from './rig.ts'

/** There is something to tell. */
const lives: Readonly<Record<string, { options?: Told; operation: string; params: Told }>> = {
  ikkm: { operation: 'sale', params: { sale: 100, cash: 100 } },
  imacash: { operation: 'puttransaction', params: { amount: 500 } },
  cashflow: { options: { history: '1d' }, operation: 'export', params: {} },
}

const devices = emulators.filter(({ facts }) => Object.values(facts).some(({ learn }) => learn))

describe.each(devices.map((device) => ({ device, name: device.name })))('$name', ({ device }) => {
  const names = Object.keys(device.facts).filter((fact) => device.facts[fact]?.learn)

  test.each(names)('%s is told whole, or what is wrong with the answer', (fact) => {
    const ask = openDevice(device)
    expect(drive(device, fact, ask, (told) => told)).toEqual(expect.any(Object))
    const spoilt = fc.record({
      answer: fc.nat({ max: 2 }),
      leaf: fc.nat(),
      by: fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constant(undefined)),
    })
    fc.assert(
      fc.property(spoilt, ({ answer, leaf, by }) => {
        try {
          let count = 0
          const value = drive(device, fact, ask, (told) =>
            count++ === answer ? spoil(told, leaf, by) : told,
          )
          expect(inspect(value, { depth: null })).not.toMatch(/: (NaN|undefined)\b/)
        } catch (error) {
          if (!(error instanceof CannotLearn)) throw error
          expect(error.message).toMatch(/^Cannot learn \w+\.\w+: [^.].*\.$/s)
        }
      }),
      { numRuns: 60 },
    )
  })
})

type Ask = (operation: string, params: Told) => Told

function openDevice(device: AnyDevice): Ask {
  const { name, client } = device
  const { options = {}, operation, params } = lives[name] ?? { operation: '', params: {} }
  const rig = createRig({ devices: [device], options: { [name]: options } })
  const emulator = rig.device(name)
  const session = client.open(emulator.access(), emulator.options)
  const ask: Ask = (...asked) => {
    const sending = client.request(session, ...asked, rig.now())
    const { reply } = rig.deliver(name, sending.request)
    return reply ? client.read(session, sending, reply) : { transport: 'lost' }
  }
  ask(operation, params)
  return ask
}

/** The value in an object, as `undefined` is one too. */
function drive(device: AnyDevice, fact: string, ask: Ask, hear: (told: Told) => Told): object {
  const learning = learnFact(device, fact)
  let step = learning?.next()
  while (step && !step.done) {
    const { operation, params } = step.value
    expect(device.client.operations[operation]?.irreversible).toBeUndefined()
    step = learning?.next(hear(ask(operation, params)))
  }
  return { value: step?.value }
}

/** The same with another value at one place; no text of a body, which nobody reads. */
function spoil(told: Told, place: number, by: unknown): Told {
  const { body: _body, ...rest } = told
  const places = paths(rest)
  const path = places[place % places.length] ?? []
  const copy = structuredClone(rest)
  const last = path.at(-1) ?? ''
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((one, name) => Reflect.get(Object(one), name), copy)
  Reflect.set(Object(holder), last, by)
  // A place without a value is not there, as JSON has it.
  return JSON.parse(JSON.stringify(copy))
}

function paths(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => [
    [name],
    ...paths(one).map((path) => [name, ...path]),
  ])
}

test('a long answer is shown to where it is cut, and marked there', () => {
  const asking = askFor({ operation: 'info', params: {} }, () => false)
  asking.next()
  const answer = { body: `${'x'.repeat(76)}11112222` }
  expect(() => asking.next(answer)).toThrow(`"info" answered ${'x'.repeat(76)}1111…`)
})
