/** The machine alone, in front of a server in another rig. */
import { describe, expect, test } from 'vitest'
import type { Counter } from '../../fixtures/counter.ts'
import { createCounter } from '../../fixtures/counter.ts'
import type { Call } from '../../src/device/contract.ts'
import { createRig } from '../../src/device/rig.ts'
import { createRecycler } from './device.ts'

describe('the machine alone', () => {
  /** Whatever the machine says goes to a server in another rig. */
  function createPair(options: Readonly<Record<string, unknown>> = {}): Pair {
    const counter = createCounter({ recycler: 'off', ...options })
    const said: { number: number; call: Call }[] = []
    const alone = createRig({
      devices: [createRecycler()],
      carry: (_device, number, call) => said.push({ number, call }),
    })
    const pair: Pair = { counter, alone, heldBack: [], isSlow: () => false }
    const talk = () => {
      for (let next = said.shift(); next; next = said.shift()) {
        const { number } = next
        const { reply } = counter.rig.deliver('imacash', next.call.request)
        const hear = () => alone.hear('recycler', number, reply)
        if (pair.isSlow(next.call)) pair.heldBack.push(hear)
        else hear()
      }
    }
    const { advance } = alone
    alone.advance = (byMs) => {
      for (let gone = 0; gone < byMs; gone += 250) {
        advance.call(alone, 250)
        counter.rig.advance(250)
        talk()
      }
    }
    return pair
  }

  interface Pair {
    readonly counter: Counter
    readonly alone: ReturnType<typeof createRig>
    /** Answers that come late. */
    readonly heldBack: (() => void)[]
    isSlow(call: Call): boolean
  }

  test('asks a server outside, and completes a sale there', () => {
    const { counter, alone } = createPair()
    counter.sell(1200)
    alone.device('recycler').cause('insert', { pieces: '20' }, alone.now())
    alone.advance(20_000)
    expect(counter.fact('transactions')).toMatchObject([
      { status: 'leido', denominations: { '20': 1 } },
    ])
    expect(counter.send('getstatus')).toMatchObject({ data: { status: 'ok' } })
    expect(alone.device('recycler').fact('audit', alone.now())).toEqual([])
    expect(alone.device('recycler').fact('link', alone.now())).toBe('up')
  })

  test('is told too late that the sale waits: nobody pays it again', () => {
    const pair = createPair()
    const { counter, alone, heldBack } = pair
    counter.sell(500)
    alone.advance(2000)
    pair.isSlow = ({ operation }) => operation === 'gettransaction'
    alone.advance(1250)
    alone.device('recycler').cause('insert', { pieces: '5', 'until-paid': true }, alone.now())
    alone.advance(2000)
    expect(alone.device('recycler').fact('salesCount', alone.now())).toBe(1)
    expect(heldBack).toHaveLength(1)
    pair.isSlow = () => false
    for (const hear of heldBack) hear()
    expect(alone.device('recycler').fact('sale', alone.now())).toBeNull()
    alone.advance(30_000)
    expect(counter.fact('transactions')).toMatchObject([{ status: 'leido' }])
    expect(alone.device('recycler').fact('salesCount', alone.now())).toBe(1)
  })

  test('begins no sale whose payment is an open question', () => {
    const { counter, alone } = createPair({ 'transaction.repeat': 'insert' })
    counter.sell(500)
    alone.advance(2000)
    const machine = alone.device('recycler')
    machine.cause('insert', { pieces: '5' }, alone.now())
    alone.advance(750)
    machine.cause('network-down', {}, alone.now())
    alone.advance(3000)
    counter.send('cancel')
    machine.clear('network-down', alone.now())
    alone.advance(5000)
    expect(machine.fact('discrepancies', alone.now())).toMatchObject([{ kind: 'unconfirmed' }])
    counter.sell(500, { transaction_id: 'TX1' })
    alone.advance(30_000)
    expect(machine.fact('sale', alone.now())).toBeNull()
    expect(machine.fact('sales', alone.now())).toMatchObject([{ id: 'TX1', outcome: 'paid' }])
  })

  test('is asked by nobody', () => {
    const { alone } = createPair()
    const request = { method: 'GET', path: '/', query: '', headers: {}, body: new Uint8Array() }
    expect(alone.deliver('recycler', request).reply?.status).toBe(404)
    const { client } = alone.device('recycler').device
    expect(() => client.request(client.open({}), 'handshake', {}, 0)).toThrow('asked by nobody')
  })
})
