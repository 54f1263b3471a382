/** What a run would do to real devices that nobody can take back: found before anything is sent. */
import type { AnyDevice, ClientOperation } from '../device/contract.ts'
import { costOfRequest } from '../device/costs.ts'
import { interpolate, MissingValue } from './interpolate.ts'
import type { PlannedCase } from './plan.ts'
import type { Act, Scenario, Step } from './scenario.ts'
import { splitName, withInner } from './scenario.ts'

/** One line of the plan: all sends of one operation. */
export interface Irreversible {
  readonly device: string
  readonly operation: string
  /** What remains of one: "a receipt at the tax operator". */
  readonly says: string
  readonly isReceipt: boolean
  /** How often at least; a step that waits until something holds may do it again. */
  readonly count: number
  /** In minor units, as far as it can be told before the run. */
  readonly amount: number
  /** Sends whose amount is known only when they are made. */
  readonly openCount: number
}

type Row = Omit<Irreversible, 'device' | 'operation' | 'says' | 'isReceipt'>

export function irreversibleIn(
  cases: readonly PlannedCase[],
  devices: readonly AnyDevice[],
): readonly Irreversible[] {
  const byName = new Map<string, Irreversible>()
  for (const one of cases)
    for (const { act, scope } of sendsOf(one)) {
      const { device, rest: operation } = splitName(String(fill(act.operation, scope)))
      const row = devices.find(({ name }) => name === device)?.client.operations[operation]
      const params = fill(act.params, scope)
      const irreversible = costOfRequest(row, Object(params))
      if (!irreversible) continue
      const { says, isReceipt } = irreversible
      const name = `${device}.${operation}`
      const before = byName.get(name) ?? {
        device,
        operation,
        says,
        isReceipt,
        count: 0,
        amount: 0,
        openCount: 0,
      }
      byName.set(name, { ...before, ...sum(before, costOf(row, params)) })
    }
  return [...byName.values()]
}

/** What one message costs: nothing where the operation can be taken back. */
export function costOf(
  operation: ClientOperation | undefined,
  params: unknown,
): { readonly receipts: number; readonly amount: number | undefined } {
  const irreversible = costOfRequest(operation, Object(params))
  if (!irreversible) return { receipts: 0, amount: 0 }
  const receipts = irreversible.isReceipt ? 1 : 0
  if (!irreversible.amount) return { receipts, amount: 0 }
  if (typeof params !== 'object' || params === null) return { receipts, amount: undefined }
  // An object can be read by names; the operation's own table knows which.
  const amount = irreversible.amount(params as Readonly<Record<string, unknown>>)
  return { receipts, amount: Number.isFinite(amount) ? amount : undefined }
}

function sum(before: Row, { amount }: { readonly amount: number | undefined }): Row {
  return {
    count: before.count + 1,
    amount: before.amount + (amount ?? 0),
    openCount: before.openCount + (amount === undefined ? 1 : 0),
  }
}

interface Sending {
  readonly act: Extract<Act, { kind: 'send' }>
  readonly scope: ReadonlyMap<string, unknown>
}

function sendsOf({ scenario, row }: PlannedCase): Sending[] {
  const scope = new Map<string, unknown>([['vars', scenario.vars], ...caseOf(row)])
  return stepsOf(scenario).flatMap((step) => inStep(step, scope))
}

function inStep({ act }: Step, scope: ReadonlyMap<string, unknown>): Sending[] {
  if (act.kind === 'send') return [{ act, scope }]
  if (act.kind !== 'use') return []
  const inputs = fill(act.inputs, scope)
  const given = typeof inputs === 'object' && inputs !== null ? Object.entries(inputs) : []
  const defaults = Object.entries(act.part.inputs).map(([name, input]) => [name, input.default])
  const inside = new Map<string, unknown>([...(defaults as [string, unknown][]), ...given])
  return withInner(act.part.steps).flatMap((step) => inStep(step, inside))
}

export function stepsOf({ setup, steps, teardown }: Scenario): Step[] {
  return withInner([...setup, ...steps, ...teardown])
}

function caseOf(row: PlannedCase['row']): [string, unknown][] {
  return row ? [['case', row]] : []
}

/** What can be told now; what is known only in the run stays as it is written. */
function fill(template: unknown, scope: ReadonlyMap<string, unknown>): unknown {
  if (typeof template === 'object' && template !== null && !Array.isArray(template))
    return Object.fromEntries(Object.entries(template).map(([key, one]) => [key, fill(one, scope)]))
  try {
    return interpolate(template, { saved: new Map(), implied: new Map(scope) })
  } catch (error) {
    if (error instanceof MissingValue) return template
    throw error
  }
}
