/** A run as a story: what the till said and saw, and what the devices heard and did. */
import type { Deed } from '../device/deed.ts'
import { deedOf, sayDeed } from '../device/deed.ts'
import type { EventEntry, ExchangeEntry } from '../device/journal.ts'
import type { Rig } from '../device/rig.ts'
import type { Letter } from './letters.ts'

export interface StoryLine {
  /** Milliseconds since the till was first asked. */
  readonly atMs: number
  /** `till`, `world`, or the name of a device. */
  readonly who: string
  readonly says: string
  /** What of it a device did, without its answer. */
  readonly does?: string | undefined
  /** What was done to the message. */
  readonly fault?: string | undefined
  /** For a picture; absent where nothing went from one to another. */
  readonly message?: StoryMessage | undefined
}

export interface StoryMessage {
  readonly from: string
  readonly to: string
  /** The operation, or the answer. */
  readonly what: string
  readonly isAnswer: boolean
  /** `lost` comes nowhere; `spoilt` comes, though not as it was sent. */
  readonly came: 'whole' | 'spoilt' | 'lost'
}

/** What the till said of a stimulus, when the journal had come so far. */
export interface Told {
  readonly seq: number
  readonly at: number
  readonly says: string
}

export interface StoryParts {
  /** Where the journal stood when the till was first asked. */
  readonly begin: number
  readonly told: readonly Told[]
  readonly letters: ReadonlyMap<string, Letter>
  /** When everything was well again, and the till was asked once more. */
  readonly again?: Again
}

interface Again {
  /** Where the journal stood. */
  readonly after: number
  /** How much of what the till said was said before. */
  readonly toldCount: number
  /** Nothing of it is told, unless something went wrong only then. */
  readonly isTold: boolean
}

export function storyOf(rig: Rig, parts: StoryParts): StoryLine[] {
  const { begin, told, again } = parts
  const entries = rig.journal.list({}).filter(({ seq }) => seq > begin)
  const after = again?.after ?? Infinity
  const story = new Story(rig, { ...parts, told: told.slice(0, again?.toldCount) })
  for (const entry of entries) if (entry.seq <= after) story.tell(entry)
  const lines = story.end()
  if (!again?.isTold) return lines
  story.turnWell(told.slice(again.toldCount))
  for (const entry of entries) if (entry.seq > after) story.tell(entry)
  return story.end()
}

/** Done, and not told yet: it belongs to the message that comes next in the journal. */
interface Done {
  readonly atMs: number
  readonly device: string
  readonly says: string
}

class Story {
  readonly #lines: StoryLine[] = []
  readonly #rig: Rig
  readonly #letters: StoryParts['letters']
  readonly #claims: Told[]
  #done: Done[] = []
  /** Of requests that were heard: one that arrives twice is in the journal twice. */
  readonly #heard = new Set<string>()
  #beganAt: number | undefined

  constructor(rig: Rig, { told, letters }: StoryParts) {
    this.#rig = rig
    this.#letters = letters
    this.#claims = [...told]
  }

  tell(entry: EventEntry | ExchangeEntry): void {
    this.#beganAt ??= entry.at
    this.#claim(entry.seq)
    if (entry.kind === 'event') this.#happen(entry)
    else if (entry.sender === undefined || this.#letterAt(entry)) this.#exchange(entry)
  }

  /** Rules of the explorer are named by message and letter. */
  #letterAt({ fault }: ExchangeEntry): Letter | undefined {
    return this.#letters.get(fault?.id.split(':')[1] ?? '')
  }

  end(): StoryLine[] {
    this.#tellDone(() => true)
    this.#claim(Infinity)
    return this.#lines
  }

  turnWell(told: readonly Told[]): void {
    this.#claims.push(...told)
    const atMs = this.#lines.at(-1)?.atMs ?? 0
    this.#lines.push({ atMs, who: 'world', says: 'all is well again, and the till is asked anew' })
  }

