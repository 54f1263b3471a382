/** What was said on the wire, as text for whoever asks why: keys and tokens are blanked. */
import { blank } from '../device/secrets.ts'
import type { Rig } from '../device/rig.ts'
import { traceExchange } from '../scenario/targets/wire-trace.ts'
import { secretsOf } from '../scenario/veil.ts'
import type { Instant } from '../kernel/time.ts'

/** Two lines a message, of one device or of all; times are told from the beginning of the rig. */
export function traceOf(rig: Rig, device?: string): readonly string[] {
  const exchanges = rig.journal
    .exchanges()
    .filter((one) => device === undefined || one.device === device)
  if (exchanges.length === 0) return []
  const beganAt: Instant = rig.journal.events[0]?.at ?? exchanges[0]?.at ?? 0
  const devices = new Map([...rig.devices].map(([name, one]) => [name, one.device]))
  const secrets = secretsOf(rig.journal.list({}), devices)
  const lines = exchanges.flatMap((one) => traceExchange(one, beganAt))
  const width = String(lines.at(-1)?.atMs ?? 0).length
  return lines.map(({ atMs, says, fault }) => {
    const mark = fault ? `   fault ${fault.effect} (${fault.id})` : ''
    return blank(`+${String(atMs).padEnd(width)} ms  ${says}${mark}`, secrets)
  })
}
