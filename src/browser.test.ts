import { expect, test } from 'vitest'
import * as inPage from './browser.ts'
import * as tillrig from './index.ts'

test('a page has what Node has, but for scenarios', () => {
  const names = Object.keys(inPage).sort()
  expect(names).toEqual([
    'FaultNeverMet',
    'cashflow',
    'createRig',
    'emulators',
    'geopagos',
    'ikkm',
    'imacash',
    'matchers',
    'rigOf',
  ])
  expect(Object.keys(tillrig)).toEqual(expect.arrayContaining(names))
  const kinds = (devices: typeof inPage.emulators) => devices.map(({ name }) => name)
  expect(kinds(inPage.emulators)).toEqual(kinds(tillrig.emulators))
})

test.each([inPage, tillrig])(
  'a rig can be made of the devices that are named',
  ({ ikkm, rigOf }) => {
    const rig = rigOf(ikkm)({ seed: 7 })
    expect([...rig.core.devices.keys()]).toEqual(['ikkm'])
    expect(() => Object(rig).device('cashflow')).toThrow(RangeError)
  },
)

test.each([inPage, tillrig])('the shop is no device to talk to', ({ createRig }) => {
  expect(() => Object(createRig()).device('shop')).toThrow(
    new RangeError('Cannot hold shop as a device: it is rig.shop.'),
  )
})
