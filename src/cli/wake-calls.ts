/** What wakes a watch that waits, or interrupts what it runs: changes, keys, Ctrl-C. */

const CTRL_C = '\u0003'

export interface WakeCall {
  /** Files that changed since the last call. */
  readonly changed: readonly string[]
  /** When the first of them did, in milliseconds of `performance.now()`. */
  readonly sinceMs: number
  /** Somebody asks for everything to run. */
  readonly isAll: boolean
  /** The watch is over: with the exit code of its last run, or as interrupted. */
  readonly end?: 'quit' | 'interrupted'
  /** Aborts when the next call comes. */
  readonly signal: AbortSignal
}

export interface WakeCalls {
  change(paths: readonly string[], sinceMs: number): void
  all(): void
  end(how: 'quit' | 'interrupted'): void
  next(): Promise<WakeCall>
}

export function createWakeCalls(): WakeCalls {
  const changed = new Set<string>()
  let sinceMs = Infinity
  let isAll = false
  let end: WakeCall['end']
  let wake: (() => void) | undefined
  let interruption = new AbortController()
  return {
    change(paths, since) {
      for (const one of paths) changed.add(one)
      sinceMs = Math.min(sinceMs, since)
      ring()
    },
    all() {
      isAll = true
      ring()
    },
    end(how) {
      end = how
      ring()
    },
    async next() {
      if (!interruption.signal.aborted) await new Promise<void>((resolve) => (wake = resolve))
      interruption = new AbortController()
      const call = { changed: [...changed], sinceMs, isAll, signal: interruption.signal }
      changed.clear()
      sinceMs = Infinity
      isAll = false
      return end === undefined ? call : { ...call, end }
    },
  }

  function ring(): void {
    interruption.abort()
    wake?.()
  }
}

/** What is read of a terminal: `process.stdin`. */
export interface Terminal extends NodeJS.ReadableStream {
  readonly isTTY: boolean
  setRawMode(isRaw: boolean): unknown
}

/** Keys of a terminal while nothing runs; what runs may ask something itself. */
export function listenToKeys(terminal: Terminal, calls: WakeCalls): () => void {
  if (!terminal.isTTY) return () => undefined
  const heard = (keys: Buffer) => {
    const key = keys.toString()
    if (key.includes(CTRL_C)) calls.end('interrupted')
    else if (/q/i.test(key)) calls.end('quit')
    else if (/[\r\n]/.test(key)) calls.all()
  }
  terminal.setRawMode(true)
  terminal.on('data', heard).resume()
  return () => {
    terminal.off('data', heard).pause()
    terminal.setRawMode(false)
  }
}
