/** The typed clients that handles have: good tills in this process, in the rig's own time. */
import { expect, rigTest, test } from './vitest.ts'

test('a register’s till repeats a sale whose answer was lost, and it is registered once', async ({
  ikkm,
  clock,
}) => {
  const lost = ikkm.fault('lose-reply', { on: 'sale' })
  const before = clock.now().getTime()

  expect(await ikkm.client.sale({ sale: 2920, cash: 3000 })).toBeDone({ isRepeat: true })

  expect(lost.met).toBe(1)
  expect(ikkm).toHaveReceipts([{ total: 2920, change: 80 }])
  expect(ikkm).toHaveHeard('sale', 2)
  // It waited for the answer as long as the document says.
  expect(clock.now().getTime() - before).toBeGreaterThanOrEqual(10_000)
  expect(ikkm.client.key).toBe(ikkm.access.key)
})

test('a refusal has our word, the vendor’s, and the cure', async ({ ikkm }) => {
  ikkm.cause('paper-out')
  const answer = await ikkm.client.sale({ sale: 2920, cash: 3000 })
  expect(answer).toBeRefused(-6)
  expect(answer).not.toBeDone()
  expect(ikkm).toHaveReceipts(0)
})

test('each device has a till that knows its access', async ({
  imacash,
  geopagos,
  cashflow,
  ikkm,
  rig,
}) => {
  expect(await imacash.client.handshake()).toBeDone()
  expect(await geopagos.client.token()).toBeDone()
  expect(await ikkm.client.sale({ sale: 2920, cash: 3000 })).toBeDone()
  expect(await cashflow.client.export()).toBeDone()
  expect(rig).toBalance()
  expect(imacash.client).toBe(imacash.client)
})

test('a till forgets with its rig', async ({ ikkm, rig }) => {
  const { client } = ikkm
  await client.sale({ sale: 2920, cash: 3000 })
  rig.reset()
  expect(ikkm.client).not.toBe(client)
  expect(await ikkm.client.sale({ sale: 2920, cash: 3000 })).toBeDone({ isRepeat: false })
})

const newer = rigTest({
  devices: ['ikkm', 'geopagos'],
  options: { ikkm: { profile: 'v27a', key: '7' }, geopagos: { 'path.token': '/own/token' } },
})

newer('a till knows the profile and the ways of its device', async ({ ikkm, geopagos, clock }) => {
  const before = clock.now().getTime()
  expect(await ikkm.client.sale({ sale: 2920, cash: 3000 })).toBeDone()
  expect(await ikkm.client.sale({ sale: 2920, cash: 3000 })).toBeDone()
  // One request a second.
  expect(clock.now().getTime() - before).toBeGreaterThanOrEqual(1000)
  expect(await geopagos.client.token()).toBeDone()
  expect(geopagos.trace().join('\n')).toContain('POST /own/token')
})
