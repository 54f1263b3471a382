/** The explorer before tills that are known: what it must find in them, and what it must not. */
import { describe, expect, test } from 'vitest'
import { exploreTill, toldOf } from '../../fixtures/explored/explore-till.ts'
import { emulators } from '../emulators.ts'
import type { OpenTill } from '../scenario/targets/module-till.ts'
import { moduleTargets } from '../scenario/targets/module.ts'
import type { Merge } from './line.ts'
import { nameOfPoint } from './line.ts'

/** What a search came to, and how much it was. */
async function search(...order: Parameters<typeof exploreTill>) {
  const { first, counterexamples, accounting, over } = await exploreTill(...order)
  expect({ faultless: first.result.verdict, over }).toEqual({ faultless: 'PASS', over: undefined })
  const { points, letters, naive, reachable, run, merged, notExplored } = accounting
  const size = { points, letters, naive, reachable, run, merged, notExplored }
  return { found: counterexamples.map(toldOf), size }
}

const one = { notExplored: 0, merged: 0 }

describe('a careless till is found at one fault', () => {
  const stuck = (device: string) =>
    `stuck: everything is well again, and the next "sale" ends with none: the till hangs: it waits for ever for ${device} (no time-out)`
  const lost = 'lost: a sale of 2920.00 at ikkm was done, and the till says it was not'
  const next = 'stuck: everything is well again, and the next "sale" ends with'
  const bound =
    'phantom: the till says that a binding of 6G356108 at geopagos was ended, and it was not'

  test.each<{ till: string; id: string; size: object; found: readonly string[] }>([
    {
      till: 'tills/careless',
      id: 'explore/register/sale',
      size: { ...one, points: 1, letters: 12, naive: 13, reachable: 13, run: 13 },
      found: [
        `1:lose-request ${stuck('ikkm')}`,
        `1:lose-reply ${stuck('ikkm')}`,
        `1:late ${stuck('ikkm')}`,
        `1:late-end ${stuck('ikkm')}`,
        `1:cut-reply ${lost}; ${next} error: {"message":"unknown status 203"}`,
        `1:garble ${next} refused: {"message":"-1"}`,
        `1:status-done ${lost}; ${next} error: {"message":"unknown status 203"}`,
        `1:restart-before ${stuck('ikkm')}`,
        `1:restart-after ${stuck('ikkm')}`,
      ],
    },
    {
      till: 'explored/careless',
      id: 'explore/recycler/sale',
      size: { ...one, points: 1, letters: 5, naive: 6, reachable: 6, run: 6 },
      found: [
        `1:lose-request ${stuck('imacash')}`,
        `1:lose-reply ${stuck('imacash')}`,
        `1:late ${stuck('imacash')}`,
        `1:late-end ${stuck('imacash')}`,
        '1:status-done double: a cash of 15.00 at imacash was done more often than it was asked for',
      ],
    },
    {
      till: 'tills/careless',
      id: 'explore/unbinding/at-once',
      size: { ...one, points: 2, letters: 7, naive: 15, reachable: 15, run: 14, merged: 1 },
      found: [
        `1:lose-reply ${bound}`,
        `1:late ${bound}`,
        `1:late-end ${bound}`,
        `1:status-done ${bound}`,
        // Only the next unbinding shows that it has dropped its keys.
        `2:lose-request ${bound}`,
      ],
    },
  ])('$id', async ({ till, id, size, found }) => {
    expect(await search(till, id)).toEqual({ found, size })
  })
})

describe('a ledger program that loses its place is found at one fault', () => {
  interface Page {
    readonly transactions?: readonly { readonly id: string }[]
  }
  /** What it makes of a page of which it has not heard. */
  const openUnheard =
    (unheard: (taken: number) => 'ask again' | 'end' | number): OpenTill =>
    ({ env, fetch, timeout }) => ({
      async fetch() {
        let [taken, lastid] = [0, '0']
        for (;;) {
          const query = `apikey=${env['CASHFLOW_APIKEY']}&format=json&lastid=${lastid}`
          const url = `${env['CASHFLOW_URL']}/api/cashFlow?${query}`
          const page = await fetch(url, { signal: timeout(10_000) })
            .then((reply) => reply.json() as Promise<Page>)
            .catch((): Page => ({}))
          const act = page.transactions ? undefined : unheard(taken)
          if (act === 'end' || page.transactions?.length === 0)
            return { outcome: 'fetched', rows: taken }
          if (typeof act === 'number') taken += act
          taken += page.transactions?.length ?? 0
          lastid = page.transactions?.at(-1)?.id ?? lastid
        }
      },
    })

  test.each<{ why: string; open: OpenTill; found: readonly string[] }>([
    {
      why: 'no answer is taken for the last page',
      open: openUnheard(() => 'end'),
      found: ['1:lose-reply skipped', '2:lose-reply skipped'],
    },
    {
      why: 'a page that must be asked for twice is counted twice',
      open: openUnheard((taken) => (taken === 0 ? 100 : 'ask again')),
      found: ['1:lose-reply doubled'],
    },
  ])('$why', async ({ open, found }) => {
    const targets = moduleTargets(open, emulators)
    const faults = ['lose-reply']
    const ledger = await search('explored/careless', 'explore/ledger/fetch', { targets, faults })
    expect(ledger.found.map((one) => one.slice(0, one.indexOf(':', 3)))).toEqual(found)
  })
})

