/** What a test may not say: below each mark stands an error of the compiler. */
import { createRig } from '../index.ts'
import { expect, rigTest, test } from './vitest.ts'

const rig = createRig()
rig.clock.advance('25h')
rig.clock.advance(250)
rig.shop.cause('link-down', { link: 'ikkm>cashflow' })
rig.ikkm.cause('battery', { percent: 3 })
rig.ikkm.clear('paper-out')
rig.ikkm.fault('delay', { on: 'sale', delay: '2s', nth: 2 })
rig.ikkm.fault('lose-reply', { on: '*-report', ending: 'reset', times: 3 })
const total: number | undefined = rig.ikkm.fact('receipts')[0]?.total
const key: string = rig.ikkm.access.key
const token: string = rig.imacash.access.token
const user: string = rig.device('geopagos').access.user
void [total, key, token, user]
void createRig({ options: { ikkm: { 'registration.duration': '3s', profile: 'v27a' } } }).cashflow
  .name
void createRig({ devices: ['ikkm'], options: { ikkm: { key: '1' } }, clock: 'wall' }).ikkm.name

// @ts-expect-error There is no such device.
createRig({ devices: ['ikm'] })
// @ts-expect-error This device was not asked for.
void createRig({ devices: ['ikkm'] }).cashflow
// @ts-expect-error Nor can it be found by its name.
createRig({ devices: ['ikkm'] }).device('cashflow')
// @ts-expect-error It cannot have options then.
createRig({ devices: ['ikkm'], options: { cashflow: { apikey: 'a' } } })
// @ts-expect-error There is no such option.
createRig({ options: { ikkm: { kee: '1' } } })
// @ts-expect-error There is no such clock.
createRig({ clock: 'real' })
// @ts-expect-error There is no such cause.
rig.ikkm.cause('paper')
// @ts-expect-error The cause has no such parameter.
rig.ikkm.cause('battery', { charge: 3 })
// @ts-expect-error The parameter is a number.
rig.ikkm.cause('battery', { percent: true })
// @ts-expect-error The cause leaves nothing in force.
rig.ikkm.clear('unblock')
// @ts-expect-error There is no such effect.
rig.ikkm.fault('lose-answer')
// @ts-expect-error The effect has no such parameter.
rig.ikkm.fault('lose-reply', { delay: '2s' })
// @ts-expect-error The device hears no such thing.
rig.ikkm.fault('lose-reply', { on: 'sael' })
// @ts-expect-error There is no such fact.
rig.ikkm.fact('receits')
// @ts-expect-error A receipt has no such field.
void rig.ikkm.fact('receipts')[0]?.sum
// @ts-expect-error The shop is asked by nobody.
rig.shop.listen()
// @ts-expect-error The register has no token.
void rig.ikkm.access.token

test('all four', ({ ikkm, imacash, geopagos, cashflow, clock, rig: own }) => {
  void [imacash.client, geopagos.url, cashflow.fact('count'), clock.now(), own.audit().agrees]
  expect(ikkm).toHaveReceipts(1)
  expect(ikkm).not.toHaveReceipts([{ total: 2920 }])
  expect(own).toBalance()
  expect(ikkm).toHaveFact('drawer', 2920)
  expect(ikkm).toHaveHeard('sale', 2)
  expect(ikkm).toHaveCause('paper-out')
  expect({}).toBeRefused('PRINTER_NOT_READY')
  expect.soft({}).toBeDone({ isRepeat: true })
  // @ts-expect-error They are counted or listed.
  expect(ikkm).toHaveReceipts('1')
  // @ts-expect-error No device has such a fact.
  expect(ikkm).toHaveFact('receits', 1)
  // @ts-expect-error No device hears such a thing.
  expect(ikkm).toHaveHeard('sael')
  // @ts-expect-error No device has such a cause.
  expect(ikkm).toHaveCause('paper')
})

test.concurrent('at once', async ({ ikkm, expect: own }) => own(ikkm).toHaveReceipts(0))
test.for([1, 2])('a table: %i', (value, { ikkm }) => void [value.toFixed(), ikkm.name])

const own = rigTest({ devices: ['ikkm'], seed: 7 })
own('only one', ({ ikkm }) => void ikkm.fact('drawer').toFixed())
// @ts-expect-error This device was not asked for.
own('not that', ({ cashflow }) => void cashflow)
own.extend<{ more: number }>({ more: 1 })('more', ({ more, ikkm }) => void [more, ikkm])
