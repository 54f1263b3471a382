/** A person at the console, who is asked what only a person can see: typed, and in time. */
import { createInterface } from 'node:readline'
import { formatDuration, SECOND_MS } from '../kernel/time.ts'
import type { Answer, Question } from '../scenario/target.ts'
import type { Operator } from '../scenario/targets/device.ts'

export interface Console extends Operator {
  /** Whether somebody is asked something now. */
  isAsking(): boolean
  close(): void
}

export interface ConsoleParts {
  readonly input: NodeJS.ReadableStream
  readonly output: { write(text: string): unknown }
  /** Whether the line with the remaining time may be written over again. */
  readonly isTerminal: boolean
}

let own: Console | undefined

/** The console of this process; questions go to stderr, so that stdout stays the report. */
export function processConsole(): Console {
  const { stdin, stderr } = process
  const isTerminal = stdin.isTTY === true && stderr.isTTY === true
  return (own ??= createConsole({ input: stdin, output: stderr, isTerminal }))
}

/** What else is on the screen must not write over a question. */
export function isAsking(): boolean {
  return own?.isAsking() ?? false
}

/** An input that is read keeps the process alive. */
export function closeConsole(): void {
  own?.close()
  own = undefined
}

const CLEAR_LINE = '\r\u001B[2K'

export function createConsole({ input, output, isTerminal }: ConsoleParts): Console {
  let lines: Lines | undefined
  let isAsking = false
  return { ask, isAsking: () => isAsking, close: () => lines?.close() }

  function ask(question: Question, signal: AbortSignal): Promise<Answer> {
    const stopped = { kind: 'none', why: 'the run was interrupted' } as const
    if (signal.aborted) return Promise.resolve(stopped)
    const typed = (lines ??= readLines(input))
    isAsking = true
    const until = performance.now() + question.timeoutMs
    output.write(`${isTerminal ? CLEAR_LINE : ''}\n ? ${question.say}\n`)
    prompt()
    return new Promise((resolve) => {
      const late = `nobody answered within ${formatDuration(question.timeoutMs)}`
      const timer = setTimeout(() => end({ kind: 'none', why: late }), question.timeoutMs)
      const ticking = isTerminal ? setInterval(prompt, SECOND_MS) : undefined
      const stop = () => end(stopped)
      signal.addEventListener('abort', stop)
      typed.hear(look)
      look()

      function look(): void {
        for (let line = typed.next(); line !== undefined; line = typed.next()) {
          const value = readTyped(question, line.trim())
          if (value !== undefined) return end({ kind: 'answer', value })
          output.write(`   That is no answer to it. ${expects(question)}\n`)
          prompt()
        }
        if (typed.isEnded())
          end({ kind: 'none', why: 'nobody is there to answer: the input has ended' })
      }

      function end(answer: Answer): void {
        isAsking = false
        clearTimeout(timer)
        clearInterval(ticking)
        signal.removeEventListener('abort', stop)
        typed.hear(undefined)
        output.write(answer.kind === 'answer' && isTerminal ? '' : '\n')
        resolve(answer)
      }
    })

    function prompt(): void {
      const seconds = Math.max(0, Math.ceil((until - performance.now()) / SECOND_MS))
      const left = formatDuration(seconds * SECOND_MS)
      const line = `   ${expects(question)} (${left} left) > `
      output.write(isTerminal ? `${CLEAR_LINE}${line}${lines?.begun() ?? ''}` : line)
    }
  }
}

/** Lines that were typed, also before anybody asked for them. */
interface Lines {
  next(): string | undefined
  /** What stands in the line that is not ended yet. */
  begun(): string
  isEnded(): boolean
  /** Calls when there is more to look at. */
  hear(listener: (() => void) | undefined): void
  close(): void
}

function readLines(input: NodeJS.ReadableStream): Lines {
  const typed: string[] = []
  let isEnded = false
  let listener: (() => void) | undefined
  const reading = createInterface({ input, terminal: false })
  reading.on('line', (line) => {
    typed.push(line)
    listener?.()
  })
  reading.on('close', () => {
    isEnded = true
    listener?.()
  })
  return {
    next: () => typed.shift(),
    begun: () => reading.line,
    isEnded: () => isEnded,
    hear: (next) => (listener = next),
    close: () => reading.close(),
  }
}

function expects({ ask, choices = [] }: Question): string {
  switch (ask) {
    case 'confirm':
      return 'y or n'
    case 'choice':
      return choices.map((one, i) => `${i + 1} ${one}`).join(', ')
    case 'number':
      return 'a number'
    case 'text':
      return 'some text'
  }
}

/** Nothing for what is no answer to such a question. */
export function readTyped(
  { ask, choices = [] }: Question,
  line: string,
): boolean | number | string | undefined {
  switch (ask) {
    case 'confirm':
      if (/^(y|yes)$/i.test(line)) return true
      return /^(n|no)$/i.test(line) ? false : undefined
    case 'number':
      return /^-?\d+([.,]\d+)?$/.test(line) ? Number(line.replace(',', '.')) : undefined
    case 'choice':
      return choices.find((one, i) => one === line || String(i + 1) === line)
    case 'text':
      return line === '' ? undefined : line
  }
}
