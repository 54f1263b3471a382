import { describe, expect, test } from 'vitest'
import {
  answering503,
  briefOf,
  flawedRegister,
  lintLife,
  losing,
} from '../../fixtures/flawed-register.ts'
import type { FaultOrder } from '../device/faults.ts'
import type { OpenTill } from '../scenario/targets/module-till.ts'
import { addressOf } from '../scenario/targets/module-till.ts'

describe('a till at a register that', () => {
  test.each([
    {
      why: 'takes a new key for each try',
      flaws: { isKeyNew: true },
      fault: losing(2),
      found: ['new-key ikkm.sale 2 x2'],
    },
    {
      why: 'waits for ever, though nothing was lost',
      flaws: { isEndless: true },
      fault: undefined,
      found: ['no-time-out ikkm.sale 1 x1'],
    },
    {
      why: 'guesses what became of a sale',
      flaws: { isGuessing: true },
      fault: losing(3),
      found: ['never-asked ikkm.sale 3 x1'],
    },
    {
      why: 'guesses what was done behind a 503',
      flaws: { isGuessing: true },
      fault: { ...answering503(3), processed: true },
      found: ['never-asked ikkm.sale 3 x1'],
    },
    {
      why: 'looks at the status alone',
      flaws: { isBlind: true },
      fault: undefined,
      found: ['unread ikkm.sale 1 x1'],
    },
    {
      why: 'asks again at once',
      flaws: { isHasty: true },
      fault: answering503(2),
      found: ['too-fast ikkm.sale 2 x2'],
    },
    {
      why: 'sends its key in the address, where a form would do',
      flaws: { isOpen: true },
      fault: undefined,
      found: ['secret-in-url ikkm.sale 1 x1'],
    },
  ])('$why is told so, and one that does not is not', async ({ flaws, fault, found }) => {
    const life = fault ? { fault } : {}

    const bad = await lintLife(flawedRegister(flaws), life)
    const good = await lintLife(flawedRegister(), life)

    expect(bad.map(briefOf)).toEqual(found)
    expect(good).toEqual([])
  })
})

test.each<FaultOrder>([
  { fault: 'lose-request' },
  { fault: 'lose-reply' },
  { fault: 'late' },
  { fault: 'late', until: 'end' },
  { fault: 'delay', delay: '1h' },
  { fault: 'delay', delay: '5s' },
  { fault: 'duplicate' },
  { fault: 'cut-reply' },
  { fault: 'garble' },
  { fault: 'status', processed: true },
  { fault: 'restart-before' },
  { fault: 'restart-after', ending: 'reset' },
])('a good till has no bad habit, whatever its messages meet: $fault', async (order) => {
  for (const times of [1, 2, 3, 4]) {
    const life = { fault: { ...order, times }, stimuli: ['sale', 'sale'] }
    expect(await lintLife(flawedRegister(), life)).toEqual([])
  }
})

test('a till that hangs could not ask', async () => {
  const found = await lintLife(flawedRegister({ isEndless: true }), { fault: losing(1) })

  expect(found.map(briefOf)).toEqual(['no-time-out ikkm.sale 1 x1'])
})

test('a till that says "unknown" has until its next sale to ask, and the same key is a question', async () => {
  const guess = { isGuessing: true, guess: 'unknown' }
  const once = await lintLife(flawedRegister(guess), { fault: losing(3) })
  const again = await lintLife(flawedRegister(guess), {
    fault: losing(3),
    stimuli: ['sale', 'sale'],
  })
  const other = await lintLife(flawedRegister(guess), {
    fault: losing(3),
    stimuli: ['sale', 'check'],
  })

  expect([once, again]).toEqual([[], []])
  expect(other.map(briefOf)).toEqual(['never-asked ikkm.sale 3 x1'])
})

test('a key in the address is the document’s way where it shows addresses alone', async () => {
  const till = flawedRegister({ isOpen: true })
  const asked = await lintLife(till, { stimuli: ['check'] })

  expect(asked.map(briefOf)).toEqual(['secret-in-url ikkm.check 1 x1'])
  expect(await lintLife(till, { stimuli: ['close'] })).toEqual([])
})

test('an answer that is read as a copy is read', async () => {
  const copies: OpenTill = ({ fetch, timeout }) => ({
    async sale() {
      const url = `${addressOf('ikkm')}/apizreport?key=11112222`
      const response = await fetch(url, { signal: timeout(1000) })
      await response.clone().text()
      return { outcome: 'fetched' }
    },
  })

  expect(await lintLife(copies)).toEqual([])
})

describe('a till at a recycler', () => {
  /** Each try has its own time of day; with `isAsking` it asks before it takes another id. */
  const recycler =
    (isIdNew: boolean, isAsking: boolean): OpenTill =>
    ({ fetch, timeout, pause }) => {
      const say = async (script: string, body?: object) => {
        const headers = { authorization: 'Bearer abcd1234xyz' }
        const url = `${addressOf('imacash')}/${script}`
        const post = body ? { method: 'POST', body: JSON.stringify(body) } : {}
        const signal = timeout(10_000)
        const answer = await fetch(url, { ...post, headers, signal }).catch(() => undefined)
        await answer?.text()
        return answer?.status
      }
      return {
        async sale() {
          for (let tries = 1; tries <= 3; tries++) {
            const transaction_id = isIdNew ? `TX${tries}` : 'TX'
            const datetime = `2026-01-05 09:00:0${tries}`
            const sale = { transaction_id, amount: 2920, method: 'efectivo', datetime }
            if ((await say('puttransaction.php', sale)) === 200) return { outcome: 'paid' }
            if (isAsking) await say(`statustransaction.php?transaction_id=${transaction_id}`)
            await pause(1000)
          }
          return { outcome: 'unknown' }
        },
      }
    }

  test.each([
    { why: 'the same id', isIdNew: false, isAsking: false, found: [] },
    { why: 'another id once it has asked', isIdNew: true, isAsking: true, found: [] },
    {
      why: 'another id unasked',
      isIdNew: true,
      isAsking: false,
      found: ['new-key imacash.puttransaction 2 x1', 'never-asked imacash.puttransaction 1 x1'],
    },
  ])('may take for a repeat: $why', async ({ isIdNew, isAsking, found }) => {
    const life = { at: 'imacash', fault: { ...losing(1), match: { operation: 'puttransaction' } } }

    expect((await lintLife(recycler(isIdNew, isAsking), life)).map(briefOf)).toEqual(found)
  })
})
