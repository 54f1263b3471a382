import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

test('the event loop gets a turn each 50 ms, and not before', async () => {
  let now = 0
  const turn = createTurns(() => now)
  let turns = 0
  const isTurned = async () => {
    const before = turns
    const next = setImmediate(() => turns++)
    await turn()
    clearImmediate(next)
    return turns > before
  }
  expect(await isTurned()).toBe(false)
  now = 49
  expect(await isTurned()).toBe(false)
  now = 50
  expect(await isTurned()).toBe(true)
  now = 99
  expect(await isTurned()).toBe(false)
  now = 100
  expect(await isTurned()).toBe(true)
})
