/** What waits on a link is kept whatever happens to the rig, and costs nothing. */
import { describe, expect, test } from 'vitest'
import type { ShopFloor } from '../../fixtures/shop-floor.ts'
import {
  onFloor,
  openShop,
  sellEach,
  sold,
  twoTills as links,
  written,
} from '../../fixtures/shop-floor.ts'
import type { EventEntry } from '../device/journal.ts'
import { memoryStore } from '../device/journal.ts'

describe('what waits', () => {
  const waiting = (): ShopFloor => {
    const floor = openShop({ links })
    floor.cause('shop.link-down')
    sellEach(floor, 2)
    return floor
  }
  const arrive = (floor: ShopFloor): string[] => {
    floor.clear('shop.link-down')
    floor.advance('1m')
    return written(floor)
  }
  const inOrder = [...sold(13, 1, 2), ...sold(14, 1, 2)]

  test('is in a snapshot, as often as somebody goes back to it', () => {
    const floor = waiting()
    const snapshot = floor.rig.capture()
    for (let i = 0; i < 3; i++) {
      expect(arrive(floor).toSorted()).toEqual(inOrder)
      floor.rig.become(snapshot)
      expect(written(floor)).toEqual([])
    }
  })

  test('is in a fork, which goes its own way', () => {
    const floor = waiting()
    const twin = onFloor(floor.rig.fork())
    expect(arrive(twin).toSorted()).toEqual(inOrder)
    expect(written(floor)).toEqual([])
    floor.sell('ikkm', 100)
    expect(arrive(floor)).toHaveLength(5)
    expect(written(twin)).toHaveLength(4)
  })

  test('is gone after a reset, and nothing hears twice of what happens then', () => {
    const floor = waiting()
    floor.rig.reset()
    const fresh = onFloor(floor.rig)
    sellEach(fresh)
    expect(written(fresh)).toEqual([...sold(13, 1), ...sold(14, 1)])
    expect(fresh.fact('shop.waiting')).toEqual([])
    const passed = floor.rig.journal.events.filter(({ device }) => device === 'shop')
    expect(passed).toHaveLength(2)
  })

  test('is in a journal that is opened again', () => {
    const kept: EventEntry[] = []
    const store = { ...memoryStore, append: (entry: EventEntry) => void kept.push(entry) }
    const floor = openShop({ links, store })
    floor.cause('shop.link-down')
    sellEach(floor, 2)
    const past = JSON.parse(JSON.stringify(kept)) as EventEntry[] // As a store reads it.
    const again = openShop({ links, past })
    expect(arrive(again).toSorted()).toEqual(inOrder)
    sellEach(again)
    expect(written(again)).toHaveLength(6)
    expect(again.audit().agrees).toBe(true)
  })
})

describe('the same seed', () => {
  const live = (seed: number): string => {
    const floor = openShop({ links, seed })
    floor.cause('shop.link-loses', { percent: 50 })
    floor.cause('shop.link-repeats', { percent: 50, link: 'ikkm>cashflow' })
    sellEach(floor, 20)
    floor.cause('shop.link-delay', { by: '7s' })
    sellEach(floor, 20)
    floor.advance('1m')
    return JSON.stringify(floor.rig.journal.list({}))
  }

  test('gives the same journal byte for byte, and another one another', () => {
    expect(live(7) === live(7)).toBe(true)
    expect(live(8) === live(7)).toBe(false)
  })
})

describe('the cost of a sale', () => {
  /** How often something of the queue is looked at while one more is sold. */
  function looksAt(waitingCount: number): number {
    const floor = openShop({ links })
    floor.cause('shop.link-down')
    sellEach(floor, waitingCount)
    // The state of the shop, as it is.
    const { waiting } = floor.rig.device('shop').state as unknown as {
      waiting: Map<string, readonly object[]>
    }
    let looksCount = 0
    const counting: ProxyHandler<object[]> = {
      get(queue, key, receiver) {
        looksCount++
        return Reflect.get(queue, key, receiver) as unknown
      },
    }
    for (const [link, queue] of waiting) waiting.set(link, new Proxy([...queue], counting))
    sellEach(floor)
    return looksCount
  }

  test('does not grow with what waits', () => {
    expect(looksAt(10)).toBeGreaterThan(0)
    expect(looksAt(1000)).toBe(looksAt(10))
  })
})
