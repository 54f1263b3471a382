/** The client of the management server, in virtual time, with the machine behind it. */
import { describe, expect, test } from 'vitest'
import { createImacash } from '../../emulators/imacash/device.ts'
import type { FaultOrder } from '../device/faults.ts'
import { createRig } from '../device/rig.ts'
import type { ImacashOptions } from './imacash.ts'
import { createImacashClient, expectDone } from './imacash.ts'
import { overRig } from './over-rig.ts'

const uuid = '123e4567-e89b-12d3-a456-426614174000'

function createShop(
  options: Readonly<Record<string, unknown>> = {},
  more: Partial<ImacashOptions> = {},
) {
  const rig = createRig({ devices: [createImacash()], options: { imacash: options } })
  const machine = rig.device('imacash')
  return {
    rig,
    machine,
    fact: (name: string) => machine.fact(name, rig.catchUp()),
    cause: (name: string, params = {}) => machine.cause(name, params, rig.catchUp()),
    client: createImacashClient({
      token: 'abcd1234xyz',
      uuid,
      ...more,
      url: undefined,
      transport: overRig(rig, 'imacash'),
    }),
    heard: (operation: string) =>
      rig.journal
        .exchanges()
        .filter((one) => one.operation === operation && one.sender === undefined).length,
  }
}

const mine = (operation: string) => ({ match: { operation } })

