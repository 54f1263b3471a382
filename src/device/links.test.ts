/** The grammar of links, and how a movement comes to whom it is for. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openShop } from '../../fixtures/shop-floor.ts'
import { createIkkm } from '../../emulators/ikkm/device.ts'
import type { AnyDevice } from './contract.ts'
import type { Link } from './links.ts'
import { nameOfLink, readLinks, writeLinks } from './links.ts'
import { createRig } from './rig.ts'

describe('the grammar of links', () => {
  test.each<{ text: string; links: readonly Link[] }>([
    { text: '', links: [] },
    {
      text: 'ikkm>cashflow@13',
      links: [{ from: 'ikkm', to: 'cashflow', by: 'link', place: 13 }],
    },
    {
      text: '  ikkm-2~imacash\n\tikkm>cashflow ',
      links: [
        { from: 'ikkm-2', to: 'imacash', by: 'till', place: undefined },
        { from: 'ikkm', to: 'cashflow', by: 'link', place: undefined },
      ],
    },
  ])('reads "$text"', ({ text, links }) => {
    expect(readLinks(text)).toEqual(links)
  })

  test.each([
    'ikkm',
    'ikkm>',
    '>cashflow',
    'ikkm > cashflow',
    'ikkm>>cashflow',
    'ikkm-cashflow',
    'Ikkm>cashflow',
    'ikkm>cashflow@',
    'ikkm>cashflow@0',
    'ikkm>cashflow@013',
    'ikkm>cashflow@-1',
    'ikkm>cashflow@1.5',
    'ikkm>cashflow@1234567890',
    'ikkm>cashflow,imacash>cashflow',
    '__proto__>cashflow',
  ])('does not take "%s" for a link', (text) => {
    expect(readLinks(text)).toBeUndefined()
    expect(readLinks(`a>b ${text}`)).toBeUndefined()
  })

  test('writes what it reads', () => {
    const name = fc.stringMatching(/^[a-z][a-z\d-]{0,8}$/)
    const link = fc.record<Link>({
      from: name,
      to: name,
      by: fc.constantFrom('link', 'till'),
      place: fc.option(fc.integer({ min: 1, max: 999_999_999 }), { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.array(link), (links) => {
        expect(readLinks(writeLinks(links))).toEqual(links)
      }),
    )
    fc.assert(
      fc.property(fc.string(), (text) => {
        const links = readLinks(text)
        if (links) expect(readLinks(writeLinks(links))).toEqual(links)
      }),
    )
  })

  test('names a link without its number', () => {
    expect((readLinks('a>b@7 c~d') ?? []).map(nameOfLink)).toEqual(['a>b', 'c~d'])
  })
})

describe('a movement', () => {
  const sell = { method: 'GET', path: '/api', query: 'key=11112222&sale=5&cash=5', headers: {} }

  test('concerns nobody in a rig without a shop', () => {
    const rig = createRig({ devices: [createIkkm()] })
    rig.deliver('ikkm', { ...sell, body: new Uint8Array() })
    expect(new Set(rig.journal.events.map(({ device }) => device))).toEqual(
      new Set(['rig', 'ikkm']),
    )
  })

  test('stands in the journal with what it brings about, before the answer', () => {
    const { rig, sell: ring } = openShop({ links: 'ikkm>cashflow@13' })
    const seq = rig.journal.lastSeq
    ring('ikkm', 5)
    const told = rig.journal
      .list({ after: seq })
      .map((one) => `${one.device} ${one.kind === 'event' ? one.event.kind : one.kind}`)
    expect(told).toEqual([
      'ikkm shift-opened',
      'ikkm registered',
      'shop passed',
      'cashflow recorded',
      'ikkm exchange',
    ])
  })

  test('that was refused comes back to the shop, and what has no command for it is left alone', () => {
    const deaf = (device: AnyDevice): AnyDevice => ({
      ...device,
      decide: () => ({ kind: 'refuse', code: 'X' }),
    })
    const idle = (device: AnyDevice): AnyDevice => ({
      ...device,
      cash: { ...device.cash, takes: () => undefined },
    })
    const waits = (twin: (device: AnyDevice) => AnyDevice) => {
      const floor = openShop({ links: 'ikkm>cashflow@13', twins: { cashflow: twin } })
      floor.sell('ikkm', 5)
      return floor.fact('shop.waiting')
    }
    expect(waits(deaf)).toHaveLength(1)
    expect(waits(idle)).toEqual([])
  })
})
