/** Random lives of a register: what must hold after each of them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Register } from '../../fixtures/register.ts'
import { createRegister } from '../../fixtures/register.ts'
import { createRig } from '../../src/device/rig.ts'
import { createIkkm } from './device.ts'
import type { State } from './state.ts'
import { openShift } from './state.ts'

type Act = (register: Register) => void
interface Step {
  readonly says: string
  readonly act: Act
}

const payment = fc.constantFrom('cash', 'bank', 'tara', 'credit')
const tenge = fc.integer({ min: 1, max: 5000 })

const registration = fc
  .record({
    kind: fc.constantFrom('sale', 'sale', 'sale', 'buy', 'saleReturn', 'buyReturn'),
    sum: tenge,
    paid: fc.dictionary(payment, tenge, { maxKeys: 3 }),
    exact: fc.boolean(),
    tax: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    key: fc.constantFrom('current', 'current', 'current', 'first', 'wrong'),
  })
  .map(({ kind, sum, paid, exact, tax, key }): Step => {
    const params: Record<string, string | number> = {
      [kind]: sum,
      ...(exact ? { cash: sum } : paid),
    }
    if (tax !== undefined) params['tax'] = tax
    if (key === 'first') params['key'] = '11112222'
    if (key === 'wrong') params['key'] = '5'
    return { says: `api ${JSON.stringify(params)}`, act: (r) => r.ask('/api', params) }
  })

const cash = fc
  .record({ path: fc.constantFrom('/apideposit', '/apiwithdraw'), cash: tenge })
  .map(({ path, cash }): Step => ({ says: `${path} ${cash}`, act: (r) => r.ask(path, { cash }) }))

const plain = fc
  .constantFrom('/apizreport', '/apixreport', '/apicheck', '/dump/table/shifts', '/apibank?')
  .map((path): Step => ({
    says: path,
    act: (r) => (path === '/apibank?' ? r.ask('/apibank', { amount: 5 }) : r.ask(path)),
  }))

const world = fc
  .constantFrom(
    ...['paper-out', 'cover-open', 'ofd-down', 'internal-error', 'web-cash-off', 'power-cut'].map(
      (name) => ({ name, params: {} }),
    ),
    { name: 'battery', params: { percent: 3 } },
    { name: 'ofd-refuses', params: { code: 15 } },
    { name: 'ofd-refuses', params: { code: 255 } },
    { name: 'cashier', params: { id: 100 } },
    { name: 'cashier', params: { id: 201 } },
    { name: 'tax-rate', params: { id: 1, rate: 16 } },
    { name: 'bank-finish', params: {} },
    { name: 'unblock', params: {} },
  )
  .chain((cause) => fc.boolean().map((begins) => ({ ...cause, begins })))
  .map(({ name, params, begins }): Step => ({
    says: `${begins ? 'cause' : 'clear'} ${name}`,
    act: (r) => {
      try {
        if (begins) r.cause(name, params)
        else r.clear(name)
      } catch (error) {
        // The physical world does not allow everything at any time; it says so.
        if (!(error instanceof RangeError)) throw error
      }
    },
  }))

const time = fc
  .constantFrom('1s', '3s', '5h', '25h', '73h')
  .map((duration): Step => ({ says: `advance ${duration}`, act: (r) => r.advance(duration) }))

const life = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: registration },
    { weight: 2, arbitrary: cash },
    { weight: 2, arbitrary: plain },
    { weight: 3, arbitrary: world },
    { weight: 1, arbitrary: time },
  ),
  { maxLength: 60, size: 'max' },
)

const options = fc.record({
  'tax.on-top': fc.boolean(),
  'repeat.match': fc.constantFrom('key', 'request'),
  'repeat.depth': fc.constantFrom('all', '2'),
  'registration.duration': fc.constantFrom('0s', '2s'),
  drawer: fc.constantFrom(0, 1000),
})

const stateOf = (register: Register) => register.rig.device('ikkm').state as unknown as State

/** Lives each life and looks after every step. */
function always(check: (register: Register, before: State, seq: number) => void): void {
  fc.assert(
    fc.property(options, life, (chosen, steps) => {
      const register = createRegister(chosen)
      for (const { act } of steps) {
        const before = structuredClone(stateOf(register))
        const seq = register.rig.journal.lastSeq
        act(register)
        check(register, before, seq)
      }
    }),
    { numRuns: 150 },
  )
}

