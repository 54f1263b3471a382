/**
 * An exchange drawn as lanes: one for the till, one a device, time going down. Places across are
 * in percent, so that the same picture fits a phone and a wide screen without scaling its letters.
 */
import { formatDuration } from '../../../kernel/time.ts'
import { grouped } from '../failure.ts'
import type { TraceLine } from '../../target.ts'
import { escaped, quotable } from './escaped.ts'

const ROWS_MAX = 200
const HEAD_HEIGHT = 26
const GAP_HEIGHT = 22
const TEXT_HEIGHT = 17
const ARROW_HEIGHT = 14
const FAULT_HEIGHT = 15
/** Longer than this, time is told in hours. */
const LONG_MS = 100_000
/** How far a message comes that is lost. */
const LOST_AT = 0.6
const SHORT_MAX = 36
const TEXT_MAX = 64

interface Row {
  readonly height: number
  /** SVG, from the row's own top. */
  draw(top: number): string
  /** What stands at the side, and how far down in the row. */
  readonly time?: string
}

/** A line of an exchange; it may say itself what befell its message, and where it stands. */
export interface LaneLine extends TraceLine {
  readonly mark?: string
  /** For what is no message. */
  readonly lane?: string
}

export interface Exchange {
  readonly trace: readonly LaneLine[]
  /** Where the faults of a scenario stand in its file. */
  readonly faultLines?: ReadonlyMap<string, number>
}

export function lanesPicture({ trace, faultLines = new Map() }: Exchange): string {
  const shown = trace.slice(-ROWS_MAX)
  if (shown.length === 0) return ''
  const lanes = lanesOf(shown)
  const across = new Map(lanes.map((name, i) => [name, placeOf(i, lanes.length)]))
  const rows = rowsOf(shown, across, faultLines)
  const height = rows.reduce((sum, one) => sum + one.height, HEAD_HEIGHT) + 8
  let top = HEAD_HEIGHT
  const times: string[] = []
  const drawn = rows.map((row) => {
    const at = top
    top += row.height
    if (row.time) times.push(`<text x="74" y="${at + 15}">${row.time}</text>`)
    return row.draw(at)
  })
  const heads = lanes.map((name) => {
    const x = `${across.get(name)}%`
    return `<line class="life" x1="${x}" y1="20" x2="${x}" y2="${height}"/><text class="lane" x="${x}" y="14">${escaped(name)}</text>`
  })
  const hidden = trace.length - shown.length
  const before = hidden > 0 ? `<p class="dim">… ${hidden} lines before these</p>` : ''
  const says = `${lanes.join(', ')}: what they said to each other, ${shown.length} lines`
  return `${before}<div class="wire"><svg class="times" width="78" height="${height}">${times.join('')}</svg><div class="scroll"><svg class="lanes l${Math.min(lanes.length, 8)}" height="${height}" role="img" aria-label="${quotable(says)}">${heads.join('')}${drawn.join('')}</svg></div></div>`
}

/** The till to the left; whoever speaks of its own accord beside whom it speaks to. */
function lanesOf(trace: readonly LaneLine[]): string[] {
  const messages = trace.flatMap(({ message }) => (message ? [message] : []))
  const asked = messages.map(({ from, to, isAnswer }) => (isAnswer ? from : to))
  const askers = messages.map(({ from, to, isAnswer }) => (isAnswer ? to : from))
  const left = askers.includes('till') ? ['till'] : askers.slice(0, 1)
  const changed = trace.flatMap((line) => (line.message ? [] : (deviceOf(line) ?? [])))
  const lanes = [...new Set([...left, ...asked, ...changed])]
  for (const [i, asker] of askers.entries())
    if (!lanes.includes(asker)) lanes.splice(lanes.indexOf(asked[i] ?? '') + 1, 0, asker)
  return lanes
}

/** Of an act such as `cause ikkm.paper-out`. */
function deviceOf({ says, lane }: LaneLine): string | undefined {
  return lane ?? /^(?:cause|clear) ([\w-]+)\./.exec(says)?.[1]
}

function placeOf(index: number, count: number): number {
  return count === 1 ? 50 : Math.round(14 + (index * 72) / (count - 1))
}

type Across = ReadonlyMap<string, number>

function rowsOf(
  trace: readonly LaneLine[],
  across: Across,
  faultLines: ReadonlyMap<string, number>,
): Row[] {
  let lastMs: number | undefined
  /** A fault is shown at the message that it spoilt. */
  let pending: string | undefined
  return trace.flatMap((line, i) => {
    const { atMs, fault, message } = line
    const gap = atMs - (lastMs ?? atMs)
    const isFirst = lastMs === undefined
    lastMs = atMs
    const armed = fault && faultLines.get(fault.id)
    const own = fault && `fault ${fault.effect}${armed ? ` (line ${armed})` : ''}`
    const mark = line.mark ?? own ?? pending
    pending = own && !message?.isLost && isAnswerLost(trace[i + 1]) ? own : undefined
    const row = rowOf(line, across, pending ? undefined : mark)
    const before: Row[] = gap > 0 ? [gapRow(gap)] : []
    return [...before, isFirst ? { ...row, time: `+${timeText(atMs)}` } : row]
  })
}

