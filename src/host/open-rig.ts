/** A rig opened to the world: devices on their ports, the control API, a store, the wall clock. */
import type { AnyDevice } from '../device/contract.ts'
import { memoryStore } from '../device/journal.ts'
import type { EventEntry, Store } from '../device/journal.ts'
import type { Rig, RigParts } from '../device/rig.ts'
import { createRig } from '../device/rig.ts'
import { unknownName } from '../kernel/suggest.ts'
import type { ControlParts } from './control/control-app.ts'
import type { Outside } from './call-out.ts'
import { checkExposure } from './control/guard.ts'
import { serveControl } from './control/serve-control.ts'
import { serveDevice } from './http.ts'
import { keepAwake } from './wake.ts'

export interface OpenRigParts {
  readonly devices: readonly AnyDevice[]
  /** The names of the devices wanted; all of them unless given. */
  readonly only?: readonly string[]
  readonly host: string
  /** By device; a device that is not named gets its usual port. 0 is any free one. */
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
  /** Hears, once, why the file can keep nothing any more; by then no port answers a write. */
  readonly onFailure?: (error: Error) => void
}

export interface OpenRig {
  readonly rig: Rig
  readonly control: { readonly url: string }
  /** What a till must know: `{ ikkm: { url, key } }`. */
  readonly devices: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** How many events of an earlier run were found in the file. */
  readonly pastCount: number
  close(): Promise<void>
}

/**
 * @throws RangeError for a device, port or option that is unknown or cannot be.
 * @throws PortTaken
 */
export async function openRig(parts: OpenRigParts): Promise<OpenRig> {
  checkExposure(parts.host, parts.token)
  const chosen = choose(parts)
  const opened: { close(): unknown }[] = []
  const close = async () => {
    // The last opened first: whoever still talks to a device must not find its store closed.
    for (let one = opened.pop(); one; one = opened.pop()) await one.close()
  }
  try {
    const { store, past } = await openStore(parts, opened)
    const { seed, options } = parts
    const rig = createRig({
      devices: chosen,
      options,
      store,
      past,
      now: Date.now,
      ...(parts.outside ? { carry: parts.outside.carry } : {}),
      ...(seed === undefined ? {} : { seed }),
    })
    const waking = keepAwake(rig)
    opened.push({ close: () => waking.stop() })
    const { outside } = parts
    if (outside) opened.push(outside)
    outside?.connect(rig)

    const addresses = new Map<string, string>()
    for (const { name, port: usual } of chosen) {
      const port = parts.ports[name] ?? usual
      if (port === undefined) continue
      const server = await serveDevice(rig, name, { host: parts.host, port })
      opened.push(server)
      addresses.set(name, server.url)
    }
    const server = await serveControl({ ...parts, rig, addresses, port: parts.controlPort })
    opened.push(server)

    const devices = [...rig.devices].map(([name, emulator]) => [
      name,
      { url: addresses.get(name) ?? '', ...emulator.access() },
    ])
    return {
      rig,
      control: { url: server.url },
      devices: Object.fromEntries(devices),
      pastCount: past.length,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

function choose({ devices, only, ports, options }: OpenRigParts): readonly AnyDevice[] {
  const known = devices.map((one) => one.name)
  const named = [...(only ?? []), ...Object.keys(ports), ...Object.keys(options)]
  for (const name of named)
    if (!known.includes(name))
      throw new RangeError(`Cannot start "${name}": ${unknownName('device', name, known)}`)
  const wanted = new Set(only ?? known)
  return devices.filter((one) => wanted.has(one.name))
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
