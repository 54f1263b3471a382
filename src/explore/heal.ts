/** Makes everything well again: what was held back lands, what was broken is mended. */
import type { Rig } from '../device/rig.ts'

/** Long enough for what repairs itself, and short of the end of a shift. */
const REST_MS = 15 * 60_000

/**
 * A request that was held back lands when its device works again: a till that took a refusal in
 * between for the truth is found by it.
 */
export function heal(rig: Rig): void {
  for (const emulator of rig.devices.values()) {
    emulator.disarm()
    for (const cause of Object.keys(emulator.state.causes))
      if (emulator.device.causes[cause]?.opposite !== undefined) emulator.clear(cause, rig.now())
  }
  rig.settle()
  rig.advance(REST_MS)
  rig.settle()
}
