/** A rig opened to the world: devices on their ports, the control API, a store, the wall clock. */
import type { AnyDevice } from '../device/contract.ts'
import { memoryStore } from '../device/journal.ts'
import type { EventEntry, Store } from '../device/journal.ts'
import type { Rig, RigParts } from '../device/rig.ts'
import type { Watch } from '../device/watch.ts'
import { createRig } from '../device/rig.ts'
import { unknownName } from '../kernel/suggest.ts'
import type { ControlParts } from './control/control-app.ts'
import type { Outside } from './call-out.ts'
import { checkExposure } from './control/guard.ts'
import { serveControl } from './control/serve-control.ts'
import { serveDevice } from './http.ts'
import { portOf } from './port-of.ts'
import { keepAwake } from './wake.ts'

const BATCH = 50

export interface OpenRigParts {
  readonly devices: readonly AnyDevice[]
  readonly host: string
  /** By device; one that is not named gets its usual port, if it has any. 0 is any free one. */
  readonly ports: Readonly<Record<string, number>>
  readonly controlPort: number
  readonly seed?: number | undefined
  readonly options: NonNullable<RigParts['options']>
  /** The file that keeps the state; without it everything is in memory. */
  readonly data?: string | undefined
  readonly durability: 'process' | 'power'
  readonly token?: string | undefined
  readonly page?: ControlParts['page']
  /** Where calls go that a device makes to somebody outside. */
  readonly outside?: Outside
  /** Sees every message, and says which fault it meets. */
  readonly watch?: Watch | undefined
  /** What is to be done to the rig before anybody can reach it. */
  readonly prepare?: (rig: Rig) => void
  /** Hears, once, why the file can keep nothing any more; by then no port answers a write. */
  readonly onFailure?: (error: Error) => void
}

export interface OpenRig {
  readonly rig: Rig
  readonly control: { readonly url: string }
  /** What a till must know of each device that listens: `{ ikkm: { url, key } }`. */
  readonly devices: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** How many events of an earlier run were found in the file. */
  readonly pastCount: number
  /** Leaves the ports to somebody else; what it gives opens them again, where they were. */
  lend(): Promise<() => Promise<void>>
  close(): Promise<void>
}

/**
 * @throws RangeError for a device, port or option that is unknown or cannot be.
 * @throws PortTaken
 */
export async function openRig(parts: OpenRigParts): Promise<OpenRig> {
  checkExposure(parts.host, parts.token)
  checkNames(parts)
  const opened: { close(): unknown }[] = []
  const close = () => closeAll(opened)
  try {
    const { store, past } = await openStore(parts, opened)
    const { seed, options } = parts
    const rig = createRig({
      devices: parts.devices,
      options,
      store,
      past,
      now: Date.now,
      watch: parts.watch,
      ...(parts.outside ? { carry: parts.outside.carry } : {}),
      ...(seed === undefined ? {} : { seed }),
    })
    parts.prepare?.(rig)
    const { outside } = parts
    if (outside) opened.push(outside)
    outside?.connect(rig)

    const serving: { close(): unknown }[] = []
    opened.push({ close: () => closeAll(serving) })
    const { addresses, control } = await serve(rig, parts, serving)
    const lend = async () => {
      await closeAll(serving)
      const ports = Object.fromEntries([...addresses].map(([name, url]) => [name, portOf(url)]))
      const same = { ...parts, ports, controlPort: portOf(control) }
      return async () => void (await serve(rig, same, serving))
    }

    const devices = [...addresses].map(([name, url]) => [
      name,
      { url, ...rig.device(name).access() },
    ])
    return {
      rig,
      control: { url: control },
      devices: Object.fromEntries(devices),
      pastCount: past.length,
      lend,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** The last opened first: whoever still talks to a device must not find its store closed. */
async function closeAll(opened: { close(): unknown }[]): Promise<void> {
  for (let one = opened.pop(); one; one = opened.pop()) await one.close()
}

/** Lets time go on, and opens the ports; gives where they are. */
async function serve(
  rig: Rig,
  parts: OpenRigParts,
  opened: { close(): unknown }[],
): Promise<{ addresses: ReadonlyMap<string, string>; control: string }> {
  const waking = keepAwake(rig)
  opened.push({ close: () => waking.stop() })
  const addresses = await serveAll(rig, parts, opened)
  const server = await serveControl({ ...parts, rig, addresses, port: parts.controlPort })
  opened.push(server)
  return { addresses, control: server.url }
}

function checkNames({ devices, ports, options }: OpenRigParts): void {
  const known = new Set(devices.map((one) => one.name))
  for (const name of [...Object.keys(ports), ...Object.keys(options)])
    if (!known.has(name))
      throw new RangeError(`Cannot start "${name}": ${unknownName('device', name, [...known])}`)
}

/** Opens a batch of ports at a time; gives where each device listens, in their order. */
async function serveAll(
  rig: Rig,
  { devices, ports, host }: OpenRigParts,
  opened: { close(): unknown }[],
): Promise<ReadonlyMap<string, string>> {
  const addresses = new Map<string, string>()
  const waiting = devices.flatMap(({ name, port: usual }) => {
    const port = ports[name] ?? usual
    return port === undefined ? [] : [{ name, port }]
  })
  while (waiting.length > 0) {
    const batch = waiting.splice(0, BATCH)
    const servers = await Promise.allSettled(
      batch.map(({ name, port }) => serveDevice(rig, name, { host, port })),
    )
    // All that were opened must be known, so that they are closed when one could not be.
    for (const one of servers) if (one.status === 'fulfilled') opened.push(one.value)
    for (const [i, one] of servers.entries()) {
      if (one.status === 'rejected') throw one.reason
      addresses.set(batch[i]?.name ?? '', one.value.url)
    }
  }
  return addresses
}

async function openStore(
  { data, durability, onFailure }: OpenRigParts,
  opened: { close(): unknown }[],
): Promise<{ store: Store; past: readonly EventEntry[] }> {
  if (data === undefined) return { store: memoryStore, past: [] }
  // SQLite is a native module: it is loaded only by those who keep their state.
  const { openSqliteStore } = await import('./sqlite-store.ts')
  const opening = openSqliteStore(data, { durability, ...(onFailure ? { onFailure } : {}) })
  opened.push(opening)
  return opening
}
