/** A till in this process, in the time of the rig: it asks no socket, and waits for nothing. */
import type { Heard } from '../../device/ask-rig.ts'
import { askRig } from '../../device/ask-rig.ts'
import type { WireReply, WireRequest } from '../../device/contract.ts'
import type { Seq } from '../../device/journal.ts'
import type { Rig } from '../../device/rig.ts'
import { createRandom } from '../../kernel/random.ts'
import { actOf, answerOf, stimuliOf } from './given-by-till.ts'
import type { Ask, Till, Told } from './till.ts'
import { whenInVain } from './when-in-vain.ts'

/** What a till asks of the platform it runs on, here answered by a rig. */
export interface Platform {
  /** As a till that is a command finds it in its environment: `IKKM_URL`, `IKKM_KEY`. */
  readonly env: Readonly<Record<string, string>>
  /** As the platform's own, for the addresses in `env`; a time-out is one that `timeout` made. */
  readonly fetch: (url: string | URL, init?: RequestInit) => Promise<Response>
  /** As `AbortSignal.timeout`. */
  readonly timeout: (afterMs: number) => AbortSignal
  /** As `setTimeout` of `node:timers/promises`. */
  readonly pause: (forMs: number) => Promise<void>
  /** As `Date.now`. */
  readonly now: () => number
  /** As `Math.random`; the same from one run to the next. */
  readonly random: () => number
}

/** What a till can do, by stimulus; each gives an outcome, `{ outcome: 'paid', receipt: '1' }`. */
export type Stimuli = Readonly<
  Record<string, (params: Readonly<Record<string, unknown>>) => Promise<object>>
>
export type OpenTill = (platform: Platform) => Stimuli

/** Thrown where a message would be heard, it ends the till for good: nobody looks at it again. */
export class Halt extends Error {
  override readonly name = 'Halt'
}

/** One message as the till lived through it, which the journal of a rig cannot know. */
export interface Lived {
  readonly device: string
  /** The last entry of the journal before it: its exchange comes after. */
  readonly after: Seq
  readonly hasTimeout: boolean
  readonly how: 'reply' | Extract<Heard, { kind: 'lost' }>['how']
  /** An answer with a body came whole, and so far nobody has read it. */
  readonly isUnread: boolean
}

/** A till that also tells what it lived through, oldest first, since it was opened. */
export interface ModuleTill extends Till {
  readonly lived: readonly Lived[]
}

/** What no till needs for one stimulus; one that never gives up does not end otherwise. */
const MESSAGES_MAX = 1000

export function createModuleTill(open: OpenTill, rig: Rig, env: Platform['env']): ModuleTill {
  return new TillAtWork(open, rig, env)
}

/** They never abort: one for each length is enough for all tills. Making one takes its time. */
const signals = new Map<number, AbortSignal>()
const timeouts = new WeakMap<AbortSignal, number>()
/** Always the same: nobody looks for where a wait was over. */
const waitIsOver = new DOMException('The wait is over.', 'TimeoutError')

class TillAtWork implements ModuleTill {
  readonly lived: Lived[] = []
  readonly #rig: Rig
  readonly #stimuli: Stimuli
  readonly #addresses: ReadonlyMap<string, string>
  /** Ends what the till was asked to do, whatever it is doing. */
  #end: (told: Told) => void = () => undefined
  #messagesCount = 0
  #until = Infinity
  #ended: string | undefined

