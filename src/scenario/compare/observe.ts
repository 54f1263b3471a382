/** What a side of a comparison said, step by step: a target that was watched, or a recording. */
import type { AnyDevice, ClientSpec } from '../../device/contract.ts'
import { idOfCase } from '../plan.ts'
import type { PlannedCase } from '../plan.ts'
import type { DraftStep } from '../recording/draft-scenario.ts'
import { pausesBefore } from '../recording/pauses.ts'
import type { Scenario, Step } from '../scenario.ts'
import { placeOf, withInner } from '../scenario.ts'
import { formatPlace } from '../source.ts'
import type { CaseOrder, Sent, Target, TargetSource, Unsupported } from '../target.ts'

/** What one step found. */
export type Seen =
  | { readonly kind: 'reply'; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: 'fact'; readonly value: unknown }
  | { readonly kind: 'lost'; readonly how: string }
  | { readonly kind: 'nothing'; readonly why: string }

export interface Observed {
  readonly device: string
  /** `ikkm.sale`, or the fact that was asked: `ikkm.receipts`. */
  readonly operation: string
  readonly place: string
  readonly seen: Seen
}

/** By case and step, so that both sides of a comparison can be held against each other. */
export type Side = ReadonlyMap<string, Observed>

/** Headers are no part of what a till reads in an answer; to compare them they must be. */
export function withHeaders(devices: readonly AnyDevice[]): AnyDevice[] {
  return devices.map((device) => ({ ...device, client: readingHeaders(device.client) }))
}

function readingHeaders(client: ClientSpec<unknown>): ClientSpec<unknown> {
  return {
    ...client,
    read: (session, sending, reply) => ({
      ...client.read(session, sending, reply),
      headers: reply.headers,
    }),
  }
}

export interface Watch {
  readonly targets: TargetSource
  readonly side: Side
  /** Whatever is seen from here on is of this case. */
  begin(planned: PlannedCase): void
}

/**
 * Notes all that a target says to `send` and `check` steps, a case after the other; of a step that
 * polls, the last.
 */
export function watch(
  targets: TargetSource,
  change: (order: CaseOrder) => CaseOrder,
  recorded?: RecordedSteps,
): Watch {
  const side = new Map<string, Observed>()
  let id = ''
  return {
    side,
    begin(planned) {
      id = idOfCase(planned)
    },
    targets: Object.assign(Object.create(targets) as TargetSource, {
      async open(order: CaseOrder) {
        const target = await targets.open(change(order))
        if ('why' in target) return target
        const find = stepFinder(order.scenario)
        return watched(target, recorded, (device, name) => {
          const operation = `${device}.${name}`
          const { number, place } = find(operation)
          const shown = recorded ? exchangeAt(number) : place
          const note = (seen: Seen) =>
            void side.set(`${id} ${number}`, { device, operation, place: shown, seen })
          return { number, note }
        })
      },
    }),
  }
}

interface Found {
  readonly number: number
  note(seen: Seen): void
}

function watched(
  target: Target,
  recorded: RecordedSteps | undefined,
  find: (device: string, name: string) => Found,
): Target {
  const { send, fact, kind } = target
  const hasClock = kind === 'emulator' || kind === 'remote'
  // A target is made for one case, and nobody else holds it yet.
  return Object.assign(target, {
    async send(...[order]: Parameters<Target['send']>): Promise<Sent | Unsupported> {
      const { number, note } = find(order.device, order.operation)
      const pauseMs = hasClock ? (recorded?.pauseBefore(number) ?? 0) : 0
      if (pauseMs > 0) await target.advance(pauseMs)
      const sent = await send.call(target, order)
      note(seenIn(sent))
      return sent
    },
    async fact(...[device, name]: Parameters<Target['fact']>) {
      const { note } = find(device, name)
      const answer = await fact.call(target, device, name)
      note(
        'why' in answer
          ? { kind: 'nothing', why: answer.why }
          : { kind: 'fact', value: structuredClone(answer.value) },
      )
      return answer
    },
  } satisfies Partial<Target>)
}

function seenIn(sent: Sent | Unsupported): Seen {
  if (sent.kind === 'unsupported') return { kind: 'nothing', why: sent.why }
  return sent.kind === 'lost' ? { kind: 'lost', how: sent.how } : sent
}

/** Which step of the scenario it is that does something now: they come in their order. */
function stepFinder(scenario: Scenario) {
  const steps = observedSteps(scenario)
  let next = 0
  return (operation: string): { readonly number: number; readonly place: string } => {
    const found = steps.findIndex((step, i) => i >= next && isLike(step, operation))
    // A step that waits asks again and again.
    const number = found < 0 || isSameAgain(steps[next - 1], operation) ? next - 1 : found
    next = number + 1
    const step = steps[number]
    return { number, place: step ? formatPlace(placeOf(step)) : scenario.source.file }
  }
}

function isSameAgain(step: Step | undefined, operation: string): boolean {
  return step?.waiting !== undefined && isLike(step, operation)
}

function isLike({ act }: Step, operation: string): boolean {
  const written = act.kind === 'send' ? act.operation : act.kind === 'check' ? act.fact : ''
  return written.includes('${') || written === operation
}

function observedSteps({ setup, steps, teardown }: Scenario): Step[] {
  return within([...setup, ...steps, ...teardown.toReversed()]).filter(
    ({ act }) => act.kind === 'send' || act.kind === 'check',
  )
}

function within(steps: readonly Step[]): Step[] {
  return withInner(steps).flatMap((step) =>
    step.act.kind === 'use' ? within(step.act.part.steps) : [step],
  )
}

/** The steps of a recording, of which each is an exchange: its draft has the same order. */
export interface RecordedSteps {
  /** How long the till took after the exchange before, for devices that want to be left alone. */
  pauseBefore(number: number): number
}

export function recordedSteps(steps: readonly DraftStep[]): RecordedSteps {
  const pauses = pausesBefore(
    steps.map(({ exchange }) => exchange.at),
    1,
  )
  return { pauseBefore: (number) => pauses[number] ?? 0 }
}

function exchangeAt(number: number): string {
  return `exchange ${number + 1}`
}

/** A recording as a side: its draft has one `send` for each exchange. */
export function recordedSide(
  scenario: Scenario,
  device: AnyDevice,
  steps: readonly DraftStep[],
): Side {
  const id = idOfCase({ scenario })
  return new Map(
    steps.map(({ exchange, followed }, number) => [
      `${id} ${number}`,
      {
        device: device.name,
        operation: `${device.name}.${followed.operation}`,
        place: exchangeAt(number),
        seen: seenInRecording(exchange, followed),
      },
    ]),
  )
}

function seenInRecording(
  { reply, lost }: DraftStep['exchange'],
  { fields }: DraftStep['followed'],
) {
  if (!reply) return { kind: 'lost', how: lost ?? 'reset' } as const
  const { status, reason = '', body, headers } = reply
  return { kind: 'reply', fields: { status, reason, body, headers, ...fields } } as const
}