describe('a sale', () => {
  test('is paid at the machine, and the till waits for it', async () => {
    const { client, cause } = createShop()
    const { transaction_id } = expectDone(await client.putTransaction({ amount: 7595 }))
    expect(await client.statusTransaction({ transaction_id })).toMatchObject({
      status: 'pendiente',
      isFinished: false,
    })
    await client.waitForSale({ transaction_id, withinMs: 5000 })
    cause('insert', { pieces: '50 20 10' })
    expect(await client.waitForSale({ transaction_id })).toEqual({
      kind: 'done',
      status: 'leido',
      isFinished: true,
      denominations: { '10': 1, '20': 1, '50': 1 },
    })
  })

  test('has an id that no other till makes, nor this one after a restart', async () => {
    const { rig } = createShop()
    const plain = () => ({ ...overRig(rig, 'imacash'), salt: undefined })
    const token = 'abcd1234xyz'
    const till = createImacashClient({ token, transport: overRig(rig, 'imacash') })
    const same = createImacashClient({ token, transport: overRig(rig, 'imacash') })
    const other = createImacashClient({ token, transport: plain() })
    const another = createImacashClient({ token, transport: plain() })
    const ids = []
    for (const client of [till, till, same, other, another])
      ids.push(expectDone(await client.putTransaction({ amount: 100 })).transaction_id)
    expect(new Set(ids).size).toBe(5)
    expect(rig.device('imacash').fact('transactionCount', rig.now())).toBe(5)
    expect(ids.slice(0, 3)).toEqual([
      'Puesto1-2-mk0mtts0-1',
      'Puesto1-2-mk0mtts0-2',
      'Puesto1-3-mk0mtts0-1',
    ])
  })

  test.each<{ fault: FaultOrder; isRepeat: boolean }>([
    { fault: { fault: 'lose-request' }, isRepeat: false },
    { fault: { fault: 'lose-reply' }, isRepeat: true },
    { fault: { fault: 'delay', delay: '15s' }, isRepeat: true },
    { fault: { fault: 'cut-reply' }, isRepeat: true },
    { fault: { fault: 'garble' }, isRepeat: true },
    { fault: { fault: 'duplicate' }, isRepeat: false },
    { fault: { fault: 'status', status: 500 }, isRepeat: false },
    { fault: { fault: 'status', status: 500, processed: true }, isRepeat: true },
    { fault: { fault: 'restart-before' }, isRepeat: false },
    { fault: { fault: 'restart-after' }, isRepeat: true },
  ])('is registered once in spite of $fault', async ({ fault, isRepeat }) => {
    const { client, machine, rig, fact } = createShop()
    machine.arm({ ...fault, ...mine('puttransaction') })
    expect(await client.putTransaction({ amount: 7595, transaction_id: 'TX1' })).toEqual({
      kind: 'done',
      transaction_id: 'TX1',
      isRepeat,
    })
    rig.settle()
    expect(fact('transactionCount')).toBe(1)
  })

  test.each(['ignore', 'reject', 'insert'])(
    'whose answer was lost is charged once by a server that may %s a repeat',
    async (repeat) => {
      const { client, machine, fact, heard } = createShop({ 'transaction.repeat': repeat })
      machine.arm({ fault: 'lose-reply', ...mine('puttransaction') })
      expect(await client.putTransaction({ amount: 7595 })).toMatchObject({ isRepeat: true })
      expect([fact('transactionCount'), heard('puttransaction')]).toEqual([1, 1])
    },
  )

  test('is not sent again as long as nobody can tell whether it is there', async () => {
    const { client, machine, fact, heard } = createShop({ 'transaction.repeat': 'insert' })
    machine.arm({ fault: 'lose-reply', ...mine('puttransaction') })
    machine.arm({ fault: 'lose-reply', times: 5, ...mine('statustransaction') })
    expect(await client.putTransaction({ amount: 7595, transaction_id: 'TX1' })).toEqual({
      kind: 'unknown',
      how: 'timeout',
      tries: 3,
      transaction_id: 'TX1',
      find: "Call statusTransaction({ transaction_id: 'TX1' }), which knows it or does not.",
    })
    expect([fact('transactionCount'), heard('puttransaction')]).toEqual([1, 1])
  })

  test('that was sent twice by name is refused by a server that rejects repeats', async () => {
    const { client } = createShop({ 'transaction.repeat': 'reject' })
    const sale = { amount: 100, transaction_id: 'TX1' }
    expectDone(await client.putTransaction(sale))
    expect(await client.putTransaction(sale)).toMatchObject({ code: 'REPEATED_TRANSACTION' })
  })

  test('that is refused says which field is at fault', async () => {
    const { client } = createShop()
    expect(await client.putTransaction({ amount: 75.95 })).toMatchObject({
      kind: 'refused',
      code: 'BAD_FIELD',
      wire: 400,
      text: 'Campo no válido',
      said: 'Campo no válido: amount debe ser un número entero de céntimos de 1 a 1000000000; llegó 75.95',
    })
    expect(await client.putTransaction({ amount: 1, method: 'tarjeta' })).toMatchObject({
      code: 'UNKNOWN_METHOD',
    })
  })

  test.each(['documented', 'plain-php'])('is refused alike by a server as %s', async (profile) => {
    const options =
      profile === 'documented' ? {} : { 'error.status': '200', 'json.unicode': 'escaped' }
    const { client, cause } = createShop(options)
    cause('token-revoked')
    expect(await client.putTransaction({ amount: 100 })).toMatchObject({ code: 'BAD_TOKEN' })
    expect(await client.handshake()).toMatchObject({ code: 'BAD_TOKEN' })
  })
})

describe('waiting', () => {
  test('ends after a time with the last answer', async () => {
    const { client, rig } = createShop()
    const { transaction_id } = expectDone(await client.putTransaction({ amount: 100 }))
    const began = rig.now()
    expect(await client.waitForSale({ transaction_id, withinMs: 30_000 })).toMatchObject({
      kind: 'done',
      isFinished: false,
    })
    expect(rig.now() - began).toBe(30_000)
  })

  test('goes on over lost answers and a server that fails, and ends where none comes', async () => {
    const { client, cause, machine, rig } = createShop({ customer: 'pays' })
    const { transaction_id } = expectDone(await client.putTransaction({ amount: 100 }))
    machine.arm({ fault: 'lose-reply', times: 4, ...mine('statustransaction') })
    expect(await client.waitForSale({ transaction_id })).toMatchObject({ status: 'leido' })
    cause('server-error')
    expect(await client.waitForSale({ transaction_id, withinMs: 3000 })).toMatchObject({
      code: 'SERVER_ERROR',
    })
    machine.clear('server-error', rig.now())
    expect(await client.waitForSale({ transaction_id: 'TX404' })).toMatchObject({
      code: 'UNKNOWN_TRANSACTION',
    })
    await expect(client.waitForSale({ transaction_id, everyMs: 0 })).rejects.toThrow(
      'Cannot ask every 0 ms.',
    )
  })
})

