/** What runs now and for how long: a line on a terminal, and nothing anywhere else. */
import type { Colors } from './failure.ts'
import type { ReportParts } from './reporter.ts'

const REPAINT_MS = 100
const COLUMNS = 80
const CLEAR_LINE = '\r\u001B[2K'

export interface Progress {
  begin(casesCount: number): void
  started(id: string): void
  ended(id: string): void
  /** One more was told. */
  told(): void
  /** Whole lines, above the one that changes. */
  print(text: string): void
  stop(): void
}

export function createProgress(
  { sheet, now, every }: Pick<ReportParts, 'sheet' | 'now' | 'every'>,
  colors: Colors,
): Progress {
  /** The oldest first. */
  const running = new Map<string, number>()
  let casesCount = 0
  let toldCount = 0
  /** In virtual time a case is over before anybody can look: then this is as good as now. */
  let last = ''
  let painted = ''
  let rest = () => {}
  return {
    begin(count) {
      casesCount = count
      if (sheet.isTerminal) rest = every(REPAINT_MS, () => paint(line()))
    },
    started(id) {
      running.set(id, now())
      last = id
    },
    ended: (id) => void running.delete(id),
    told: () => void toldCount++,
    print(text) {
      sheet.write(`${painted === '' ? '' : CLEAR_LINE}${text}${painted}`)
    },
    stop() {
      rest()
      paint('')
    },
  }

  function paint(text: string): void {
    if (text === painted) return
    sheet.write(`${painted === '' ? '' : CLEAR_LINE}${text}`)
    painted = text
  }

  /** Never wider than the terminal: a line that wraps could not be taken back. */
  function line(): string {
    const count = `${toldCount}/${casesCount}`
    // A terminal that does not know how wide it is says 0.
    const width = Math.max(1, (sheet.columns || COLUMNS) - count.length - 3)
    const names = [...running].map(([id, since]) => {
      const seconds = Math.floor((now() - since) / 1000)
      return seconds > 0 ? `${id} ${seconds} s` : id
    })
    const text = names.join('  ') || last
    return ` ${colors.dim(count)} ${text.length <= width ? text : `${text.slice(0, width - 1)}…`}`
  }
}
