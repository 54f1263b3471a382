/** The server and its machine on a rig: who says what and when, and what the wire may do to it. */
import { describe, expect, test } from 'vitest'
import type { Counter } from '../../fixtures/counter.ts'
import { createCounter } from '../../fixtures/counter.ts'

/** A sale of 5, paid with one note, and a minute for all that follows. */
function payFive(counter: Counter): void {
  counter.sell(500)
  counter.advance('4s')
  counter.insert('5')
  counter.advance('1m')
}

function expectPaidOnce(counter: Counter): void {
  expect(counter.fact('transactions')).toMatchObject([
    { id: 'TX1', status: 'leido', denominations: { '5': 1 } },
  ])
  expect(counter.fact('sales')).toMatchObject([{ id: 'TX1', outcome: 'paid' }])
  expect([counter.fact('untold'), counter.fact('waiting')]).toEqual([0, 0])
  expect(counter.fact('discrepancies')).toEqual([])
}

const lost = [
  { fault: 'lose-request' },
  { fault: 'lose-request', ending: 'reset' },
  { fault: 'lose-reply' },
  { fault: 'delay', delay: '9s' },
  { fault: 'delay', delay: '11s' },
  { fault: 'duplicate' },
  { fault: 'late' },
  { fault: 'late', until: 'end' },
  { fault: 'cut-reply', bytes: 10 },
  { fault: 'garble' },
  { fault: 'status', status: 502 },
  { fault: 'status', status: 404, processed: true },
  { fault: 'status', status: 200 },
  { fault: 'restart-before' },
  { fault: 'restart-after' },
]

describe('the machine’s own messages', () => {
  test.each(
    ['gettransaction', 'changestatustransaction'].flatMap((operation) =>
      lost.map((fault) => ({ operation, fault })),
    ),
  )('$operation with $fault: paid and confirmed once', ({ operation, fault }) => {
    const counter = createCounter()
    const emulator = counter.rig.device('imacash')
    emulator.arm({ ...fault, times: 2, match: { operation } })
    payFive(counter)
    counter.rig.settle()
    counter.advance('1m')
    expectPaidOnce(counter)
    expect(emulator.rules[0]?.met).toBeGreaterThan(0)
  })

  test('come in order: who it is, what was paid, what was filled, how it is, what it holds', () => {
    const counter = createCounter()
    counter.advance('1s')
    expect(counter.said()).toEqual(['handshake', 'putstatus', 'putinventory'])
    counter.cause('network-down')
    counter.cause('fill', { pieces: '5x2' })
    counter.cause('note-rejected')
    counter.advance('1h')
    expect(counter.said()).toEqual([])
    counter.clear('network-down')
    counter.advance('1s')
    expect(counter.said()).toEqual(['putfill', 'putstatus', 'putinventory'])
    counter.clear('note-rejected')
    payFive(counter)
    expect(counter.said()).toEqual([
      'putstatus',
      'gettransaction',
      'changestatustransaction',
      'putinventory',
    ])
    expect(counter.fact('inventory')).toMatchObject({ bills: { '5': 13 } })
  })

  test('that come to nothing are said again at the next beat, not at once', () => {
    const counter = createCounter()
    const match = { operation: 'handshake' }
    const order = { fault: 'lose-request', ending: 'reset', times: 5, match }
    counter.rig.device('imacash').arm(order)
    counter.advance('2500ms')
    expect(counter.said()).toEqual(['handshake', 'handshake', 'handshake'])
  })

  test('are few: nothing is asked that would be answered as before', () => {
    const counter = createCounter()
    counter.sell(500)
    counter.advance('30d')
    expect(counter.said()).toEqual(['handshake', 'putstatus', 'putinventory', 'gettransaction'])
  })

  test.each(['server-down', 'server-error', 'token-revoked'])(
    'wait while %s, and come when it is over',
    (cause) => {
      const counter = createCounter()
      counter.sell(500)
      counter.insert('5')
      counter.advance('1500ms')
      counter.cause(cause)
      counter.advance('1h')
      expect(counter.fact('untold')).toBe(1)
      expect(counter.fact('link')).toBe(cause === 'token-revoked' ? 'refused' : 'down')
      counter.clear(cause)
      counter.advance('11s')
      expect(counter.fact('link')).toBe('up')
      expectPaidOnce(counter)
    },
  )

  test('a refusal with status 200 and another word is a refusal as well', () => {
    const counter = createCounter({ 'error.status': '200', 'error.word': 'ko' })
    counter.sell(500)
    counter.insert('5')
    counter.advance('1500ms')
    counter.cause('network-down')
    counter.advance('1s')
    counter.send('cancel')
    counter.clear('network-down')
    counter.advance('1m')
    expect(counter.fact('untold')).toBe(0)
    expect(counter.fact('discrepancies')).toMatchObject([{ kind: 'unconfirmed', id: 'TX1' }])
  })

  test('a server that breaks with status 200 is asked again as well', () => {
    const counter = createCounter({ profile: 'plain-php' })
    counter.sell(500)
    counter.insert('5')
    counter.advance('1500ms')
    counter.cause('server-error')
    counter.advance('1h')
    counter.clear('server-error')
    counter.advance('1m')
    expectPaidOnce(counter)
  })

  test('a confirmation refused for good is an open question, and nobody pays again', () => {
    const counter = createCounter({ 'transaction.repeat': 'insert' })
    counter.sell(500)
    counter.advance('1s')
    counter.rig.device('imacash').arm({
      fault: 'delay',
      delay: '5s',
      match: { operation: 'gettransaction' },
    })
    // The machine asks, and while it waits for the answer it is paid: the answer comes too late.
    counter.send('cancel')
    counter.advance('1100ms')
    counter.insert('5')
    counter.advance('1m')
    const unconfirmed = { kind: 'unconfirmed', id: 'TX1', says: 'TX1 sin confirmar' }
    expect(counter.fact('sales')).toMatchObject([{ id: 'TX1', outcome: 'paid' }])
    expect(counter.fact('discrepancies')).toEqual([unconfirmed])
    expect(counter.fact('transactions')).toMatchObject([{ status: 'anulado' }])

    counter.sell(500, { transaction_id: 'TX1' })
    counter.advance('1m')
    expect(counter.fact('sale')).toBeNull()
    counter.cause('recount')
    counter.advance('2s')
    expect(counter.fact('sale')).toMatchObject({ id: 'TX1' })
  })
})

