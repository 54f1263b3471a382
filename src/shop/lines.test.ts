/** Which links can be, which numbers they get, and what is said of those that cannot. */
import { describe, expect, test } from 'vitest'
import { createCashflow } from '../../emulators/cashflow/device.ts'
import { createGeopagos } from '../../emulators/geopagos/device.ts'
import { createIkkm } from '../../emulators/ikkm/device.ts'
import { createImacash } from '../../emulators/imacash/device.ts'
import type { AnyDevice } from '../device/contract.ts'
import { createRig } from '../device/rig.ts'
import { createShop, inShop } from './create-shop.ts'

const named = (device: AnyDevice, name: string): AnyDevice => ({
  ...device,
  name,
  kind: device.name,
})
const devices: readonly AnyDevice[] = [
  createIkkm(),
  named(createIkkm(), 'ikkm-2'),
  createImacash(),
  named(createImacash(), 'imacash-2'),
  createCashflow(),
  createGeopagos(),
]
const tenge = { imacash: { profile: 'kzt' }, 'imacash-2': { profile: 'kzt' } }

function open(links: string, options: Readonly<Record<string, object>> = tenge) {
  // Objects of options can be read by name.
  const chosen = { ...options, shop: { links } } as Record<string, Record<string, unknown>>
  return createRig({ devices: [...devices, createShop(devices)], options: chosen })
}

describe('a link that cannot be', () => {
  test.each([
    {
      links: 'ikm>cashflow',
      says: 'Cannot link ikm>cashflow: unknown device "ikm". Did you mean "ikkm"? Known: ikkm, ikkm-2, imacash, imacash-2, cashflow, geopagos.',
    },
    {
      links: 'ikkm>ledger',
      says: 'Cannot link ikkm>ledger: unknown device "ledger". Known: ikkm, ikkm-2, imacash, imacash-2, cashflow, geopagos.',
    },
    {
      links: 'ikkm>ikkm',
      says: 'Cannot link ikkm>ikkm: a device cannot be linked to itself.',
    },
    {
      links: 'geopagos>cashflow',
      says: 'Cannot link geopagos>cashflow: geopagos has no cash of which it could tell.',
    },
    {
      links: 'cashflow>ikkm',
      says: 'Cannot link cashflow>ikkm: cashflow has no cash of which it could tell.',
    },
    {
      links: 'ikkm>ikkm-2',
      says: 'Cannot link ikkm>ikkm-2: ikkm-2 can neither keep books nor take cash for another.',
    },
    {
      links: 'ikkm~cashflow',
      says: 'Cannot link ikkm~cashflow: cashflow is a ledger: it must be told by the link (">").',
    },
    {
      links: 'imacash>imacash-2',
      says: 'Cannot link imacash>imacash-2: imacash takes cash for others itself.',
    },
    {
      links: 'ikkm>cashflow ikkm>cashflow@14',
      says: 'Cannot link ikkm>cashflow: they are linked already.',
    },
    {
      links: 'ikkm>imacash ikkm~imacash',
      says: 'Cannot link ikkm~imacash: they are linked already.',
    },
    {
      links: 'ikkm>imacash ikkm>imacash-2',
      says: 'Cannot link ikkm>imacash-2: imacash takes the cash of ikkm already.',
    },
    {
      links: 'ikkm>imacash@13 ikkm-2>imacash@13',
      says: 'Cannot link ikkm-2>imacash: ikkm is till 13 at imacash already. Give ikkm-2 another number, as in ikkm-2>imacash@14.',
    },
  ])('$links', ({ links, says }) => {
    expect(() => open(links)).toThrow(new RangeError(says))
  })

  test.each([
    {
      links: 'ikkm>imacash',
      says: 'Cannot link ikkm>imacash: ikkm counts in KZT and imacash in EUR. Give both one currency, as in --set imacash.currency=KZT.',
    },
    {
      links: 'ikkm>cashflow@13 imacash>cashflow@13',
      says: 'Cannot link imacash>cashflow: till 13 of cashflow holds the KZT of ikkm, and imacash counts in EUR. Give it another terminal.',
    },
  ])('two currencies: $links', ({ links, says }) => {
    expect(() => open(links, {})).toThrow(new RangeError(says))
  })

  test('is no link at all', () => {
    expect(() => open('ikkm-cashflow')).toThrow('links such as "ikkm>cashflow@13')
  })
})

