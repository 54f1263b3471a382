/** Tills in this process that misbehave: each ends with a sentence, and none ends the runner. */
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { runStepsOn, toys } from '../../../fixtures/run-scenario-text.ts'
import { sells, told } from '../../../fixtures/till-before-toys.ts'
import type { OpenTill } from './module-till.ts'
import { moduleTargets } from './module.ts'

/** Scripts give what they like, whatever the types say. */
const opening = (open: () => unknown) => open as OpenTill
const selling = (sell: unknown) => opening(() => ({ sell }))
const runOn = (open: OpenTill) => runStepsOn(moduleTargets(open, toys), sells)

const circle: Record<string, unknown> = { outcome: 'paid' }
circle['self'] = circle

describe('a till in this process', () => {
  test.each<{ does: string; open: OpenTill; comes: string }>([
    { does: 'answers', open: selling(async () => ({ outcome: 'paid' })), comes: 'PASS' },
    { does: 'answers at once', open: selling(() => ({ outcome: 'paid' })), comes: 'PASS' },
    {
      does: 'has no such stimulus',
      open: opening(() => ({ buy: 1 })),
      comes: 'NOT_APPLICABLE the till does not support "sell"',
    },
    {
      does: 'throws',
      open: selling(async () => Promise.reject(new Error('no paper'))),
      comes: 'FAIL no answer came (the till threw: no paper)',
    },
    {
      does: 'throws at once',
      open: selling(() => {
        throw new Error('no ink')
      }),
      comes: 'FAIL no answer came (the till threw: no ink)',
    },
    {
      does: 'throws what is no error and no text',
      open: selling(async () => Promise.reject(Object.create(null))),
      comes: 'FAIL no answer came (the till threw: [Object: null prototype] {})',
    },
    {
      does: 'has something else for a function',
      open: selling(5),
      comes: 'ERROR Cannot ask the till for "sell": that is no function, but 5. A till is opened',
    },
    {
      does: 'is not opened',
      open: opening(() => undefined),
      comes: 'ERROR Cannot open the till: its default export gave undefined, and nothing to ask. A',
    },
    {
      does: 'fails when it is opened',
      open: opening(() => {
        throw new Error('no key')
      }),
      comes: 'ERROR Cannot open the till: it threw "no key". A till is opened by "export default',
    },
    {
      does: 'is opened some time later',
      open: opening(() => Promise.reject(new Error('not heard'))),
      comes: 'ERROR Cannot open the till: its default export is async. Await what is needed',
    },
    {
      does: 'gives a circle',
      open: selling(async () => circle),
      comes:
        'ERROR Cannot use what the till made of "sell": it cannot be written as JSON (Converting circular structure to JSON). Give',
    },
    {
      does: 'gives what JSON has no word for',
      open: selling(async () => ({ outcome: 'paid', amount: 10n })),
      comes:
        'ERROR Cannot use what the till made of "sell": it cannot be written as JSON (Do not know how to serialize a BigInt). Give',
    },
    {
      does: 'gives nothing',
      open: selling(async () => undefined),
      comes: 'ERROR Cannot use what the till made of "sell": it is no JSON object. Give',
    },
    {
      does: 'has another word for it',
      open: selling(async () => ({ outcome: 'payed' })),
      comes: 'ERROR Cannot use what the till made of "sell": its "outcome" is "payed"; known: paid',
    },
  ])('that $does', async ({ open, comes }) => {
    const result = await runOn(open)
    const text = told(result)
    expect(text.slice(0, comes.length)).toBe(comes)
    expect(text.split('\n')).toHaveLength(1)
    expect(result.blame).not.toBe('us')
  })

  test('may take real time, as whoever reads a file does', async () => {
    const open = selling(async () => pause(5, { outcome: 'paid' }))
    expect(told(await runOn(open))).toBe('PASS')
  })
})

describe('a till in this process that waits for what never comes', () => {
  afterEach(() => void vi.useRealTimers())

  const HANGS = 'FAIL no answer came (the till hangs: it waits for what never comes)'

  function waiting() {
    const never = new Promise<never>(() => undefined)
    let ask: () => void = () => undefined
    const asked = new Promise<void>((resolve) => (ask = resolve))
    const sell = () => {
      ask()
      return never
    }
    return { ran: runOn(selling(sell)), asked }
  }

  test('hangs as soon as nothing is left that could wake it', async () => {
    const before = process.listenerCount('beforeExit')
    const { ran, asked } = waiting()
    await asked
    process.emit('beforeExit', 0)
    expect(told(await ran)).toBe(HANGS)
    expect(process.listenerCount('beforeExit')).toBe(before)
  })

  test('hangs after a while where something else keeps the process alive', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { ran, asked } = waiting()
    await asked
    await vi.advanceTimersByTimeAsync(4999)
    expect(vi.getTimerCount()).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(told(await ran)).toBe(HANGS)
    expect(vi.getTimerCount()).toBe(0)
  })
})
