/** The faults that the explorer puts at a message, by the names a scenario gives them. */
import type { AnyDevice, CauseRow } from '../device/contract.ts'
import type { FaultOrder } from '../device/faults.ts'
import { breakingOff } from '../device/faults.ts'
import { own } from '../kernel/own.ts'
import { unknownName } from '../kernel/suggest.ts'
import type { Script } from './script.ts'

/** What one of them does to the message it is put at. */
export type Letter =
  | ({ readonly kind: 'fault'; readonly name: string } & Row)
  /** Begins before the device hears the message, and lasts until everything is healed. */
  | { readonly kind: 'cause'; readonly name: string; readonly says: string; cause: string }

interface Row {
  readonly says: string
  readonly order: FaultOrder
}

/** Longer than any till waits: the device has acted, and its answer comes to nobody. */
export const NOBODY_WAITS_MS = 3600_000

export const wireLetters = {
  'lose-request': { says: 'the request is lost', order: { fault: 'lose-request' } },
  'lose-reply': { says: 'the answer is lost', order: { fault: 'lose-reply' } },
  delay: {
    says: 'the answer comes after the till has given up',
    order: { fault: 'delay', delay: `${NOBODY_WAITS_MS}ms` },
  },
  late: {
    says: 'the request is held back, and lands after the next one',
    order: { fault: 'late', until: 'next' },
  },
  'late-end': {
    says: 'the request is held back, and lands after everything',
    order: { fault: 'late', until: 'end' },
  },
  duplicate: { says: 'the request arrives twice', order: { fault: 'duplicate' } },
  'cut-reply': { says: 'the answer breaks off', order: { fault: 'cut-reply' } },
  garble: { says: 'the answer arrives damaged', order: { fault: 'garble' } },
  status: {
    says: 'something in between answers 500, and the device hears nothing',
    order: { fault: 'status', status: 500 },
  },
  'status-done': {
    says: 'something in between answers 500, though the device acted',
    order: { fault: 'status', status: 500, processed: true },
  },
  'restart-before': {
    says: 'power fails before the request is read',
    order: { fault: 'restart-before' },
  },
  'restart-after': {
    says: 'power fails after the device acted, before its answer',
    order: { fault: 'restart-after' },
  },
} as const satisfies Readonly<Record<string, Row>>

/** Only where it is asked for: it takes a process, which only a till on sockets meets. */
export const KILL = 'kill'

const kill: Row = {
  says: 'the process of the device is killed after it acted, before its answer',
  order: { fault: 'lose-reply', ending: 'reset' },
}

const all: Readonly<Record<string, Row>> = { ...wireLetters, [KILL]: kill }

/** What is lost in silence, as a broken connection: no till waits for it in vain. */
const QUICK = '.reset'

export function isQuick(letter: string): boolean {
  return letter.endsWith(QUICK)
}

/** The same with no silence in it, under a name that says so; `lose-reply.reset`. */
export function quickened(letter: Letter): Letter {
  if (letter.kind === 'cause') return letter
  const { name, says } = letter
  const order = breaking(letter.order)
  const isSame = JSON.stringify(order) === JSON.stringify(letter.order)
  const quick = `${says} (quick: a broken connection)`
  return isSame ? letter : { ...letter, name: `${name}${QUICK}`, says: quick, order }
}

/** Who waits for a delayed answer until it gives up never hears it, as little as a lost one. */
function breaking(order: FaultOrder): FaultOrder {
  return breakingOff(order['fault'] === 'delay' ? { fault: 'lose-reply' } : order)
}

/**
 * Those that are asked for, in the order of the table; all that break a message, unless told.
 * A name that is none of them is a cause of a device: `paper-out`, or `imacash.bill-jam`.
 * @throws RangeError for a name that no device of the rig knows, and for a cause of which more must
 *   be said than its name: it would never begin.
 */
export function lettersOf(
  names: readonly string[] | undefined,
  devices: readonly AnyDevice[],
): readonly Letter[] {
  const wanted = names ?? Object.keys(wireLetters)
  const wire = Object.entries(all).flatMap(([name, row]): Letter[] => {
    const letter: Letter = { kind: 'fault', name, ...row }
    return [...byName([letter, quickened(letter)]).values()]
  })
  const causes = wanted
    .filter((name) => !wire.some((one) => one.name === name))
    .map((name) => causeLetter(name, devices))
  return [...wire.filter(({ name }) => wanted.includes(name)), ...causes]
}

export function byName(letters: readonly Letter[]): ReadonlyMap<string, Letter> {
  return new Map(letters.map((one) => [one.name, one]))
}

/** @throws RangeError as `lettersOf`. */
export function lettersIn(
  script: Script,
  devices: readonly AnyDevice[],
): ReadonlyMap<string, Letter> {
  return byName(lettersOf([...new Set(script.map(({ letter }) => letter))], devices))
}

function causeLetter(name: string, devices: readonly AnyDevice[]): Letter {
  const [device, cause = ''] = name.includes('.') ? name.split('.', 2) : [undefined, name]
  const rows = devices.flatMap((one) => {
    const row = device === undefined || one.name === device ? own(one.causes, cause) : undefined
    return row ? [{ row, needed: neededBy(row) }] : []
  })
  const free = rows.find(({ needed }) => needed.length === 0)
  if (free) return { kind: 'cause', name, says: free.row.says, cause }
  const [one] = rows
  if (one)
    throw new RangeError(
      `Cannot explore with "${name}": it needs ${one.needed.join(', ')}, and a fault is given nothing. Leave it out of the faults, and let a step of the scenario cause it.`,
    )
  const known = [...Object.keys(all), ...devices.flatMap((one) => Object.keys(one.causes))]
  throw new RangeError(`Cannot explore: ${unknownName('fault', name, known)}`)
}

/** What must be said of a cause, as nobody else knows it: `"percent"`. */
function neededBy({ params }: CauseRow): string[] {
  const needed = Object.entries(params).filter(([, field]) => field.default === undefined)
  return needed.map(([name]) => `"${name}"`)
}
