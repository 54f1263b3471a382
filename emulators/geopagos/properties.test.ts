/** Random lives of the backend: what must hold after each step, and once all is cleared. */
import { describe, expect, test } from 'vitest'
import { BindingLife, LONG_MS } from '../../fixtures/random-bindings.ts'
import { audit, disagreements } from './audit.ts'
import { evolve } from './machine/evolve.ts'

const LIVES = 2000
const STEPS = 40

const repairs = ['10m', '30m', '10m', '0s']
const options = (seed: number) => ({
  'repair.after': repairs[seed % 4],
  'upstream.failure': seed % 3 === 0 ? 'empty' : 'error',
  'mail.latency': seed % 5 === 0 ? '30s' : '0s',
  'approval.lifetime': seed % 7 === 0 ? '1h' : '24h',
})

/** Lives one life, and says which when a rule is broken. */
function lived(seed: number, look: (life: BindingLife) => void = () => undefined): BindingLife {
  const life = new BindingLife(seed, options(seed))
  try {
    for (let i = 0; i < STEPS; i++) {
      life.step()
      look(life)
    }
    return life
  } catch (error) {
    throw new Error(`Life ${seed}:\n  ${life.story.slice(-12).join('\n  ')}`, { cause: error })
  }
}

/** The books are right, and what the watch has seen to differ is what the state shows. */
function isSeen({ state, watch }: BindingLife): void {
  const wrong = audit(state)
  if (wrong.length > 0) throw new Error(wrong.join('; '))
  const shown = disagreements(state).map(({ serial }) => serial)
  const differ = watch.disagreeing.join()
  if (shown.sort().join() !== differ) throw new Error(`${differ} differ, and ${shown.join()} shows`)
  const halves = [...state.halfUnbound.keys()].sort().join()
  if (halves !== differ) throw new Error(`${differ} differ, and ${halves} will be repaired`)
}

describe(`${LIVES} lives of ${STEPS} steps`, () => {
  test('one merchant has a terminal, keys work for their binding, and all ends well', () => {
    const kinds = new Map<string, number>()
    for (let seed = 1; seed <= LIVES; seed++) {
      const life = lived(seed, isSeen)
      life.clearAll()
      isSeen(life)
      life.pass(Math.max(life.options['repair.after'], 1000))
      expect(disagreements(life.state), `life ${seed}`).toEqual([])
      // Whoever has the keys gets his terminal free, whatever happened before.
      for (const { serial, nbo, apiKey, token } of life.watch.bindings)
        life.basic({ kind: 'deactivate', version: 1, serial, nbo, keys: { apiKey, token } })
      isSeen(life)
      const { bindings, invenio, halfUnbound } = life.state
      expect([bindings.size, invenio.size, halfUnbound.size], `life ${seed}`).toEqual([0, 0, 0])
      life.pass(LONG_MS)
      expect(life.state.onTheWay).toEqual([])
      for (const { event } of life.events) kinds.set(event.kind, (kinds.get(event.kind) ?? 0) + 1)
    }
    // Lives in which nothing happens would prove nothing.
    const rare = everyKind.filter((kind) => (kinds.get(kind) ?? 0) < LIVES / 20)
    expect(rare).toEqual([])
  })

  test('the same seed gives the same journal, another seed another one', () => {
    const journal = (seed: number) => JSON.stringify(lived(seed).events)
    const all = new Set<string>()
    for (let seed = 1; seed <= 100; seed++) {
      expect(journal(seed)).toBe(journal(seed))
      all.add(journal(seed))
    }
    expect(all.size).toBe(100)
  })

  test('the state is the fold of its events, also when they were written down', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const life = lived(seed)
      const { events } = JSON.parse(JSON.stringify({ events: life.events })) as typeof life
      const again = events.reduce((state, { event, at }) => evolve(state, event, at), life.fresh())
      expect(again).toEqual(life.state)
    }
  })

  test('deciding changes nothing; only events do', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const life = new BindingLife(seed, options(seed))
      life.around = (decide) => {
        const [before, count] = [structuredClone(life.state), life.events.length]
        decide()
        if (life.events.length === count) expect(life.state).toEqual(before)
      }
      for (let i = 0; i < STEPS; i++) life.step()
    }
  })
})

const everyKind = (
  'code-issued codes-expired bound unbound repaired repair-postponed approval-asked ' +
  'approval-answered approval-used message-sent message-arrived otp-sent otp-missed otp-used ' +
  'otps-expired token-given tokens-expired cause-began cause-ended'
).split(' ')
