/** How far an exploration has come: a line on a terminal, and nothing anywhere else. */
import type { Progress } from '../explore/explore.ts'
import { screen } from './sheets.ts'

const REPAINT_MS = 100
const CLEAR = '\r\u001B[2K'

export function openProgress(id: string) {
  const sheet = screen(process.stderr)
  let painted = -Infinity
  const began = performance.now()
  return {
    told({ accounting, faults, done, of, foundCount }: Progress): void {
      const now = performance.now()
      if (!sheet.isTerminal || now - painted < REPAINT_MS) return
      painted = now
      const left = Math.round((((now - began) / accounting.run) * (of - done)) / 1000)
      const found = foundCount > 0 ? `, ${foundCount} found` : ''
      const line = ` ${id}: ${faults} faults, ${done}/${of}${found}, ${left} s left of these`
      sheet.write(CLEAR + line.slice(0, (sheet.columns ?? 80) - 1))
    },
    end(): void {
      if (painted > 0) sheet.write(CLEAR)
    },
  }
}
