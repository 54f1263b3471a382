/** What the client does about a sale of which nobody knows. */
import { describe, expect, test } from 'vitest'
import { createRegisterClient } from '../../fixtures/register-client.ts'
import { expectDone } from './ikkm.ts'

const sale = { sale: 2920, cash: 3000 }

describe('a sale of which nobody knows', () => {
  const lost = (fault: string) => ({ fault, times: 3 }) as const

  test('is unknown after three tries, with the key and the way to find out', async () => {
    const { client, register, rig } = createRegisterClient()
    register.arm(lost('lose-reply'))
    const began = rig.now()
    expect(await client.sale(sale)).toEqual({
      kind: 'unknown',
      how: 'timeout',
      tries: 3,
      key: '11112222',
      find: "Call findOut(), or once the register can be asked, transaction('11112222').",
    })
    expect(rig.now() - began).toBe(32_000)
  })

  test.each([
    { fault: 'lose-reply', found: { outcome: 'registered', number: 1 }, receipts: 1 },
    { fault: 'lose-request', found: { outcome: 'not-registered' }, receipts: 0 },
  ])('is found out after $fault', async ({ fault, found, receipts }) => {
    const { client, register, fact } = createRegisterClient()
    register.arm(lost(fault))
    expect(await client.sale(sale)).toMatchObject({ kind: 'unknown' })
    expect(await client.findOut()).toMatchObject({ kind: 'done', ...found })
    expect(await client.findOut()).toEqual({ kind: 'done', outcome: 'nothing-open' })
    expect(fact('receiptCount')).toBe(receipts)
    expect(client.key).toBe(fact('key'))
  })

  test('is told by its key, as the client finds out the key of now by itself', async () => {
    const { client, register } = createRegisterClient()
    register.arm(lost('lose-reply'))
    await client.sale(sale)
    expect(await client.transaction('11112222')).toMatchObject({
      kind: 'done',
      document: { docid: '1' },
    })
  })

  test('is not registered by the next one, and the next one is not taken for it', async () => {
    const { client, register, fact } = createRegisterClient()
    register.arm(lost('lose-reply'))
    await client.sale(sale)
    expect(await client.sale({ sale: 50, cash: 50 })).toMatchObject({
      kind: 'done',
      number: 2,
      isRepeat: false,
    })
    expect(fact('receipts')).toMatchObject([{ total: 2920 }, { total: 50 }])
  })

  test('keeps the next one from being sent, while the register cannot be asked', async () => {
    const the = createRegisterClient()
    the.cause('power-cut')
    expect(await the.client.sale(sale)).toMatchObject({ kind: 'unknown' })
    expect(await the.client.sale({ sale: 50, cash: 50 })).toEqual({ kind: 'unreachable' })
    expect(await the.client.check()).toEqual({ kind: 'unreachable' })
    the.clear('power-cut')
    expect(await the.client.sale({ sale: 50, cash: 50 })).toMatchObject({ kind: 'done', number: 1 })
  })

  test('and lands late makes the next one unknown, as both had one key', async () => {
    const { client, register, rig, fact } = createRegisterClient({ tries: 1 })
    register.arm({ fault: 'late', until: 'end' })
    expect(await client.sale(sale)).toMatchObject({ kind: 'unknown', key: '11112222' })
    expect(await client.findOut()).toMatchObject({ outcome: 'not-registered' })
    rig.settle()
    expect(await client.sale({ sale: 50, cash: 50 })).toMatchObject({
      kind: 'unknown',
      how: 'unclear',
      key: '11112222',
    })
    expect(fact('receipts')).toMatchObject([{ total: 2920 }])
    expect(await client.sale({ sale: 50, cash: 50 })).toMatchObject({ kind: 'done', number: 2 })
  })

  test('stays so where the register has forgotten the key', async () => {
    const { client, open, register, fact } = createRegisterClient({}, { 'repeat.depth': '1' })
    register.arm(lost('lose-reply'))
    await client.sale(sale)
    const other = open(String(fact('key')))
    expectDone(await other.sale(sale))
    expect(await client.sale(sale)).toMatchObject({ kind: 'refused', code: 'WRONG_KEY' })
    expect(fact('receiptCount')).toBe(2)
  })
})
