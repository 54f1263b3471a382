import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY_MS, formatDuration, HOUR_MS, MINUTE_MS, parseDuration, toLocal } from './time.ts'

test.each([
  { text: '0ms', is: 0 },
  { text: '250ms', is: 250 },
  { text: '1.5s', is: 1500 },
  { text: '0.0004s', is: 0 },
  { text: '0.0005s', is: 1 },
  { text: '90m', is: 90 * MINUTE_MS },
  { text: '25h', is: 25 * HOUR_MS },
  { text: '2d12h', is: 60 * HOUR_MS },
  { text: '1m30s5ms', is: 90_005 },
])('$text is $is ms', ({ text, is }) => {
  expect(parseDuration(text)).toBe(is)
})

test.each([
  '',
  '5',
  's',
  '1.s',
  '.5s',
  '-1s',
  '1 s',
  '1S',
  '1e3s',
  '1y',
  '1s ',
  '9'.repeat(20) + 's',
])('"%s" is not a duration', (text) => {
  expect(parseDuration(text)).toBeUndefined()
})

test.each([
  { is: 0, text: '0ms' },
  { is: 999, text: '999ms' },
  { is: 1000, text: '1s' },
  { is: 1500, text: '1.5s' },
  { is: 59_940, text: '59.9s' },
  { is: MINUTE_MS, text: '1m' },
  { is: 90_000, text: '1m30s' },
  { is: HOUR_MS, text: '1h' },
  { is: 90 * MINUTE_MS, text: '1h30m' },
  { is: 25 * HOUR_MS, text: '25h' },
  { is: 59_999, text: '59.9s' },
])('$is ms are written $text', ({ is, text }) => {
  expect(formatDuration(is)).toBe(text)
})

test('every duration that is written can be read again, and means almost the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 * DAY_MS }), (durationMs) => {
      const read = parseDuration(formatDuration(durationMs)) ?? Number.NaN
      const unit = durationMs < MINUTE_MS ? 100 : durationMs < HOUR_MS ? 1000 : MINUTE_MS
      expect(Math.abs(read - durationMs)).toBeLessThanOrEqual(unit)
    }),
  )
})

test('no text breaks the reader', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const durationMs = parseDuration(text)
      expect(durationMs === undefined || Number.isSafeInteger(durationMs)).toBe(true)
    }),
  )
})

test.each([
  { why: 'in Greenwich', offset: 0, date: '2026-01-05', time: '23:30:00' },
  { why: 'in Almaty the next day has begun', offset: 300, date: '2026-01-06', time: '04:30:00' },
  { why: 'in Lima it is still evening', offset: -300, date: '2026-01-05', time: '18:30:00' },
])('$why', ({ offset, date, time }) => {
  expect(toLocal(Date.UTC(2026, 0, 5, 23, 30), offset)).toEqual({ date, time })
})
