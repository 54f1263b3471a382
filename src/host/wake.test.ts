import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { puppet } from '../../fixtures/puppet.ts'
import type { Rig } from '../device/rig.ts'
import { createRig } from '../device/rig.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../kernel/time.ts'
import { keepAwake } from './wake.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function wallRig(): Rig {
  return createRig({ devices: [puppet], now: Date.now })
}

/** Something will happen by itself after so long. */
function alarm(rig: Rig, afterMs: number): void {
  const request = { method: 'GET', headers: {}, body: new Uint8Array() }
  rig.deliver('puppet', { ...request, path: '/say', query: `alarm=${afterMs}` })
}

function happened(rig: Rig): number[] {
  const start = rig.journal.events[0]?.at ?? 0
  return rig.journal.events.filter((e) => e.event.kind === 'rung').map(({ at }) => at - start)
}

test('what is due happens at its time, though nobody asks', () => {
  const rig = wallRig()
  keepAwake(rig)
  alarm(rig, MINUTE_MS)
  alarm(rig, 2 * MINUTE_MS)
  vi.advanceTimersByTime(MINUTE_MS - 1)
  expect(happened(rig)).toEqual([])
  vi.advanceTimersByTime(2)
  expect(happened(rig)).toEqual([MINUTE_MS])
  vi.advanceTimersByTime(MINUTE_MS)
  expect(happened(rig)).toEqual([MINUTE_MS, 2 * MINUTE_MS])
})

test('what was due before a rig was woken happens at once', () => {
  const rig = wallRig()
  alarm(rig, MINUTE_MS)
  vi.advanceTimersByTime(HOUR_MS)
  expect(happened(rig)).toEqual([])
  keepAwake(rig)
  vi.advanceTimersByTime(20)
  expect(happened(rig)).toEqual([MINUTE_MS])
})

test('a clock that is set forward brings the rest nearer', () => {
  const rig = wallRig()
  keepAwake(rig)
  alarm(rig, 25 * HOUR_MS)
  vi.advanceTimersByTime(20)
  rig.advance(24 * HOUR_MS)
  vi.advanceTimersByTime(HOUR_MS)
  expect(happened(rig)).toEqual([25 * HOUR_MS])
})

test('a delay longer than a timer can hold is waited for to its end', () => {
  const rig = wallRig()
  keepAwake(rig)
  alarm(rig, 60 * DAY_MS)
  vi.advanceTimersByTime(60 * DAY_MS - 1)
  expect(happened(rig)).toEqual([])
  vi.advanceTimersByTime(1)
  expect(happened(rig)).toEqual([60 * DAY_MS])
})

test('a thousand messages in a row move one timer', () => {
  const rig = wallRig()
  keepAwake(rig)
  vi.advanceTimersByTime(20)
  // A spy of Vitest would put the false clock back when the true one is there again.
  const { setTimeout } = globalThis
  const timers = vi.fn(setTimeout)
  globalThis.setTimeout = timers as never
  for (let n = 0; n < 1000; n++) alarm(rig, HOUR_MS - n)
  globalThis.setTimeout = setTimeout
  expect(timers).toHaveBeenCalledTimes(1)
})

test('who is stopped sleeps', () => {
  const rig = wallRig()
  const waking = keepAwake(rig)
  alarm(rig, MINUTE_MS)
  vi.advanceTimersByTime(20)
  waking.stop()
  alarm(rig, 1)
  expect(vi.getTimerCount()).toBe(0)
  vi.advanceTimersByTime(HOUR_MS)
  expect(happened(rig)).toEqual([])
})

test('virtual time needs no waking', () => {
  const rig = createRig({ devices: [puppet] })
  alarm(rig, MINUTE_MS)
  keepAwake(rig).stop()
  expect(vi.getTimerCount()).toBe(0)
})
