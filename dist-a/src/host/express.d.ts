/** A device for people who have an Express application of their own to put it in. */
import { Router } from 'express';
import type { Rig } from '../device/rig.ts';
/**
 * A router that answers everything below the path it is mounted at as the device would:
 * `app.use('/register', deviceRouter(rig, 'ikkm'))`.
 *
 * Mount it before `express.json()` and its like, for it needs bodies as they were sent. Behind
 * a parser for raw bytes or text nothing is lost; behind one for JSON or forms the device sees
 * the body as it was understood, so doubled JSON members or odd spellings do not reach it.
 * A body that was parsed into anything else is handed on as a RangeError.
 * @throws RangeError that lists the known devices.
 */
export declare function deviceRouter(rig: Rig, name: string): Router;