  constructor(open: OpenTill, rig: Rig, env: Platform['env']) {
    const chance = createRandom(rig.seed, 'till')
    this.#rig = rig
    this.#addresses = new Map([...rig.devices.keys()].map((name) => [addressOf(name), name]))
    this.#stimuli = stimuliOf(open, {
      env,
      fetch: (url, init = {}) => this.#fetch(new URL(url), init),
      timeout: (afterMs) => this.#timeout(afterMs),
      pause: (forMs) => this.#pause(forMs),
      now: () => rig.now(),
      random: () => chance.integer(0, 0xffff_ffff) / 2 ** 32,
    })
  }

  async act({ stimulus, with: params }: Ask, limitMs: number): Promise<Told> {
    if (this.#ended !== undefined) return { kind: 'silent', why: this.#ended }
    const act = actOf(this.#stimuli, stimulus)
    if (!act) return { kind: 'unsupported' }
    this.#messagesCount = 0
    this.#until = this.#rig.now() + limitMs
    const ended = new Promise<Told>((resolve) => (this.#end = resolve))
    const release = whenInVain(() => void this.#stop('it waits for what never comes'))
    const answer = answerOf(stimulus, () => act(params))
    return Promise.race([answer, ended]).finally(release)
  }

  said(): string {
    return ''
  }

  forget(): void {}

  ended(): string | undefined {
    return this.#ended
  }

  async close(): Promise<void> {}

  #timeout(afterMs: number): AbortSignal {
    const timeoutMs = Math.ceil(afterMs)
    const known = signals.get(timeoutMs)
    if (known) return known
    const { signal } = new AbortController()
    signals.set(timeoutMs, signal)
    timeouts.set(signal, timeoutMs)
    return signal
  }

  async #pause(forMs: number): Promise<void> {
    this.#rig.advance(Math.max(0, Math.ceil(forMs)))
    if (this.#rig.now() > this.#until) await this.#stop('it took longer than it may')
  }

  async #fetch(url: URL, init: RequestInit): Promise<Response> {
    const device = this.#addresses.get(url.origin)
    if (device === undefined) throw failed('ENOTFOUND')
    if (++this.#messagesCount > MESSAGES_MAX || this.#rig.now() > this.#until)
      return this.#stop(`it did not come to an end after ${this.#messagesCount} messages`)
    const timeoutMs = init.signal ? this.#timeoutOf(init.signal) : Infinity
    const request = requestOf(url, init)
    try {
      const after = this.#rig.journal.lastSeq
      const heard = askRig(this.#rig, device, { request, timeoutMs })
      const own = { device, after, hasTimeout: timeoutMs < Infinity }
      if (heard.kind === 'reply') return this.#hear(own, heard.reply)
      this.lived.push({ ...own, how: heard.how, isUnread: false })
      if (heard.how === 'timeout' && timeoutMs === Infinity)
        return await this.#stop(`it waits for ever for ${device} (no time-out)`)
      if (heard.how === 'timeout') throw waitIsOver
      if (heard.how === 'cut') return cutResponse()
    } catch (error) {
      if (error instanceof Halt) return this.#stop(error.message)
      throw error
    }
    throw failed('ECONNRESET')
  }

  #hear(own: Pick<Lived, 'device' | 'after' | 'hasTimeout'>, reply: WireReply): Response {
    const response = responseOf(reply)
    let isCopied = false
    const clone = response.clone.bind(response)
    const copy = () => {
      isCopied = true
      return clone()
    }
    // Whoever copies an answer reads the copy.
    Object.defineProperty(response, 'clone', { value: copy })
    this.lived.push({
      ...own,
      how: 'reply',
      // It may be read at any time from now on.
      get isUnread() {
        return Boolean(response.body) && reply.body !== '' && !response.bodyUsed && !isCopied
      },
    })
    return response
  }

  #timeoutOf(signal: AbortSignal): number {
    const timeoutMs = timeouts.get(signal)
    if (timeoutMs === undefined)
      throw new TypeError(
        'Cannot wait by a signal of the platform: time is virtual here. Use the "timeout" given to the till.',
      )
    return timeoutMs
  }

  /** Whoever awaits this never goes on. */
  #stop(why: string): Promise<never> {
    this.#ended = `the till hangs: ${why}`
    this.#end({ kind: 'silent', why: this.#ended })
    return new Promise(() => undefined)
  }
}

/** Where a till in this process finds a device. */
export function addressOf(device: string): string {
  return `http://${device}.invalid`
}

function requestOf(url: URL, { method = 'GET', headers, body }: RequestInit): WireRequest {
  const given = new Headers(headers)
  if (body instanceof URLSearchParams && !given.has('content-type'))
    given.set('content-type', 'application/x-www-form-urlencoded;charset=UTF-8')
  return {
    method: method.toUpperCase(),
    path: url.pathname,
    query: url.search.slice(1),
    headers: Object.fromEntries(given),
    body: bytesOf(body),
  }
}

function bytesOf(body: RequestInit['body']): Uint8Array {
  if (body === undefined || body === null) return new Uint8Array()
  if (body instanceof Uint8Array) return body
  if (typeof body === 'string' || body instanceof URLSearchParams)
    return new TextEncoder().encode(String(body))
  throw new TypeError('Cannot send this body: give a text, bytes or URLSearchParams.')
}

const withoutBody: ReadonlySet<number> = new Set([204, 205, 304])

function responseOf({ status, reason = '', headers, body }: WireReply): Response {
  const own = { status, statusText: asBytes(reason), headers }
  return new Response(withoutBody.has(status) ? null : body, own)
}

/** Node reads a reason phrase byte by byte, whatever was written. */
function asBytes(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text))
}

function cutResponse(): Response {
  return new Response(
    new ReadableStream({ start: (body) => body.error(new TypeError('terminated')) }),
  )
}

function failed(code: string): TypeError {
  return new TypeError('fetch failed', { cause: { code } })
}
