/** A scenario to begin with: what the till of a recording did, and what it was answered. */
import { stringify } from 'yaml'
import type { AnyDevice } from '../../device/contract.ts'
import { formatDuration, MINUTE_MS, SECOND_MS } from '../../kernel/time.ts'
import type { Followed } from './follow-till.ts'
import { accessIn, followTill } from './follow-till.ts'
import { pausesBefore } from './pauses.ts'
import type { Recording } from './recording.ts'
import type { RestoredExchange } from './restore.ts'
import { restoreExchanges } from './restore.ts'
import { asWritten, createSources } from './saved-values.ts'
import { timesAsForms } from './times.ts'

type Values = Readonly<Record<string, unknown>>

export interface DraftStep {
  readonly exchange: RestoredExchange
  readonly followed: Followed
}

/** The exchanges of a recording, each with the operation it was; in their order. */
export function stepsOf(recording: Recording, device: AnyDevice): DraftStep[] {
  const { exchanges, firstOf } = restoreExchanges(recording)
  const requests = exchanges.map(({ request }) => request)
  const access = accessIn(device, requests)
  const own = [...firstOf].flatMap(([field, value]) => (field in access ? [] : [value]))
  const till = followTill(device, access, new Set(own))
  const began = Date.parse(recording.date)
  return exchanges.map((exchange) => {
    const { request, reply, at } = exchange
    return { exchange, followed: till.hear(request, reply, began + at) }
  })
}

export interface DraftOrder {
  /** What the scenario is about, as the last part of its id. */
  readonly name: string
  /**
   * Whether answers are lost again that were lost, and the clock goes on as it did; a comparison
   * wants to see the answers, and moves the clock itself.
   */
  readonly losesAgain: boolean
}

/** Less than any device counts; a till takes its time between two requests anyway. */
const PAUSE_MS_MIN = SECOND_MS

/** The text of a scenario: one `send` for each exchange of the recording. */
export function draftScenario(
  recording: Recording,
  device: AnyDevice,
  { name, losesAgain }: DraftOrder,
): string {
  const all = stepsOf(recording, device)
  const sources = createSources(all)
  const moments = losesAgain ? all.map(({ exchange }) => exchange.at) : []
  const pauses = pausesBefore(moments, PAUSE_MS_MIN)
  const steps = all.flatMap((step, i) => {
    const { followed, exchange } = step
    const { operation } = followed
    const params = sources.paramsOf(i)
    const save = sources.savedBy(i)
    const on = device.operations[operation] ? `${device.name}.${operation}` : device.name
    return [
      ...(pauses[i] ? [{ advance: written(pauses[i]) }] : []),
      ...(exchange.lost && losesAgain
        ? [{ fault: { on, effect: faultOf(exchange.lost), times: 1 } }]
        : []),
      {
        send: `${device.name}.${operation}`,
        ...(Object.keys(params).length > 0 ? { with: params } : {}),
        expect: exchange.lost ? { transport: 'lost' } : expectationOf(step),
        ...(Object.keys(save).length > 0 ? { save } : {}),
      },
    ]
  })
  const { date, upstream } = recording
  const head = {
    format: 1,
    id: `recorded/${device.name}/${slug(name)}`,
    title: `What a till and ${device.name} said to each other on ${date.slice(0, 10)}`,
    tags: ['recorded'],
  }
  return `${remarks(upstream, pauses.some(Boolean))}${stringify({ ...head, steps }, { lineWidth: 100 })}`
}

function remarks(upstream: string, hasPauses: boolean): string {
  return `# A draft, made by \`tillrig record\` from what was said to ${upstream}. Say in the title what
# it shows, give it an id of its own, and expect what matters. Secrets were blanked: where one is
# needed that the till did not learn from an answer, a stand-in of the same length is in its place.
# A lost answer is repeated here as lost on its way back; the device may as well not have heard.
${hasPauses ? pauseRemark : ''}`
}

/** To the millisecond: a device may count them. */
function written(durationMs: number): string {
  const secondsMs = durationMs % MINUTE_MS
  const minutesMs = durationMs - secondsMs
  const seconds = secondsMs === 0 ? '' : `${secondsMs / SECOND_MS}s`
  return (minutesMs === 0 ? '' : formatDuration(minutesMs)) + seconds
}

const pauseRemark = `# The clock goes on between requests as it did. Nobody can move that of a real device: take each
# \`advance\` out to run this against one, and give its target a \`min-interval\`.
`

function slug(name: string): string {
  const plain = name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return plain.replace(/^-+|-+$/g, '') || 'session'
}

function faultOf(lost: NonNullable<RestoredExchange['lost']>): string {
  return lost === 'cut' ? 'cut-reply' : 'lose-reply'
}

/** What will be the same next time is expected as it was; of the rest, what it looks like. */
function expectationOf({ exchange: { reply }, followed: { fields = {}, before } }: DraftStep) {
  const said: Values = { ...reply, ...fields }
  const { status, body: _body, json: _json, headers: _headers, reason, ...others } = said
  const expected: Record<string, unknown> = { status }
  const phrase = phraseOf(reason)
  if (phrase !== undefined) expected['reason'] = phrase
  for (const [name, value] of Object.entries(others)) {
    if (name in before) {
      if (value !== before[name]) expected[name] = { $not: `\${before.${name}}` }
    } else if (isWord(value)) expected[name] = typeof value === 'string' ? asWritten(value) : value
    else if (name === 'code') expected[name] = value
  }
  return expected
}

function phraseOf(reason: unknown): unknown {
  const text = String(reason ?? '')
  if (/^\d+$/.test(text)) return { $matches: '^[0-9]+$' }
  // `OK`, `Bad Request`: the phrase that goes with the status says nothing more.
  return text === '' || /^[A-Z][A-Za-z-]*( [A-Za-z-]+)*$/.test(text) ? undefined : asWritten(text)
}

/** A word such as `ok`, which no number, time or identity is part of. */
function isWord(value: unknown): value is string | boolean {
  if (typeof value === 'boolean') return true
  if (typeof value !== 'string') return false
  return value.length <= 60 && !/\d{3}/.test(value) && timesAsForms(value) === value
}