describe('in every life of a register', () => {
  test('the drawer holds what it held, and what documents put in and took out', () => {
    always((register) => {
      const state = stateOf(register)
      const moved = (register.fact('movements') as Movement[]).reduce(
        (sum, { type, total }) => sum + (type === 'deposit' ? total : -total),
        0,
      )
      const paid = (register.fact('receipts') as Receipt[]).reduce(
        (sum, { type, cash, change }) => {
          const comesIn = type === 'sale' || type === 'buyReturn'
          return sum + (comesIn ? cash - change : change - cash)
        },
        0,
      )
      expect(state.drawer / 100).toBeCloseTo(state.options.drawer + moved + paid, 6)
      expect(state.drawer).toBeGreaterThanOrEqual(0)
    })
  })

  test('the sums of the shifts are the sums of their receipts', () => {
    always((register) => {
      const receipts = register.fact('receipts') as Receipt[]
      for (const shift of register.fact('shifts') as ShiftFact[]) {
        const own = receipts.filter((one) => one.shift === shift.id)
        const sum = (type: string) =>
          own.filter((one) => one.type === type).reduce((all, one) => all + one.total * 100, 0)
        expect(shift.receipts).toBe(own.length)
        expect(Math.round(shift.sales * 100)).toBe(Math.round(sum('sale')))
        expect(Math.round(shift.saleReturns * 100)).toBe(Math.round(sum('saleReturn')))
      }
    })
  })

  test('the audit finds nothing', () => {
    always((register) => expect(register.fact('audit')).toEqual([]))
  })

  test('no key ever comes twice, and each document has a key of its own', () => {
    always((register) => {
      const { usedKeys, documents, key } = stateOf(register)
      const issued = [...documents.map((one) => one.key), key]
      expect(issued[0]).toBe('11112222')
      expect(new Set(issued).size).toBe(issued.length)
      expect([...usedKeys.keys(), key]).toEqual(issued)
    })
  })

  test('a refusal changes nothing', () => {
    always((register, before, seq) => {
      const last = register.rig.journal.list({ device: 'ikkm' }).at(-1)
      // Acts that are no messages leave no exchange, and messages do not move the virtual clock.
      if (last?.kind === 'exchange' && last.refusal !== undefined && last.seq > seq)
        expect(stateOf(register)).toEqual(before)
    })
  })

  test('the open shift has the totals since it was opened', () => {
    always((register) => {
      const state = stateOf(register)
      const shift = openShift(state)
      if (!shift) return
      for (const kind of ['sale', 'buy', 'saleReturn', 'buyReturn'] as const)
        expect(shift.opening[kind].sum + shift.tallies[kind].sum).toBe(state.totals[kind].sum)
    })
  })

  test('folding its journal gives the same register', () => {
    fc.assert(
      fc.property(options, life, (chosen, steps) => {
        const register = createRegister(chosen)
        for (const { act } of steps) act(register)
        const again = createRig({ devices: [createIkkm()], past: register.rig.journal.events })
        expect(again.device('ikkm').state).toEqual(stateOf(register))
        expect(again.now()).toBe(register.rig.now())
      }),
      { numRuns: 150 },
    )
  })

  test('the same life twice leaves the same journal, byte for byte', () => {
    fc.assert(
      fc.property(options, life, (chosen, steps) => {
        const [one, two] = [createRegister(chosen), createRegister(chosen)].map((register) => {
          for (const { act } of steps) act(register)
          return JSON.stringify(register.rig.journal.list({}))
        })
        expect(one).toBe(two)
      }),
      { numRuns: 50 },
    )
  })
})

interface Receipt {
  readonly type: string
  readonly shift: number
  readonly total: number
  readonly cash: number
  readonly change: number
}
interface Movement {
  readonly type: string
  readonly total: number
}
interface ShiftFact {
  readonly id: number
  readonly receipts: number
  readonly sales: number
  readonly saleReturns: number
}
