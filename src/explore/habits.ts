/** Habits of a till that may cost money or a secret one day, whatever they did in this run. */
import { SECOND_MS } from '../kernel/time.ts'
import { isQuestion, isSameThing, isUnclear, isUnheard } from './said.ts'
import type { Said, Talk } from './said.ts'

/** Where a habit shows. */
export interface Spotted {
  readonly said: Said
  /** What is wrong with this message. */
  readonly says: string
}

interface Habit {
  /** `danger` can lose or double money, or stop the till; `advice` makes other faults worse. */
  readonly level: 'danger' | 'advice'
  readonly says: string
  /** What it can come to. */
  readonly why: string
  readonly cure: string
  readonly spot: (talk: Talk) => readonly Spotted[]
}

export const habits = {
  'new-key': {
    level: 'danger',
    says: 'a request whose answer was lost is sent again with another key',
    why: 'The device cannot know that it is the same, and does it twice.',
    cure: 'Send the same bytes again, or ask first what became of them.',
    spot: newKeys,
  },
  'no-time-out': {
    level: 'danger',
    says: 'a request is sent without a time-out',
    why: 'An answer that never comes stops the till, and nobody learns what was done.',
    cure: 'Give each request a time-out, as long as the device’s document says.',
    spot: endless,
  },
  'never-asked': {
    level: 'danger',
    says: 'nobody asks what became of a request whose answer was lost',
    why: 'What the till says of it is a guess.',
    cure: 'Send it again with the same key, or ask the device, before an outcome is told.',
    spot: neverAsked,
  },
  unread: {
    level: 'advice',
    says: 'the body of an answer is never read',
    why: 'It says what was done, or why not; the status alone does not.',
    cure: 'Read the body, and decide by what stands in it.',
    spot: unread,
  },
  'too-fast': {
    level: 'advice',
    says: 'a device is asked more often than its document allows',
    why: 'It may refuse, and a refusal after a lost answer is easily taken for the truth.',
    cure: 'Wait between two requests.',
    spot: tooFast,
  },
  'secret-in-url': {
    level: 'advice',
    says: 'a secret stands in the address, though it need not',
    why: 'Servers and proxies write addresses into their logs.',
    cure: 'Send it where nobody logs it.',
    spot: inAddress,
  },
} as const satisfies Readonly<Record<string, Habit>>

export type HabitName = keyof typeof habits

function newKeys({ said }: Talk): Spotted[] {
  let open: Said[] = []
  return said.flatMap((one) => {
    const before = open.find((other) => other.key !== one.key && isSameThing(other, one))
    const isClear = !isUnclear(one)
    // Whoever was told what became of it may send it anew.
    if (isClear && isQuestion(one)) open = open.filter(({ device }) => device !== one.device)
    else if (isClear) open = open.filter((other) => !isSameRequest(other, one))
    else if (one.key !== undefined) open.push(one)
    if (!before || one.key === undefined) return []
    const by = one.device.manners?.repeats?.by ?? 'key'
    const says = `it is message ${before.at} again, to which no clear answer came, with another ${by}`
    return [{ said: one, says }]
  })
}

function isSameRequest(one: Said, other: Said): boolean {
  return one.device === other.device && one.key !== undefined && one.key === other.key
}

function endless({ said, isSilent }: Talk): Spotted[] {
  const says = 'it is waited for without an end'
  const last = said.at(-1)
  // Only a till in this process shows it at once; of another one it shows when it hangs.
  if (isSilent && last && !last.lived && isSilentLoss(last)) return [{ said: last, says }]
  return said.filter(({ lived }) => lived?.hasTimeout === false).map((one) => ({ said: one, says }))
}

/** A loss of power breaks the connection, where there is one. */
const silent: ReadonlySet<string> = new Set(['lose-request', 'lose-reply', 'late', 'delay'])

function isSilentLoss({ exchange: { fault } }: Said): boolean {
  return fault !== undefined && silent.has(fault.effect)
}

/** Whoever says one of these does not claim to know, and may ask when it is next at work. */
const undecided: ReadonlySet<string> = new Set(['unknown', 'error'])

function neverAsked({ claim: { outcome }, said, later }: Talk): Spotted[] {
  // It stopped before it could ask.
  if (outcome === 'none') return []
  return said.flatMap((one, i) => {
    if (one.key === undefined || !isUnheard(one)) return []
    const after = [...said.slice(i + 1), ...later]
    if (after.some((other) => isSameRequest(other, one) || asksAt(other, one))) return []
    const isNextAtWork = later.some(({ device }) => device === one.device)
    if (undecided.has(outcome) && !isNextAtWork) return []
    return [{ said: one, says: `its answer was lost, and the till says "${outcome}" unasked` }]
  })
}

function asksAt(other: Said, { device }: Said): boolean {
  return other.device === device && isQuestion(other)
}

function unread({ said }: Talk): Spotted[] {
  return said
    .filter(({ lived }) => lived?.isUnread)
    .map((one) => ({
      said: one,
      says: `it was answered ${one.exchange.reply?.status ?? ''}, and nobody read the body`,
    }))
}

function tooFast({ said }: Talk): Spotted[] {
  const last = new Map<Said['device'], number>()
  return said.flatMap((one) => {
    const { device, exchange } = one
    const { pace } = device.manners ?? {}
    const gapMs = exchange.at - (last.get(device) ?? -Infinity)
    last.set(device, exchange.at)
    if (!pace || gapMs >= SECOND_MS / pace.perSecond) return []
    const says = `it comes ${gapMs} ms after the one before, and ${pace.perSecond} a second is allowed`
    return [{ said: one, says }]
  })
}

function inAddress({ said }: Talk): Spotted[] {
  return said.flatMap((one) => {
    const { secrets } = one.device.manners ?? {}
    if (!secrets || secrets.operations?.includes(one.operation) === false) return []
    const names = secrets.names.map((name) => name.toLowerCase())
    const query = [...new URLSearchParams(one.exchange.request.query)]
    const found = query.find(([name, value]) => value !== '' && names.includes(name.toLowerCase()))
    if (!found) return []
    return [
      { said: one, says: `"${found[0]}" stands in the address; it may stand ${secrets.place}` },
    ]
  })
}