describe('the number of a till', () => {
  const places = (links: string) =>
    // The fact is a list of links.
    (open(links).device('shop').fact('links', 0) as readonly { name: string; place: number }[]).map(
      ({ name, place }) => `${name}@${place}`,
    )

  test.each([
    {
      links: 'ikkm>cashflow ikkm-2>cashflow',
      as: ['ikkm>cashflow@13', 'ikkm-2>cashflow@14'],
    },
    {
      links: 'ikkm>cashflow ikkm-2>cashflow@13',
      as: ['ikkm>cashflow@14', 'ikkm-2>cashflow@13'],
    },
    {
      links: 'ikkm>cashflow@7 ikkm>imacash imacash>cashflow',
      as: ['ikkm>cashflow@7', 'ikkm>imacash@7', 'imacash>cashflow@7'],
    },
    {
      links: 'imacash>cashflow ikkm~imacash ikkm>cashflow',
      as: ['imacash>cashflow@13', 'ikkm~imacash@13', 'ikkm>cashflow@13'],
    },
    {
      links: 'ikkm>imacash ikkm>cashflow@7',
      as: ['ikkm>imacash@7', 'ikkm>cashflow@7'],
    },
    {
      links: 'ikkm>cashflow@13 ikkm-2>cashflow@13',
      as: ['ikkm>cashflow@13', 'ikkm-2>cashflow@13'],
    },
  ])('$links', ({ links, as }) => {
    expect(places(links)).toEqual(as)
  })

  test('is given to every device with cash where nothing else is said', () => {
    expect(places('usual')).toEqual([
      'ikkm>cashflow@13',
      'ikkm-2>cashflow@14',
      'imacash>cashflow@15',
      'imacash-2>cashflow@16',
    ])
  })
})

describe('a shop', () => {
  test('is there as soon as there is something to link', () => {
    const names = (list: readonly AnyDevice[]) => inShop(list).map(({ name }) => name)
    expect(names(devices)).toContain('shop')
    expect(names([createIkkm()])).toEqual(['ikkm'])
    expect(names([createCashflow(), createGeopagos()])).toEqual(['cashflow', 'geopagos'])
    const two = [createIkkm(), createCashflow(), named(createCashflow(), 'cashflow-2')]
    expect(names(two)).not.toContain('shop')
  })

  test('may have no links', () => {
    const report = open('').device('shop').fact('audit', 0)
    expect(report).toMatchObject({
      agrees: true,
      notCovered: [
        { what: 'ikkm and a ledger', why: 'it is linked to none' },
        { what: 'ikkm-2 and a ledger' },
        { what: 'imacash and a ledger' },
        { what: 'imacash-2 and a ledger' },
      ],
    })
  })

  test('may have two ledgers, of which each hears', () => {
    const two = [createIkkm(), createCashflow(), named(createCashflow(), 'cashflow-2')]
    const shop = { links: 'ikkm>cashflow@13 ikkm>cashflow-2@5' }
    const rig = createRig({ devices: [...two, createShop(two)], options: { shop } })
    const query = 'key=11112222&sale=5&cash=5'
    const body = new Uint8Array()
    rig.deliver('ikkm', { method: 'GET', path: '/api', query, headers: {}, body })
    expect(rig.device('cashflow').fact('balances', 0)).toEqual({ 13: 5 })
    expect(rig.device('cashflow-2').fact('balances', 0)).toEqual({ 5: 5 })
    expect(rig.device('shop').fact('audit', 0)).toMatchObject({ agrees: true })
  })
})