  #claim(until: number): void {
    while (this.#claims[0] && this.#claims[0].seq <= until) {
      const { at, says } = this.#claims.shift() ?? { at: 0, says: '' }
      this.#tellDone(() => true)
      this.#lines.push({ atMs: this.#since(at), who: 'till', says: `says ${says}` })
    }
  }

  #since(at: number): number {
    return at - (this.#beganAt ?? at)
  }

  #happen({ device, event, at }: EventEntry): void {
    const atMs = this.#since(at)
    const found = this.#rig.devices.get(device)?.device
    const deed = found && !found.cash?.keeps && deedOf(found, event)
    if (deed) this.#done.push({ atMs, device, says: sayDone(deed) })
    const cause = causeIn(event)
    if (cause) this.#lines.push({ atMs, who: 'world', says: `${device}: ${cause}` })
  }

  #exchange(entry: ExchangeEntry): void {
    // What a device did by itself meanwhile is no answer: not of another one, and not to nothing.
    this.#tellDone(({ device }) => device !== entry.device || !entry.reply)
    const done = this.#done.map(({ says }) => says)
    this.#done = []
    const heard = `${entry.fault?.id}`
    const isAgain = entry.fault?.effect === 'duplicate' && this.#heard.has(heard)
    this.#heard.add(heard)
    const isLanding = entry.fault?.effect === 'late' && entry.reply !== undefined
    const atMs = this.#since(entry.at)
    const lines =
      isLanding || isAgain
        ? strayLines(entry, done, isAgain ? 'a second time' : 'which was held back')
        : this.#askedLines(entry, done)
    this.#lines.push(...lines.map((one) => ({ atMs, ...one })))
  }

  #tellDone(isOne: (one: Done) => boolean): void {
    for (const { atMs, device, says } of this.#done.filter(isOne))
      this.#lines.push({ atMs, who: device, says, does: says })
    this.#done = this.#done.filter((one) => !isOne(one))
  }

  #askedLines(entry: ExchangeEntry, done: readonly string[]): Line[] {
    const { device, reply, sender: who = 'till' } = entry
    const letter = this.#letterAt(entry)
    const what = operationOf(entry)
    const came = reply ? 'whole' : 'lost'
    return [
      {
        who,
        says: `asks ${device}: ${what}`,
        message: { from: who, to: device, what, isAnswer: false, came },
        ...(letter ? { fault: letter.says } : {}),
      },
      reply ? doneLine(device, done, answers(entry)) : { who: device, says: 'hears nothing' },
      seenLine(entry),
    ]
  }
}

type Line = Omit<StoryLine, 'atMs'>

/** A request that comes when nobody waits for its answer. */
function strayLines(entry: ExchangeEntry, done: readonly string[], how: string): Line[] {
  const { device, sender: from = 'till' } = entry
  const what = operationOf(entry)
  return [
    {
      who: device,
      says: `hears ${what}, ${how}`,
      message: { from, to: device, what, isAnswer: false, came: 'spoilt' },
    },
    doneLine(device, done, `${answers(entry)}, and nobody waits for it`),
  ]
}

function doneLine(who: string, done: readonly string[], answer: string): Line {
  const says = [...done, answer].join('; ')
  return done.length === 0 ? { who, says } : { who, says, does: done.join('; ') }
}

function operationOf({ operation, request }: ExchangeEntry): string {
  return operation ?? `${request.method} ${request.path}`
}

function answers({ reply, refusal }: ExchangeEntry): string {
  const said = [reply?.status, reply?.reason].filter(Boolean).join(' ')
  return refusal === undefined ? `answers ${said}` : `refuses as ${refusal} (${said})`
}

/** What of an answer comes to whoever asked. */
function seenLine(entry: ExchangeEntry): Line {
  const { device, reply, refusal, fault, sender: who = 'till' } = entry
  const said = [reply?.status, refusal ?? reply?.reason].filter(Boolean).join(' ')
  const line = (says: string, came: StoryMessage['came'], what = said): Line => {
    const message = { from: device, to: who, what, isAnswer: true, came }
    // Without an answer there is nothing to draw.
    return { who, says, ...(reply ? { message } : {}) }
  }
  switch (fault?.effect) {
    case undefined:
    case 'duplicate':
      return reply ? line('gets that answer', 'whole') : line('gets no answer', 'lost')
    case 'cut-reply':
      return line('gets an answer that breaks off', 'spoilt')
    case 'garble':
      return line('gets a damaged answer', 'spoilt')
    case 'status':
      return line('gets status 500', 'spoilt', '500')
    default:
      return line('gets no answer', 'lost')
  }
}

function causeIn(event: { readonly kind: string; readonly cause?: unknown }): string | undefined {
  if (event.kind === 'cause-began') return `${String(event.cause)} begins`
  return event.kind === 'cause-ended' ? `${String(event.cause)} ends` : undefined
}

function sayDone(deed: Deed): string {
  const about = deed.about ? ` (${deed.about})` : ''
  return `${deed.amount < 0 ? 'takes back' : 'does'} a ${sayDeed(deed)}${about}`
}

/** A line each, with the time where it changes. */
export function storyText(lines: readonly StoryLine[]): string[] {
  let before = -1
  const { times, names } = widthsOf(lines)
  return lines.map(({ atMs, who, says, fault }) => {
    const time = atMs === before ? '' : timeOf(atMs)
    before = atMs
    return `${time.padEnd(times)}  ${who.padEnd(names)}  ${says}${fault ? `   ✗ ${fault}` : ''}`
  })
}

/** Where in these lines stands what is said. */
export function storyMargin(lines: readonly StoryLine[]): number {
  const { times, names } = widthsOf(lines)
  return times + names + 4
}

function widthsOf(lines: readonly StoryLine[]): { times: number; names: number } {
  return {
    times: Math.max(0, ...lines.map(({ atMs }) => timeOf(atMs).length)),
    names: Math.max(0, ...lines.map(({ who }) => who.length)),
  }
}

function timeOf(atMs: number): string {
  return `+${atMs / 1000} s`
}
