/** In wall time, lets things happen when they are due. */
import type { Rig } from '../device/rig.ts'
import { TIMER_MS_MAX } from './carrier.ts'

/**
 * Nobody watches more closely than this, and whoever asks a device wakes it first. So a busy rig
 * spends no time on timers, and what happens by itself shares a transaction with what was asked.
 */
const WAKE_MS_MIN = 20

/** Wakes a rig whenever something is due, until it is stopped. Virtual time needs no waking. */
export function keepAwake(rig: Rig): { stop(): void } {
  if (rig.clock === 'virtual') return { stop: () => undefined }
  let timer: { readonly ringsAt: number; readonly handle: NodeJS.Timeout } | undefined
  let looking: NodeJS.Immediate | undefined
  look()
  const unsubscribe = rig.journal.subscribe(({ kind }) => {
    if (kind === 'event') looking ??= setImmediate(look)
  })
  return { stop }

  function look(): void {
    looking = undefined
    const due = rig.due()
    if (due === undefined) return
    const delayMs = Math.min(Math.max(due - rig.now(), WAKE_MS_MIN), TIMER_MS_MAX)
    const ringsAt = performance.now() + delayMs
    // One that rings too early finds nothing to do and looks again: cheaper than moving it.
    if (timer && timer.ringsAt < ringsAt + WAKE_MS_MIN) return
    clearTimeout(timer?.handle)
    timer = { ringsAt, handle: setTimeout(ring, delayMs).unref() }
  }

  function ring(): void {
    timer = undefined
    rig.catchUp()
    look()
  }

  function stop(): void {
    unsubscribe()
    clearImmediate(looking)
    clearTimeout(timer?.handle)
  }
}