function isAnswerLost(line: TraceLine | undefined): boolean {
  return line?.message?.isAnswer === true && line.message.isLost
}

function gapRow(ms: number): Row {
  return {
    height: GAP_HEIGHT,
    time: `+${timeText(ms)}`,
    draw: (top) => `<line class="gap" x1="0" y1="${top + 11}" x2="100%" y2="${top + 11}"/>`,
  }
}

function timeText(ms: number): string {
  return ms < LONG_MS ? `${grouped(ms)} ms` : formatDuration(ms)
}

function rowOf(line: LaneLine, across: Across, mark: string | undefined): Row {
  const { message, says } = line
  const start = message && `${message.from} -> ${message.to} `
  // What does not begin so was never said: "ikkm heard nothing".
  if (!message || !start || !says.startsWith(start)) return noteRow(line, across, mark)
  const from = across.get(message.from) ?? 50
  const to = across.get(message.to) ?? 50
  const isBad = mark !== undefined || message.isLost
  const classes = ['m', ...(isBad ? ['bad'] : []), ...(message.isLost ? ['lost'] : [])].join(' ')
  return {
    height: TEXT_HEIGHT + ARROW_HEIGHT + (mark ? faultHeight(mark) : 0),
    draw(top) {
      const y = top + TEXT_HEIGHT + 4
      const said = `<p>${escaped(shortened(says.slice(start.length)))}</p>`
      const arrow = message.isLost ? brokenArrow(from, to, y) : wholeArrow(from, to, y)
      const fault = mark ? faultText(mark, (from + to) / 2, y + 3) : ''
      return `<g class="${classes}">${titleOf(says)}${box((from + to) / 2, top, said)}${arrow}${fault}</g>`
    },
  }
}

/** The whole of what a narrow screen would cut. */
function titleOf(says: string): string {
  return says.length <= SHORT_MAX ? '' : `<title>${escaped(says)}</title>`
}

/** As wide as it can be with its middle where it belongs. */
function box(middle: number, top: number, html: string, height = TEXT_HEIGHT + 4): string {
  const half = Math.min(middle, 100 - middle)
  return `<foreignObject x="${middle - half}%" y="${top}" width="${2 * half}%" height="${height}">${html}</foreignObject>`
}

function shortened(text: string): string {
  return text.length <= TEXT_MAX ? text : `${text.slice(0, TEXT_MAX - 1)}…`
}

function wholeArrow(from: number, to: number, y: number): string {
  const head = from === to ? '' : ' marker-end="url(#head)"'
  return `<line x1="${from}%" y1="${y}" x2="${to}%" y2="${y}"${head}/>`
}

function brokenArrow(from: number, to: number, y: number): string {
  const end = from + (to - from) * LOST_AT
  return `<line x1="${from}%" y1="${y}" x2="${end}%" y2="${y}"/><text class="cross" x="${end}%" y="${y}">✕</text>`
}

/** A narrow screen has no room for more in a line. */
function faultHeight(mark: string): number {
  return mark.length > SHORT_MAX ? 2 * FAULT_HEIGHT : FAULT_HEIGHT
}

function faultText(mark: string, middle: number, top: number): string {
  const html = `<p class="fault">${escaped(mark)}</p>`
  return box(middle, top, html, faultHeight(mark))
}

/** What befell the world, on the lane of the device it befell. */
function noteRow(line: LaneLine, across: Across, mark: string | undefined): Row {
  const { says, message } = line
  const device = message?.from ?? deviceOf(line)
  const x = device === undefined ? undefined : across.get(device)
  // At the edges there is room on one side only.
  const side = x === undefined || (x > 20 && x < 80) ? 'mid' : x < 50 ? 'left' : 'right'
  const middle = side === 'mid' && x !== undefined ? x : 50
  const text = mark === undefined ? says : `${says} · ${mark}`
  const kind = message ? 'silent' : 'act'
  return {
    height: TEXT_HEIGHT + 9,
    draw(top) {
      const dot = x === undefined ? '' : `<circle cx="${x}%" cy="${top + 12}" r="4"/>`
      return `<g class="${kind}${mark === undefined ? '' : ' bad'}">${titleOf(text)}${dot}${box(middle, top + 1, `<p class="${side}"><span>${escaped(text)}</span></p>`)}</g>`
    },
  }
}