describe('the textbook till holds against two faults, and is found at three', () => {
  interface Known {
    readonly id: string
    readonly atTwo: object
    readonly atThree: object
    readonly found: string
  }
  test.each<Known>([
    {
      id: 'explore/register/sale',
      atTwo: { points: 1, letters: 12, naive: 13, reachable: 133, run: 92, merged: 41 },
      atThree: { reachable: 973, run: 95, merged: 42, notExplored: 836 },
      found:
        '1:lose-request 2:lose-request 3:late lost: a sale of 2920.00 at ikkm was done, and the till says it was not',
    },
    {
      id: 'explore/recycler/sale',
      atTwo: { points: 3, letters: 5, naive: 91, reachable: 111, run: 74, merged: 37 },
      atThree: { reachable: 541, run: 77, merged: 37, notExplored: 427 },
      found:
        '1:lose-request 2:lose-request 3:late lost: a cash of 15.00 at imacash was done, and the till says it was not',
    },
    {
      id: 'explore/unbinding/at-once',
      atTwo: { points: 2, letters: 7, naive: 64, reachable: 64, run: 52, merged: 12 },
      atThree: { reachable: 281, run: 85, merged: 23, notExplored: 173 },
      found:
        '2:lose-request 3:lose-request 4:lose-reply lost: a binding of 6G356108 at geopagos was ended, and the till says it was not',
    },
  ])('$id', async ({ id, atTwo, atThree, found }) => {
    const two = await search('explored/textbook', id, { faultsMax: 2 })
    expect(two).toEqual({ found: [], size: { ...atTwo, notExplored: 0 } })
    const three = await search('explored/textbook', id, { faultsMax: 3, bail: true })
    expect(three).toMatchObject({ found: [found], size: atThree })
  })
})

test('who takes a refusal after a lost answer for the truth is found when the paper is back', async () => {
  const { found } = await search('explored/textbook', 'explore/register/two-sales', {
    faultsMax: 3,
  })
  expect(found[0]).toBe(
    '1:late-end 2:paper-out lost: a sale of 2920.00 at ikkm was done, and the till says it was not; phantom: the till says that a sale of 555.00 at ikkm was done, and it was not',
  )
})

// The largest searches there are; two minutes where others use the machine as well.
describe('nothing is found in the careful till', { timeout: 120_000 }, () => {
  test.each<{ id: string; faultsMax: number; merge?: Merge; size: object }>([
    {
      id: 'explore/register/sale',
      faultsMax: 3,
      size: { points: 1, letters: 12, naive: 13, reachable: 973, run: 932, merged: 41 },
    },
    {
      id: 'explore/register/two-sales',
      faultsMax: 3,
      size: { points: 2, letters: 6, naive: 49, reachable: 559, run: 436, merged: 123 },
    },
    {
      id: 'explore/recycler/sale',
      faultsMax: 3,
      size: { points: 4, letters: 5, naive: 671, reachable: 1331, run: 866, merged: 465 },
    },
    {
      id: 'explore/unbinding/at-once',
      faultsMax: 3,
      size: { points: 3, letters: 7, naive: 512, reachable: 841, run: 731, merged: 110 },
    },
    {
      id: 'explore/ledger/fetch',
      faultsMax: 2,
      size: { points: 3, letters: 12, naive: 469, reachable: 421, run: 193, merged: 228 },
    },
    {
      id: 'explore/unbinding/two-steps',
      faultsMax: 2,
      size: { points: 7, letters: 5, naive: 561, reachable: 771, run: 739, merged: 32 },
    },
  ])('$id, to $faultsMax faults', async ({ id, faultsMax, merge = 'history', size }) => {
    const { found, size: own } = await search('tills/careful', id, { faultsMax, merge })
    expect(found).toEqual([])
    expect(own).toEqual({ ...size, notExplored: 0 })
  })

  test('explore/shop/sale, a sale of twelve messages over three devices', async () => {
    const { first } = await exploreTill('explored/shop', 'explore/shop/sale', { faultsMax: 0 })
    const ofTill = first.points.filter(({ sender }) => sender === undefined)
    expect(ofTill.map(nameOfPoint)).toEqual([
      'ikkm.check',
      'imacash.getstatus',
      'imacash.handshake',
      'imacash.puttransaction',
      ...Array.from({ length: 5 }, () => 'imacash.statustransaction'),
      'ikkm.sale',
      'cashflow.export',
      'cashflow.export',
    ])
    expect(await search('explored/shop', 'explore/shop/sale')).toEqual({
      found: [],
      size: { ...one, points: 12, letters: 12, naive: 145, reachable: 145, run: 70, merged: 75 },
    })
  })
})
