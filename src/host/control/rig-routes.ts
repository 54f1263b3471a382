/** What can be asked of the whole rig, and done to it. */
import type { Rig, Snapshot } from '../../device/rig.ts'
import { audit } from '../../shop/audit/audit.ts'
import { DAY_MS, parseDuration } from '../../kernel/time.ts'
import { knownName, Problem } from './problem.ts'
import type { Route } from './route.ts'
import { tillrigVersion } from './version.ts'

const ADVANCE_MS_MAX = 366 * DAY_MS
const SNAPSHOTS_MAX = 50

/** Where each device listens; filled when its port is open. */
export type Addresses = ReadonlyMap<string, string>

export function rigRoutes(rig: Rig, addresses: Addresses): readonly Route[] {
  return [...about(rig, addresses), ...time(rig), ...snapshots(rig)]
}

function about(rig: Rig, addresses: Addresses): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/api/rig',
      says: 'devices, addresses, clock, seed, versions',
      answer() {
        const devices = [...rig.devices].map(([name, emulator]) => {
          const { device, options } = emulator
          const url = addresses.get(name)
          const { title, secrets } = device
          return [name, { title, url, ...emulator.access(), options, secrets }]
        })
        return {
          devices: Object.fromEntries(devices),
          clock: { kind: rig.clock, now: rig.now() },
          seed: rig.seed,
          lastSeq: rig.journal.lastSeq,
          versions: { tillrig: tillrigVersion(), node: process.version },
        }
      },
    },
    {
      method: 'POST',
      path: '/api/reset',
      says: 'the rig is as new: nothing has happened yet, no fault is armed',
      answer() {
        rig.reset()
        return { now: rig.now() }
      },
    },
    {
      method: 'GET',
      path: '/api/audit',
      says: 'whether money appeared, vanished or was counted twice; amounts in minor units',
      answer() {
        const now = rig.catchUp()
        return audit(rig.around(), now)
      },
    },
  ]
}

function time(rig: Rig): readonly Route[] {
  const clock = () => ({
    kind: rig.clock,
    now: rig.now(),
    iso: new Date(rig.now()).toISOString(),
  })
  return [
    { method: 'GET', path: '/api/clock', says: 'the time it is in the rig', answer: clock },
    {
      method: 'POST',
      path: '/api/clock',
      says: 'moves the clock: {"advance":"25h"}',
      body: ['advance'],
      answer({ body: { advance } }) {
        const byMs = typeof advance === 'string' ? parseDuration(advance) : undefined
        if (byMs === undefined)
          throw new RangeError(
            `Cannot advance the clock by ${JSON.stringify(advance)}. ` +
              'Give a duration such as {"advance":"25h"}.',
          )
        if (byMs > ADVANCE_MS_MAX)
          throw new RangeError(`Cannot advance the clock by ${advance}: at most 366d at once.`)
        rig.advance(byMs)
        return clock()
      },
    },
    {
      method: 'POST',
      path: '/api/settle',
      says: 'lets messages land that are still on their way',
      answer() {
        rig.settle()
        return { now: rig.now() }
      },
    },
  ]
}

/** Snapshots live as long as the process; a reset does not touch them. */
function snapshots(rig: Rig): readonly Route[] {
  const kept = new Map<string, Snapshot>()
  const path = '/api/snapshots/:snapshot'
  const list = () => ({
    snapshots: [...kept].map(([name, { at, events }]) => ({ name, at, events: events.length })),
  })
  return [
    { method: 'GET', path: '/api/snapshots', says: 'the snapshots that were saved', answer: list },
    {
      method: 'POST',
      path,
      says: 'saves all the rig is now under this name, over an older one',
      status: 201,
      answer({ params: { snapshot = '' } }) {
        if (!/^[\w.-]{1,64}$/.test(snapshot))
          throw new RangeError(
            `Cannot save the snapshot "${snapshot}": give 1 to 64 letters, digits, dots, dashes.`,
          )
        if (kept.size >= SNAPSHOTS_MAX && !kept.has(snapshot))
          throw new Problem(
            'full',
            `Cannot save the snapshot "${snapshot}": ${SNAPSHOTS_MAX} are kept already. ` +
              'Delete one of them first.',
            [...kept.keys()],
          )
        kept.set(snapshot, rig.capture())
        return list()
      },
    },
    {
      method: 'POST',
      path: `${path}/restore`,
      says: 'the rig becomes what it was then, as often as wanted',
      answer({ params: { snapshot = '' } }) {
        const saved = kept.get(knownName('restore', 'snapshot', snapshot, [...kept.keys()]))
        if (saved) rig.become(saved)
        return { now: rig.now() }
      },
    },
    {
      method: 'DELETE',
      path,
      says: 'forgets the snapshot',
      answer({ params: { snapshot = '' } }) {
        kept.delete(knownName('delete', 'snapshot', snapshot, [...kept.keys()]))
        return list()
      },
    },
  ]
}
