import { afterEach, describe, expect, test, vi } from 'vitest'
import { CliError } from './exit.ts'
import { stoppable } from './interruption.ts'

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const listeners = () => endings.map((name) => process.listenerCount(name))

afterEach(() => {
  vi.restoreAllMocks()
})

describe('what may be stopped', () => {
  test.each([
    { name: 'SIGINT', exitCode: 130 },
    { name: 'SIGTERM', exitCode: 143 },
    { name: 'SIGHUP', exitCode: 143 },
  ] as const)('ends in order at $name, and with $exitCode', async ({ name, exitCode }) => {
    const before = listeners()
    const ended = stoppable(async (signal) => {
      process.emit(name, name)
      expect(signal.aborted).toBe(true)
      return 0
    })
    expect(await ended).toBe(exitCode)
    expect(listeners()).toEqual(before)
  })

  test('gives its own exit code when nobody stops it', async () => {
    expect(await stoppable(async () => 4)).toBe(4)
  })

  test('ends as interrupted when it was given up for that', async () => {
    const before = listeners()
    const ended = stoppable(async () => {
      process.emit('SIGINT', 'SIGINT')
      throw new CliError('Nobody was asked.', 64)
    })
    await expect(ended).rejects.toMatchObject({ message: 'Nobody was asked.', exitCode: 130 })
    expect(listeners()).toEqual(before)
  })

  test('does not wait for anything when it is stopped twice', async () => {
    const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never)
    await stoppable(async () => {
      process.emit('SIGTERM', 'SIGTERM')
      process.emit('SIGINT', 'SIGINT')
      return 0
    })
    expect(exit).toHaveBeenCalledExactlyOnceWith(143)
  })
})
