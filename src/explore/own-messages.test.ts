/** Faults at what a device says of its own accord: the recycler to its server. */
import { expect, test } from 'vitest'
import { exploreTill, searchOf, toldOf } from '../../fixtures/explored/explore-till.ts'
import { emulators } from '../emulators.ts'
import type { OpenTill } from '../scenario/targets/module-till.ts'
import { moduleTargets } from '../scenario/targets/module.ts'
import { nameOfPoint } from './line.ts'
import { runFaultless, runScript } from './run-script.ts'
import { lastAt, nextAt, readScript } from './script.ts'
import { storyText } from './story.ts'

const SALE = 'explore/recycler/own-messages'
const losing = ['lose-request', 'lose-reply']

/** Long enough for every sale in which nothing breaks. */
const PATIENCE_S = 5

/** Wrong: who does not know of the money yet may get it later. */
const openImpatient: OpenTill = ({ env, fetch, timeout, pause, now }) => {
  const headers = { authorization: `Bearer ${env['IMACASH_TOKEN']}` }
  const ask = async (script: string, body?: object) => {
    const post = body ? { method: 'POST', body: JSON.stringify(body) } : {}
    const signal = timeout(20_000)
    const reply = await fetch(`${env['IMACASH_URL']}/${script}`, { headers, signal, ...post })
    return (await reply.json()) as { readonly data?: { readonly status?: string } }
  }
  return {
    async sale({ total, cash }) {
      const id = String(now())
      await ask('puttransaction.php', { transaction_id: id, amount: cash, method: 'efectivo' })
      for (let second = 0; second < PATIENCE_S; second++) {
        const { data } = await ask(`statustransaction.php?transaction_id=${id}`)
        if (data?.status === 'leido') return { outcome: 'paid', amount: total }
        await pause(1000)
      }
      return { outcome: 'not-paid' }
    },
  }
}

const impatient = moduleTargets(openImpatient, emulators)

test('a till that gives up before the recycler could tell its server is found', async () => {
  const ownOnly = { targets: impatient, faults: losing, points: ['recycler.*'] }
  const { first, counterexamples, accounting } = await exploreTill('tills/careful', SALE, ownOnly)
  const names = first.points.map(nameOfPoint)
  expect(names.filter((name) => name.startsWith('recycler.'))).toHaveLength(accounting.points)
  expect(names).toContain('recycler.changestatustransaction')
  expect(counterexamples.map(toldOf)).toContain(
    '2.1:lose-request lost: a cash of 15.00 at imacash was done, and the till says it was not',
  )
})

test('nobody breaks them who does not name them', async () => {
  for (const points of [[], ['imacash.*']]) {
    const parts = { targets: impatient, faults: losing, points }
    const { counterexamples } = await exploreTill('tills/careful', SALE, parts)
    const places = counterexamples.flatMap(({ script }) => script.map(({ at }) => at))
    expect(places.filter((at) => !Number.isInteger(at))).toEqual([])
  }
})

test('merging finds what is found without, and each merge is right', async () => {
  const parts = { faultsMax: 2, faults: ['lose-reply', 'late-end', 'restart-after'] }
  const [merged, plain] = [
    await exploreTill('tills/careful', SALE, { ...parts, auditsMax: Infinity }),
    await exploreTill('tills/careful', SALE, { ...parts, merge: 'off' }),
  ]
  expect(merged.counterexamples).toEqual([])
  expect(plain.counterexamples).toEqual([])
  expect(merged.disagreements).toEqual([])
  expect(merged.accounting.audited).toBeGreaterThan(100)
}, 120_000)

test('the story tells the one that was broken, and not the others', async () => {
  const parts = await searchOf('tills/careful', SALE, { targets: impatient, merge: 'off' })
  const { reference } = await runFaultless(parts)
  const script = readScript('2.1:lose-request')
  const { story } = await runScript(parts, { script, reference, withStory: true })
  expect(storyText(story).slice(3, 12)).toEqual([
    '        till      asks imacash: statustransaction',
    '        imacash   answers 200',
    '        till      gets that answer',
    '+0.1 s  imacash   does a cash of 15.00 (1767585660000)',
    '        recycler  asks imacash: changestatustransaction   ✗ the request is lost',
    '        imacash   hears nothing',
    '        recycler  gets no answer',
    '+1 s    till      asks imacash: statustransaction',
    '        imacash   answers 200',
  ])
})

test('they are counted between the messages of the till', () => {
  const isOwn = [true, false, true, true, false]
  let at = 0
  const places = isOwn.map((own) => (at = nextAt(at, own)))
  const text = '0.1:late 1:late 1.1:late 1.2:late 2:late'
  expect(readScript(text).map((one) => one.at)).toEqual(places)
  expect(lastAt(readScript('7.12:late'))).toBe(nextAt(readScript('7.11:late')[0]?.at ?? 0, true))
})
