/** A device of a rig inside somebody's Express application. */
import type { Router } from 'express'
import { memoryStore } from './device/journal.ts'
import { routerOf } from './host/express.ts'
import type { DeviceHandle } from './testing/device-handle.ts'
import type { DeviceName } from './testing/given.ts'

/**
 * A router that answers everything below the path it is mounted at as the device would, paths that
 * it does not imitate included:
 *
 *     const rig = createRig()
 *     const app = express()
 *     app.use('/register', router(rig.ikkm))
 *     app.use('/recycler', router(rig.imacash))
 *
 * What leaves is the device's alone: its status with its reason phrase, its headers, its bytes;
 * nothing of Express. Each request is whole before the device hears of it. Faults break the
 * connection of the application, as on a port of the device: a lost answer stays out for two
 * minutes, a broken one resets the connection, a cut one ends within its body. An answer that is
 * late (`delay`, or a device at work) waits by real timers; the rig's clock does not move by it.
 *
 * Mount it before `express.json()` and its like, for it needs bodies as they were sent. Behind a
 * parser for raw bytes or text nothing is lost; behind one for JSON or forms the device sees the
 * body as it was understood, so doubled JSON members and odd spellings do not reach it. A body that
 * was parsed into anything else is given to the application's error handlers as a RangeError.
 *
 * Needs `express` 5, a dependency of tillrig.
 */
export function router<Name extends DeviceName>(device: DeviceHandle<Name>): Router {
  return routerOf((request) => device.deliver(request), memoryStore)
}
