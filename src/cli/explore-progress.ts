/** How far an exploration has come: a line on a terminal, and nothing anywhere else. */
import type { Progress } from '../explore/explore.ts'

const REPAINT_MS = 100

export function openProgress(id: string) {
  const { stderr } = process
  let painted = -Infinity
  const began = performance.now()
  return {
    told({ accounting, faults, done, of, foundCount }: Progress): void {
      const now = performance.now()
      if (!stderr.isTTY || now - painted < REPAINT_MS) return
      painted = now
      const left = Math.round((((now - began) / accounting.run) * (of - done)) / 1000)
      const found = foundCount > 0 ? `, ${foundCount} found` : ''
      stderr.write(
        `\r\u001B[2K ${id}: ${faults} faults, ${done}/${of}${found}, ${left} s left of these`.slice(
          0,
          stderr.columns || 80,
        ),
      )
    },
    end(): void {
      if (painted > 0) stderr.write('\r\u001B[2K')
    },
  }
}
