/** Whatever befalls a message, what the client says of a sale is so. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createIkkm } from '../../emulators/ikkm/device.ts'
import type { FaultOrder } from '../device/faults.ts'
import { createRig } from '../device/rig.ts'
import type { Answer, IkkmCode, Registered } from './ikkm.ts'
import { createIkkmClient } from './ikkm.ts'
import { overRig } from './over-rig.ts'

const ending = fc.constantFrom('silence', 'reset')
const effect: fc.Arbitrary<FaultOrder> = fc.oneof(
  fc.record({ fault: fc.constant('delay'), delay: fc.constantFrom('1s', '10s', '11s', '40s') }),
  fc.record({ fault: fc.constantFrom('lose-request', 'lose-reply'), ending }),
  fc.record({ fault: fc.constantFrom('restart-before', 'restart-after'), ending }),
  fc.record({ fault: fc.constant('late'), until: fc.constantFrom('next', 'end'), ending }),
  fc.record({ fault: fc.constant('cut-reply'), bytes: fc.integer({ min: 0, max: 12 }) }),
  fc.record({ fault: fc.constantFrom('duplicate', 'garble') }),
  fc.record({
    fault: fc.constant('status'),
    status: fc.constantFrom(200, 203, 400, 404, 500, 502),
    processed: fc.boolean(),
  }),
)
const fault: fc.Arbitrary<FaultOrder> = fc
  .tuple(
    effect,
    fc.oneof(
      fc.record({ nth: fc.integer({ min: 1, max: 6 }) }),
      fc.record({ times: fc.integer({ min: 1, max: 4 }) }),
    ),
  )
  .map(([one, scope]) => ({ ...one, ...scope }))

interface Receipt {
  readonly total: number
}

test('each sale that is done has its receipt, and each receipt its sale, or it was unknown', async () => {
  await fc.assert(
    fc.asyncProperty(fault, fc.integer({ min: 1, max: 3 }), async (order, tries) => {
      const rig = createRig({ devices: [createIkkm()] })
      const register = rig.device('ikkm')
      const client = createIkkmClient({ key: '11112222', tries, transport: overRig(rig, 'ikkm') })
      register.arm(order)

      const sums = [100, 200, 300]
      const answers: Answer<Registered, IkkmCode>[] = []
      for (const sum of sums) answers.push(await client.sale({ sale: sum, cash: sum }))
      rig.settle()

      // The fact is a list of receipts.
      const receipts = register.fact('receipts', rig.now()) as readonly Receipt[]
      const open = sums.filter((_, i) => answers[i]?.kind === 'unknown')
      answers.forEach((answer, i) => {
        if (answer.kind !== 'done') {
          expect(answer.kind).toMatch(/^un(known|reachable)$/)
          return
        }
        expect(receipts[Number(answer.number) - 1]?.total).toBe(sums[i])
      })
      const done = sums.filter((_, i) => answers[i]?.kind === 'done')
      const extra = receipts.map(({ total }) => total).filter((total) => !done.includes(total))
      expect(open).toEqual(expect.arrayContaining(extra))
      expect(receipts.length).toBe(done.length + extra.length)
      expect(new Set(receipts.map(({ total }) => total)).size).toBe(receipts.length)
    }),
    { numRuns: 600 },
  )
})

test('one fault leaves nothing unknown to a client that may try three times', async () => {
  await fc.assert(
    fc.asyncProperty(effect, fc.integer({ min: 1, max: 3 }), async (one, nth) => {
      const rig = createRig({ devices: [createIkkm()] })
      const client = createIkkmClient({ key: '11112222', transport: overRig(rig, 'ikkm') })
      rig.device('ikkm').arm({ ...one, nth })
      for (const number of [1, 2, 3])
        expect(await client.sale({ sale: 100, cash: 100 })).toMatchObject({ kind: 'done', number })
      rig.settle()
      expect(rig.device('ikkm').fact('receiptCount', rig.now())).toBe(3)
      expect(client.key).toBe(rig.device('ikkm').fact('key', rig.now()))
    }),
    { numRuns: 300 },
  )
})
