/** A transport for devices that will not be asked twice in a moment. */
import type { Instant } from '../kernel/time.ts'
import type { Transport } from './transport.ts'

/** Waits before a message until the answer to the one before is so long ago. */
export function spaced(transport: Transport, gapMs: number): Transport {
  let heardAt: Instant = -Infinity
  return {
    now: () => transport.now(),
    wait: (forMs) => transport.wait(forMs),
    async carry(request, timeoutMs) {
      const earlyMs = heardAt + gapMs - transport.now()
      if (earlyMs > 0) await transport.wait(Math.min(earlyMs, gapMs))
      const carried = await transport.carry(request, timeoutMs)
      heardAt = transport.now()
      return carried
    },
  }
}
