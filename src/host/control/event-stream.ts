/**
 * The journal as server-sent events. The journal itself is the buffer: a page of it is written
 * when the last one has left, so a slow reader costs nothing, and is cut off when it stands still.
 */
import type { ServerResponse } from 'node:http'
import type { Journal } from '../../device/journal.ts'

const PAGE = 100

export interface StreamOptions {
  /** The number of the entry after which to begin; without it only what happens from now on. */
  readonly after?: number
  readonly heartbeatMs?: number
}

export function streamEvents(
  journal: Journal,
  response: ServerResponse,
  { after = journal.lastSeq, heartbeatMs = 15_000 }: StreamOptions = {},
): void {
  // A number we have not reached is of an earlier rig: its reader knows nothing of this one.
  let last = after > journal.lastSeq ? 0 : after
  let isWaiting = false
  let isFull = false
  let wasFull = false
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  })
  response.write('retry: 1000\n\n')
  const unsubscribe = journal.subscribe(wake)
  const heart = setInterval(beat, heartbeatMs)
  response.on('drain', () => {
    isFull = false
    wasFull = false
    wake()
  })
  response.on('close', () => {
    clearInterval(heart)
    unsubscribe()
  })
  wake()

  /** What one turn of the event loop journals is written together. */
  function wake(): void {
    if (isWaiting || isFull) return
    isWaiting = true
    setImmediate(() => {
      isWaiting = false
      flush()
    })
  }

  function flush(): void {
    const entries = journal.list({ after: last, limit: PAGE })
    if (entries.length === 0) return
    last = entries.at(-1)?.seq ?? last
    const text = entries.map(
      (entry) => `id: ${entry.seq}\nevent: ${entry.kind}\ndata: ${JSON.stringify(entry)}\n\n`,
    )
    isFull = !response.write(text.join(''))
    if (entries.length === PAGE) wake()
  }

  /** A reader that took nothing for a whole beat is gone, or might as well be. */
  function beat(): void {
    if (isFull && wasFull) response.destroy()
    else if (!isFull) isFull = !response.write(': still here\n\n')
    wasFull = isFull
  }
}
