import { expect, test } from 'vitest'
import { exploredReport } from '../../fixtures/explored/explored-report.ts'
import { emulators } from '../emulators.ts'
import type { OpenTill } from '../scenario/targets/module-till.ts'
import { moduleTargets } from '../scenario/targets/module.ts'

const SALE = 'explore/register/sale'
/** The run without a fault, two pairs that are compared, and the search: one of its runs. */
const HASTY = 7

/** Wrong: it keeps something from one run to the next, as no till can that is opened anew. */
function openCounting(): OpenTill {
  let opened = 0
  return ({ env, fetch, timeout }) => {
    const isHasty = ++opened === HASTY
    return {
      async sale({ sale, cash }) {
        const key = env['IKKM_KEY'] ?? ''
        const query = new URLSearchParams({ key, sale: String(sale), cash: String(cash) })
        const ask = async () => {
          const signal = timeout(10_000)
          const reply = await fetch(`${env['IKKM_URL']}/api?${query}`, { signal })
          return reply.status
        }
        for (;;) {
          const status = await ask().catch(() => undefined)
          if (status === 200 || status === 203) return { outcome: 'paid', amount: sale }
          if (isHasty) return { outcome: 'not-paid' }
        }
      },
    }
  }
}

test('what a till did once, and does not do again, is told as that and as no story', async () => {
  const targets = moduleTargets(openCounting(), emulators)
  const faults = ['lose-request', 'lose-reply']
  await expect(exploredReport('explored/careless', SALE, { targets, faults })).rejects.toThrow(
    'Cannot explore: the same happened to the till twice (1:lose-reply), and it did not do the same: first it said "not-paid"',
  )
})

test('what it does again is told with its story', async () => {
  const faults = ['lose-reply']
  const { invariants } = await exploredReport('explored/careless', SALE, { faults })
  const stories = invariants.flatMap(({ broken }) => broken?.story ?? [])
  expect(stories.length).toBeGreaterThan(0)
})