describe('a cancellation', () => {
  test.each([
    { why: 'a method of its own', options: {} },
    { why: 'an amount below zero', options: { 'cancel.by': 'negative-amount' } },
    { why: 'a script', options: { 'cancel.by': 'script' } },
  ] as const)('by $why is done once, also when its answer was lost', async ({ options }) => {
    const { client, machine } = createShop(options, { options })
    const sale = { amount: 7595, transaction_id: 'TX1' }
    expectDone(await client.putTransaction(sale))
    machine.arm({ fault: 'lose-reply' })
    expect(await client.cancel(sale)).toMatchObject({ kind: 'done', isRepeat: true })
    expect(await client.statusTransaction(sale)).toMatchObject({
      status: 'anulado',
      isFinished: true,
    })
    expect(await client.cancel(sale)).toMatchObject({ code: 'ALREADY_CANCELLED' })
  })

  test('behind which the server fails is unknown, and found out by its status', async () => {
    const { client, machine, cause, rig } = createShop()
    const sale = { amount: 7595, transaction_id: 'TX1' }
    expectDone(await client.putTransaction(sale))
    machine.arm({ fault: 'lose-reply' })
    cause('server-error')
    expect(await client.cancel(sale)).toMatchObject({ kind: 'unknown', transaction_id: 'TX1' })
    machine.clear('server-error', rig.now())
    expect(await client.statusTransaction(sale)).toMatchObject({ status: 'pendiente' })
  })
})

test('a payment out is paid by the machine, once', async () => {
  const { client, machine, fact, rig } = createShop()
  machine.arm({ fault: 'lose-reply', ...mine('puttransaction') })
  const { transaction_id } = expectDone(await client.cashOut({ amount: 2000 }))
  expect(await client.waitForSale({ transaction_id })).toMatchObject({
    status: 'leido',
    denominations: { '20': 1 },
  })
  rig.advance(10_000)
  expect(fact('transactionCount')).toBe(1)
})

test('a machine tells and asks with the same client', async () => {
  const { client, machine, fact } = createShop({ recycler: 'off', 'confirm.repeat': 'reject' })
  expectDone(await client.handshake())
  expect(expectDone(await client.getTransaction()).transaction).toBeUndefined()
  expectDone(await client.putTransaction({ amount: 500, transaction_id: 'TX1' }))
  expect(expectDone(await client.getTransaction()).transaction).toMatchObject({
    transaction_id: 'TX1',
    amount: 500,
  })
  const confirmation = { transaction_id: 'TX1', denominations: { '5': 1 } }
  machine.arm({ fault: 'lose-reply' })
  expectDone(await client.changeStatusTransaction(confirmation))
  expectDone(await client.putInventory({ currency: 'EUR', bills: { '5': 10 } }))
  expectDone(await client.putStatus({ status: 'error_billete', detail: 'Atasco en validador' }))
  expectDone(await client.putFill({ coins: { '0.50': 40 }, total: 2000, user: 'reponedor1' }))
  expect(expectDone(await client.getInventory()).inventory?.bills).toEqual({ '5': 10 })
  expect(expectDone(await client.getStatus({ uuid })).condition?.status).toBe('error_billete')
  expect(expectDone(await client.getAlerts()).alerts).toMatchObject([{ uuid }])
  expect(expectDone(await client.getFills({ from: '2026-01-05' })).fills).toMatchObject([
    { total: 2000 },
  ])
  expect(expectDone(await client.listTransactions({ status: 'leido' })).transactions).toMatchObject(
    [{ transaction_id: 'TX1', denominations: { '5': 1 } }],
  )
  machine.arm({ fault: 'lose-reply' })
  expect(await client.putFill({ coins: { '0.50': 40 } })).toMatchObject({
    kind: 'unknown',
    tries: 1,
  })
  expect(fact('fills')).toHaveLength(2)
})

test('a server that has heard of no machine yet has no inventory and no condition', async () => {
  const { client } = createShop({ recycler: 'off' })
  expect(await client.getInventory()).toEqual({ kind: 'done', inventory: undefined })
  expect(await client.getStatus()).toEqual({ kind: 'done', condition: undefined })
})
