/** Answers that no till gives: judged where a fault came before them, and an ERROR elsewhere. */
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { exploreTill, toldOf } from '../../fixtures/explored/explore-till.ts'
import { scriptedTills } from '../../fixtures/scripted-till.ts'
import { emulators } from '../emulators.ts'
import type { OpenTill, Platform } from '../scenario/targets/module-till.ts'
import { moduleTargets } from '../scenario/targets/module.ts'
import { clientTargets } from '../scenario/targets/client.ts'
import { whyError } from './why-error.ts'

const SALE = 'explore/register/sale'
const faults = ['lose-reply', 'duplicate']
const known = 'known: paid, not-paid, unknown, bound, unbound, approval-needed, fetched, refused'
const { till } = scriptedTills()
const careful = fileURLToPath(new URL('../../fixtures/tills/careful-register.js', import.meta.url))
// It is a script, as tills are.
const { openRegister } = (await import(careful)) as { openRegister: (platform: Platform) => Seller }

interface Seller {
  sale(params: Readonly<Record<string, unknown>>): Promise<object>
}

/** The careful till, with another word for what `isOdd` says. */
function odd(isOdd: (platform: Platform, beganAt: number, sales: number) => boolean): OpenTill {
  return (platform) => {
    const { sale } = openRegister(platform)
    let sales = 0
    return {
      async sale(params) {
        const beganAt = platform.now()
        const answer = await sale(params)
        return isOdd(platform, beganAt, ++sales) ? { outcome: 'dunno' } : answer
      },
    }
  }
}

const explored = (open: OpenTill) =>
  exploreTill('tills/careful', SALE, { targets: moduleTargets(open, emulators), faults })

test('after a fault the till has said nothing, is judged, and the search goes on', async () => {
  // It has waited for an answer.
  const { counterexamples, accounting } = await explored(odd(({ now }, at) => now() > at))
  expect(counterexamples.map(toldOf)).toEqual([
    expect.stringMatching(
      `^1:lose-reply .*stuck: everything is well again, and the next "sale" ends with none: what the till answered cannot be used: its "outcome" is "dunno"; ${known}`,
    ),
  ])
  expect(accounting).toMatchObject({ run: 3, notExplored: 0 })
})

test.each([
  { when: 'at once', open: odd(() => true) },
  { when: 'when it is asked once more', open: odd((_, __, sales) => sales > 1) },
])('without a fault nobody can tell what it would have said: $when', async ({ open }) => {
  const { first, accounting } = await explored(open)
  expect(first.result.verdict).toBe('ERROR')
  expect(whyError(first)).toContain(
    `Cannot use what the till made of "sale": its "outcome" is "dunno"; ${known}`,
  )
  expect(accounting.run).toBe(1)
})

test('a command is judged alike when it says what no till says', async () => {
  const command = till(`const { openRegister } = await import('${careful}')
  const statuses = []
  const fetched = async (...asked) => {
    const reply = await fetch(...asked)
    statuses.push(reply.status)
    return reply
  }
  const timeout = (ms) => AbortSignal.timeout(ms)
  const answer = await openRegister({ env, timeout, fetch: fetched }).sale(ask.with)
  if (statuses.every((one) => one < 500)) say({ id, ...answer })
  else console.log('Something is broken!')`)
  const plan = {
    address: 'mine',
    command,
    reset: 'per-case',
    env: {},
    ports: {},
    options: {},
  } as const
  const targets = clientTargets(plan, emulators)
  const around = { targets, faults: ['status-done'], merge: 'off' } as const
  const { first, counterexamples, accounting } = await exploreTill('tills/careful', SALE, around)
  expect(first.result).toMatchObject({ verdict: 'PASS', findings: [] })
  expect(counterexamples.map(toldOf)).toEqual([
    expect.stringMatching(
      '^1:status-done .*stuck: .* ends with none: what the till answered cannot be used: it is no JSON object',
    ),
  ])
  expect(accounting).toMatchObject({ run: 2, notExplored: 0 })
})
