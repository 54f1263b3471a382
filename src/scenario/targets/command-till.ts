/** A till that is a command: a JSON line to its stdin for each stimulus, one back from stdout. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { endGroup, spawnGroup } from '../../host/process-group.ts'
import { TargetError } from '../target.ts'
import type { Ask, Till, Told } from './till.ts'
import { interrupted, readAnswer, shortened, unusable } from './till.ts'
import { parseJson } from '../../kernel/parse-json.ts'

const SAID_CHARS_MAX = 8192
/** More than any answer; what is longer will not become one. */
const LINE_CHARS_MAX = 1024 * 1024
const NOT_SUPPORTED = 127
const FAREWELL_MS = 500
/** What it said last may come after its end, unless somebody it left behind holds the line. */
const LAST_WORDS_MS = 200

export interface CommandTillParts {
  readonly command: readonly string[]
  /** Asked for when it starts. */
  env(): Readonly<Record<string, string>>
  readonly cwd?: string | undefined
  readonly signal: AbortSignal
}

interface Waiting {
  readonly id: string
  tell(what: Told): void
}

/** Starts it with the first stimulus: what happens before may change keys it must know. */
export function createCommandTill(parts: CommandTillParts): Till {
  return new CommandTill(parts)
}

class CommandTill implements Till {
  readonly #parts: CommandTillParts
  #child: ChildProcess | undefined
  #started: Promise<void> | undefined
  #said = ''
  #waiting: Waiting | undefined
  readonly #asked = new Set<unknown>()
  #ended: string | undefined
  /** All that comes from it any more. */
  #last: Told | undefined

  constructor(parts: CommandTillParts) {
    this.#parts = parts
  }

  async act(ask: Ask, limitMs: number): Promise<Told> {
    await (this.#started ??= this.#start())
    if (this.#last) return this.#last
    const { signal } = this.#parts
    if (signal.aborted) return interrupted
    this.#asked.add(ask.id)
    return new Promise<Told>((resolve) => {
      const tell = (what: Told) => {
        clearTimeout(timer)
        signal.removeEventListener('abort', stop)
        this.#waiting = undefined
        resolve(what)
      }
      const timer = setTimeout(() => tell(tooSlow(limitMs)), limitMs)
      const stop = () => tell(interrupted)
      signal.addEventListener('abort', stop)
      this.#waiting = { id: ask.id, tell }
      this.#child?.stdin?.write(`${JSON.stringify(ask)}\n`)
    })
  }

  said(): string {
    return this.#said
  }

  forget(): void {
    this.#said = ''
  }

  ended(): string | undefined {
    return this.#ended
  }

  async close(): Promise<void> {
    const child = this.#child
    if (!child) return
    child.stdin?.end()
    await endGroup(child, FAREWELL_MS)
    // Whoever left the group may hold the other ends for ever, and we would wait for him.
    for (const stream of child.stdio) stream?.destroy()
  }

  async #start(): Promise<void> {
    const { command, cwd } = this.#parts
    const env = { ...process.env, ...this.#parts.env() }
    try {
      this.#child = spawnGroup(command, { ...(cwd === undefined ? {} : { cwd }), env })
      this.#listenTo(this.#child)
      await once(this.#child, 'spawn')
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      throw new TargetError(`Cannot start the till "${command.join(' ')}": ${why}.`)
    }
  }

  #listenTo(child: ChildProcess): void {
    const { stdin, stdout, stderr } = child
    const end = (code: number | null, signal: NodeJS.Signals | null) => this.#end(code, signal)
    // A till that ends without reading says so by its exit code.
    stdin?.on('error', () => undefined)
    stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#said = lastOf(`${this.#said}${text}`)
    })
    const hear = byLine((line) => this.#hear(line))
    stdout?.setEncoding('utf8').on('data', hear)
    child.once('exit', (code, signal) => {
      this.#ended = howEnded(code, signal)
      setTimeout(end, LAST_WORDS_MS, code, signal).unref()
    })
    child.once('close', end)
  }

  #hear(line: string): void {
    const waiting = this.#waiting
    if (!waiting || line.trim() === '') return
    const answer = readAnswer(parseJson(line))
    if (typeof answer === 'string') return waiting.tell(notUnderstood(line, answer))
    const { id, fields } = answer
    if (id === waiting.id) return waiting.tell({ kind: 'answer', fields })
    // An answer to an earlier question came too late to count.
    if (this.#asked.has(id)) return
    const shown = `its "id" is ${JSON.stringify(id)} and nothing was asked under it`
    waiting.tell(notUnderstood(line, id === undefined ? 'it has no "id"' : shown))
  }

  #end(code: number | null, signal: NodeJS.Signals | null): void {
    this.#last ??=
      code === NOT_SUPPORTED
        ? { kind: 'unsupported' }
        : { kind: 'silent', why: howEnded(code, signal) }
    this.#waiting?.tell(this.#last)
  }
}

function howEnded(code: number | null, signal: NodeJS.Signals | null): string {
  const how = signal ? `signal ${signal} (${constants.signals[signal]})` : `exit code ${code}`
  return `the till ended with ${how}`
}

/** The end of what was said; never from the middle of a word, which may be a key. */
function lastOf(text: string): string {
  if (text.length <= SAID_CHARS_MAX) return text
  const end = text.slice(-SAID_CHARS_MAX)
  return end.slice(end.search(/\s/) + 1)
}

/** Tells whole lines as they come, and the beginning of one that would never end. */
function byLine(tell: (line: string) => void): (text: string) => void {
  let rest = ''
  return (text) => {
    const lines = `${rest}${text}`.split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > LINE_CHARS_MAX) {
      lines.push(rest)
      rest = ''
    }
    for (const line of lines) tell(line)
  }
}

function tooSlow(limitMs: number): Told {
  return { kind: 'silent', why: `the till did not answer within ${limitMs / 1000} s` }
}

function notUnderstood(line: string, why: string): Told {
  return unusable(
    why,
    `Cannot read the answer of the till, as ${why}: ${shortened(line)}. Write one JSON line such as {"id":"c1","outcome":"paid"} to stdout, and everything else to stderr.`,
  )
}
