/** In wall time, lets things happen when they are due. */
import type { Rig } from '../device/rig.ts'
import { TIMER_MS_MAX } from './turn-in.ts'

/**
 * Nobody watches more closely than this, and whoever asks a device wakes it first. So a busy rig
 * spends no time on timers, and what happens by itself shares a transaction with what was asked.
 */
const WAKE_MS_MIN = 20

/** Wakes a rig whenever something is due, until it is stopped. Virtual time needs no waking. */
export function keepAwake(rig: Rig): { stop(): void } {
  if (rig.clock === 'virtual') return { stop: () => undefined }
  let timer: NodeJS.Timeout | undefined
  let isSoon = false
  wakeSoon()
  const unsubscribe = rig.journal.subscribe(() => {
    if (!isSoon) wakeSoon()
  })
  return {
    stop() {
      unsubscribe()
      clearTimeout(timer)
    },
  }

  /** After any entry the next may be due earlier than was known. */
  function wakeSoon(): void {
    isSoon = true
    wakeAfter(WAKE_MS_MIN)
  }

  function wakeAfter(delayMs: number): void {
    clearTimeout(timer)
    timer = setTimeout(wake, delayMs).unref()
  }

  function wake(): void {
    const at = rig.catchUp()
    isSoon = false
    const due = rig.due()
    if (due !== undefined) wakeAfter(Math.min(Math.max(due - at, WAKE_MS_MIN), TIMER_MS_MAX))
  }
}
