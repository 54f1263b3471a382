import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Question } from '../scenario/target.ts'
import { createConsole, readTyped } from './operator.ts'

function open(isTerminal = false) {
  const input = new PassThrough()
  let shown = ''
  const output = { write: (text: string) => (shown += text) }
  const console = createConsole({ input, output, isTerminal })
  const stop = new AbortController()
  return {
    input,
    stop,
    isAsking: () => console.isAsking(),
    ask: (question: Partial<Question> = {}) =>
      console.ask(
        { ask: 'confirm', say: 'Is it dark?', timeoutMs: 120_000, ...question },
        stop.signal,
      ),
    shown: () => shown,
  }
}

describe('a question on the console', () => {
  beforeEach(() => {
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'],
    })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('is answered by a line', async () => {
    const { ask, input, shown } = open()
    const answer = ask()
    input.write('y\n')
    expect(await answer).toEqual({ kind: 'answer', value: true })
    expect(shown()).toBe('\n ? Is it dark?\n   y or n (2m left) > \n')
  })

  test('takes answers that were piped in before it was asked, one after another', async () => {
    const { ask, input } = open()
    input.end('yes\n3\nred\n')
    expect(await ask()).toEqual({ kind: 'answer', value: true })
    expect(await ask({ ask: 'number' })).toEqual({ kind: 'answer', value: 3 })
    expect(await ask({ ask: 'choice', choices: ['red', 'green'] })).toEqual({
      kind: 'answer',
      value: 'red',
    })
    expect(await ask()).toEqual({
      kind: 'none',
      why: 'nobody is there to answer: the input has ended',
    })
  })

  test('is known to be asked until it is answered', async () => {
    const { ask, input, isAsking } = open()
    expect(isAsking()).toBe(false)
    const answer = ask()
    input.write('perhaps\n')
    await vi.advanceTimersByTimeAsync(1000)
    expect(isAsking()).toBe(true)
    input.write('y\n')
    await answer
    expect(isAsking()).toBe(false)
  })

  test('is asked again after what is no answer', async () => {
    const { ask, input, shown } = open()
    const answer = ask({ ask: 'number', say: 'How many?' })
    input.write('many\n')
    input.write('7\n')
    expect(await answer).toEqual({ kind: 'answer', value: 7 })
    expect(shown()).toContain('That is no answer to it. a number\n')
  })

  test('ends with its time', async () => {
    const { ask } = open()
    const answer = ask({ timeoutMs: 5000 })
    await vi.advanceTimersByTimeAsync(5000)
    expect(await answer).toEqual({ kind: 'none', why: 'nobody answered within 5s' })
  })

  test('shows on a terminal how much time is left, and nothing more once it is answered', async () => {
    const { ask, input, shown } = open(true)
    const answer = ask({ timeoutMs: 90_000 })
    await vi.advanceTimersByTimeAsync(2000)
    expect(shown().split('\r\u001B[2K').slice(2)).toEqual([
      '   y or n (1m30s left) > ',
      '   y or n (1m29s left) > ',
      '   y or n (1m28s left) > ',
    ])
    input.write('n\n')
    expect(await answer).toEqual({ kind: 'answer', value: false })
    const before = shown()
    await vi.advanceTimersByTimeAsync(5000)
    expect(shown()).toBe(before)
  })

  test('is given up when the run is stopped', async () => {
    const { ask, stop } = open()
    const answer = ask()
    stop.abort()
    expect(await answer).toEqual({ kind: 'none', why: 'the run was interrupted' })
  })

  test('is not asked when the run was stopped before', async () => {
    const { ask, stop, shown } = open()
    stop.abort()
    expect(await ask()).toEqual({ kind: 'none', why: 'the run was interrupted' })
    expect(shown()).toBe('')
  })
})

test.each([
  { ask: 'confirm', line: 'Y', value: true },
  { ask: 'confirm', line: 'no', value: false },
  { ask: 'confirm', line: '', value: undefined },
  { ask: 'confirm', line: 'maybe', value: undefined },
  { ask: 'number', line: '-2', value: -2 },
  { ask: 'number', line: '1,5', value: 1.5 },
  { ask: 'number', line: '1.5', value: 1.5 },
  { ask: 'number', line: '1e3', value: undefined },
  { ask: 'number', line: '', value: undefined },
  { ask: 'choice', line: '2', value: 'green' },
  { ask: 'choice', line: 'green', value: 'green' },
  { ask: 'choice', line: '3', value: undefined },
  { ask: 'text', line: 'a word', value: 'a word' },
  { ask: 'text', line: '', value: undefined },
] as const)('a $ask of "$line" is $value', ({ ask, line, value }) => {
  const question = { ask, say: '?', choices: ['red', 'green'], timeoutMs: 1 }
  expect(readTyped(question, line)).toBe(value)
})
