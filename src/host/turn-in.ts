/** What whoever carries messages to a device has to know, with sockets or without: no Node here. */
import type { Delivery } from '../device/emulator.ts'

export const BODY_BYTES_MAX = 1024 * 1024
/** Longer delays make timers fire at once. */
export const TIMER_MS_MAX = 2 ** 31 - 1

/**
 * What a device gets to see of a body that is too large to hold: one byte that is no text in any
 * encoding it reads, so it answers as it answers any damaged request, and nothing changes.
 */
export const UNREADABLE = Uint8Array.of(0xff)
export const NO_BODY = new Uint8Array(0)

/** What the device answers; a mistake of ours becomes an answer that says so. */
export function turnIn(deliver: () => Delivery): Delivery {
  try {
    return deliver()
  } catch (error) {
    console.error(error)
    return confession(error)
  }
}

/** Characters that do not fit into a status line are refused by everybody who writes one. */
export function reasonPhrase(reason: string): string {
  return reason.replace(/[^\t\x20-\x7e\x80-\xff]/g, '?')
}

/** So that nobody takes it for an answer of the device. */
function confession(error: unknown): Delivery {
  const body = `tillrig: internal error: ${error instanceof Error ? error.message : String(error)}\n`
  const headers = { 'Content-Type': 'text/plain; charset=utf-8' }
  const reply = { status: 500, headers, body }
  return { reply, ending: undefined, afterMs: 0, cutAtBytes: undefined, fault: undefined }
}