describe('another machine asks the server for work', () => {
  const ask = (counter: Counter) => counter.send('gettransaction')

  test.each([
    { recycler: 'auto', isRelieved: true, sales: 0 },
    { recycler: 'on', isRelieved: false, sales: 1 },
    { recycler: 'off', isRelieved: true, sales: 0 },
  ])('recycler=$recycler', ({ recycler, isRelieved, sales }) => {
    const counter = createCounter({ recycler })
    counter.sell(500)
    expect(ask(counter)).toMatchObject({ transaction: { transaction_id: 'TX1' } })
    expect(counter.fact('isRelieved')).toBe(isRelieved)
    if (isRelieved) expect(() => counter.insert('5')).toThrow('stands aside')
    else counter.insert('5')
    counter.advance('1m')
    expect(counter.fact('salesCount')).toBe(sales)
    expect(counter.said().includes('gettransaction')).toBe(!isRelieved)
  })

  test.each<{ what: string; begin: (counter: Counter) => void }>([
    {
      what: 'a note on its way',
      begin(counter) {
        counter.insert('5')
        counter.advance('1500ms')
      },
    },
    {
      what: 'a note that is stuck',
      begin(counter) {
        counter.insert('5')
        counter.advance('1500ms')
        counter.cause('bill-jam')
      },
    },
    {
      what: 'money that was paid in',
      begin(counter) {
        counter.insert('2')
        counter.advance('2s')
      },
    },
    {
      what: 'a sale that is not confirmed',
      begin(counter) {
        counter.insert('5')
        counter.advance('1500ms')
        counter.cause('network-down')
        counter.advance('1s')
      },
    },
  ])('in vain while the first holds $what', ({ begin }) => {
    const counter = createCounter()
    counter.sell(500)
    begin(counter)
    ask(counter)
    expect(counter.fact('isRelieved')).toBe(false)
  })

  test('in vain while a payment is made in part', () => {
    const counter = createCounter({ stock: '5x1 1x5' })
    counter.send('cash-out', { amount: 1000 })
    counter.advance('2500ms')
    counter.cause('hopper-empty')
    counter.advance('1m')
    expect(counter.fact('tray')).toMatchObject({ '5': 1 })
    counter.cause('take-change')
    ask(counter)
    expect(counter.fact('isRelieved')).toBe(false)
  })

  test('and an answer that the first still waits for begins no sale', () => {
    const counter = createCounter()
    counter.sell(500)
    counter.rig.device('imacash').arm({
      fault: 'delay',
      delay: '5s',
      match: { operation: 'gettransaction' },
    })
    counter.advance('2s')
    counter.cause('note-rejected')
    ask(counter)
    counter.advance('1m')
    expect(counter.fact('isRelieved')).toBe(true)
    expect(counter.fact('sale')).toBeNull()
    expect(() => counter.clear('note-rejected')).not.toThrow()
  })
})

describe('an option of the machine', () => {
  test.each([
    { options: {}, ms: 3500 },
    { options: { 'speed.bill': '2s' }, ms: 5500 },
    { options: { 'speed.coin': '1s' }, ms: 5000 },
    { options: { poll: '10s' }, ms: 12_500 },
    { options: { poll: '0s', 'speed.bill': '0s', 'speed.coin': '0s' }, ms: 1 },
  ])('$options: 20 for 12 takes $ms ms', ({ options, ms }) => {
    const counter = createCounter(options)
    counter.sell(1200)
    counter.insert('20')
    counter.advance(`${ms - 1}ms`)
    expect(counter.fact('salesCount')).toBe(0)
    counter.advance('1ms')
    expect(counter.fact('salesCount')).toBe(1)
  })

  test('the customer takes his change two seconds after the last piece', () => {
    const counter = createCounter()
    counter.sell(1200)
    counter.insert('20')
    counter.advance('5499ms')
    expect(counter.fact('tray')).toEqual({ '5': 1, '2': 1, '1': 1 })
    counter.advance('1ms')
    expect(counter.fact('tray')).toEqual({})
  })
})
