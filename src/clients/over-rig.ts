/** A transport into a rig in this process: no socket, and no second of real time. */
import { askRig } from '../device/ask-rig.ts'
import type { Rig } from '../device/rig.ts'
import type { Transport } from './transport.ts'

/** How many lines lead into a rig so far: the same names in each run, and none twice. */
const lines = new WeakMap<Rig, number>()

/** The clock of the rig moves by what the client waited, and by nothing else. */
export function overRig(rig: Rig, device: string): Transport {
  const line = (lines.get(rig) ?? 0) + 1
  lines.set(rig, line)
  return {
    salt: String(line),
    now: () => rig.now(),
    carry: async (request, timeoutMs) => askRig(rig, device, { request, timeoutMs }),
    wait: async (forMs) => rig.advance(forMs),
  }
}
