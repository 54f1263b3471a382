import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry, EventEntry, ExchangeEntry, Journal, Store } from './journal.ts'
import { createJournal, EXCHANGES_MAX, memoryStore, shorten } from './journal.ts'

test('entries of both kinds come back in the order of their numbers', () => {
  const journal = createJournal(memoryStore)
  note(journal, 'event', 'a')
  note(journal, 'exchange', 'a')
  note(journal, 'exchange', 'b')
  note(journal, 'event', 'b')

  expect(numbers(journal.list({}))).toEqual([1, 2, 3, 4])
  expect(numbers(journal.list({ device: 'a' }))).toEqual([1, 2])
  expect(numbers(journal.list({ device: 'b', after: 3 }))).toEqual([4])
  expect(numbers(journal.list({ after: 1, limit: 2 }))).toEqual([2, 3])
  expect(numbers(journal.list({ limit: 0 }))).toEqual([])
  expect(numbers(journal.list({ after: 99 }))).toEqual([])
  expect(numbers(journal.list({ device: 'nobody' }))).toEqual([])
})

test('any range is what a plain filter would give', () => {
  const kinds = fc.constantFrom<Entry['kind']>('event', 'exchange')
  const said = fc.array(fc.tuple(kinds, fc.constantFrom('a', 'b', 'c')), { maxLength: 60 })
  const range = fc.record(
    { device: fc.constantFrom('a', 'b', 'c'), after: fc.nat(70), limit: fc.nat(70) },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(said, range, (entries, { device, after = 0, limit = Infinity }) => {
      const journal = createJournal(memoryStore)
      const all = entries.map(([kind, name]) => note(journal, kind, name))
      const expected = all
        .filter((entry) => (device ?? entry.device) === entry.device && entry.seq > after)
        .slice(0, limit)
      const found = journal.list({ ...(device && { device }), after, limit })
      expect(numbers(found)).toEqual(numbers(expected))
    }),
  )
})

test('exchanges make room for new ones and are counted; events stay', () => {
  const journal = createJournal(memoryStore)
  const first = note(journal, 'event', 'a')
  for (let i = 0; i < EXCHANGES_MAX * 1.5; i++) note(journal, 'exchange', 'a')
  note(journal, 'exchange', 'b')

  expect(journal.dropped('a')).toBe(EXCHANGES_MAX * 0.5)
  expect(journal.dropped('b')).toBe(0)
  expect(journal.exchanges()).toHaveLength(EXCHANGES_MAX + 1)
  expect(journal.list({ limit: 1 })).toEqual([first])
  expect(journal.list({ after: 1, limit: 1 })[0]?.seq).toBe(2 + EXCHANGES_MAX * 0.5)
})

test('events go to the store at once, exchanges never', () => {
  const stored: EventEntry[] = []
  const journal = createJournal({ ...memoryStore, append: (entry) => stored.push(entry) })

  const event = note(journal, 'event', 'a')
  note(journal, 'exchange', 'a')

  expect(stored).toEqual([event])
})

test('a journal goes on where the stored one ended', () => {
  const journal = createJournal(memoryStore)
  const past = [note(journal, 'event', 'a'), note(journal, 'event', 'a')] as EventEntry[]

  const next = createJournal(memoryStore, past)

  expect(next.events).toEqual(past)
  expect(next.nextSeq()).toBe(3)
})

test('what is added later leaves the given past alone', () => {
  const past: EventEntry[] = []
  note(createJournal(memoryStore, past), 'event', 'a')
  expect(past).toEqual([])
})

test('another history replaces events and exchanges, and numbers go on', () => {
  const replaced: (readonly EventEntry[])[] = []
  const store: Store = { ...memoryStore, replace: (entries) => replaced.push(entries) }
  const journal = createJournal(store)
  const event = note(journal, 'event', 'a') as EventEntry
  const exchange = note(journal, 'exchange', 'a') as ExchangeEntry
  note(journal, 'event', 'b')
  note(journal, 'exchange', 'b')

  journal.replace([event], [exchange])

  expect(journal.list({})).toEqual([event, exchange])
  expect(replaced).toEqual([[event]])
  expect(note(journal, 'event', 'a').seq).toBe(5)

  journal.replace([])

  expect(journal.list({})).toEqual([])
  expect(journal.dropped('a')).toBe(0)
})

test('a listener hears each entry until it hangs up', () => {
  const journal = createJournal(memoryStore)
  const heard: number[] = []
  const hangUp = journal.subscribe(({ seq }) => heard.push(seq))
  note(journal, 'event', 'a')
  note(journal, 'exchange', 'a')

  hangUp()
  note(journal, 'event', 'a')

  expect(heard).toEqual([1, 2])
})

test('long bodies are kept shortened, and it shows', () => {
  expect(shorten('x'.repeat(2000))).toHaveLength(2000)
  expect(shorten('x'.repeat(2001))).toBe(`${'x'.repeat(2000)}… (1 characters more)`)
})

function note(journal: Journal, kind: Entry['kind'], device: string): Entry {
  const seq = journal.nextSeq()
  const entry: Entry =
    kind === 'event'
      ? { kind, seq, at: 0, device, event: { kind: 'rung' } }
      : {
          kind,
          seq,
          at: 0,
          device,
          operation: 'say',
          request: { method: 'GET', path: '/', query: '', body: '' },
          reply: undefined,
          refusal: undefined,
          detail: undefined,
          note: undefined,
          fault: undefined,
          afterMs: undefined,
        }
  journal.add(entry)
  return entry
}

function numbers(entries: readonly Entry[]): number[] {
  return entries.map(({ seq }) => seq)
}

test('of a long body no more is kept in memory than is shown', () => {
  setFlagsFromString('--expose-gc')
  // The flag makes a function of this name for new contexts.
  const collect = runInNewContext('gc') as () => void
  const used = () => {
    collect()
    return process.memoryUsage().heapUsed / 1e6
  }
  const before = used()
  const kept = Array.from({ length: 200 }, (_, i) => shorten(`${i} `.repeat(250_000)))
  const grownMb = used() - before
  expect(kept).toHaveLength(200)
  // Two hundred bodies of half a megabyte or more; shown are four tenths of one.
  expect(grownMb).toBeLessThan(20)
})
