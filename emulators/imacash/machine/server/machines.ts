/** What machines tell the server of themselves, and what it tells others of them. */
import { accept, refuse } from '../../../../src/device/contract.ts'
import { minor } from '../../../../src/kernel/money.ts'
import type { Instant } from '../../../../src/kernel/time.ts'
import type { State } from '../../state.ts'
import { named, sumOf } from '../cash.ts'
import type { Verdict } from './decide.ts'
import { dated, isWithin } from './local-time.ts'
import type { Ask, Condition, Fill, Inventory } from './state.ts'

export function takeInventory(state: State, told: Inventory, at: Instant): Verdict {
  const inventory = dated(state, told, at)
  return accept([{ kind: 'inventory-received', inventory }], { message: 'Inventario recibido' })
}

export function tellInventory({ server }: State, uuid: string | undefined): Verdict {
  const found = latest(server.inventories, uuid)
  if (found) return accept([], { data: inventoryRow(found) })
  return uuid === undefined ? accept([], { message: 'Sin inventarios' }) : refuse('UNKNOWN_MACHINE')
}

export function takeCondition(state: State, told: Condition, at: Instant): Verdict {
  const condition = dated(state, told, at)
  const isAlert = condition.status !== state.options['status.ok']
  return accept([{ kind: 'condition-received', condition, isAlert }], {
    message: 'Estado recibido',
  })
}

export function tellCondition({ server }: State, uuid: string | undefined): Verdict {
  const found = latest(server.conditions, uuid)
  if (found) return accept([], { data: conditionRow(found) })
  return uuid === undefined ? accept([], { message: 'Sin estados' }) : refuse('UNKNOWN_MACHINE')
}

export function tellAlerts({ server }: State, uuid: string | undefined): Verdict {
  const alerts =
    uuid === undefined ? [...server.alerts.values()].flat() : (server.alerts.get(uuid) ?? [])
  return accept([], { data: alerts.map(conditionRow) })
}

/** The document's own sample does not add up, so a total is taken as it is (A14). */
export function takeFill(state: State, told: Fill, at: Instant): Verdict {
  const fill = dated(state, told, at)
  const piecesTotal = minor(sumOf(fill.coins) + sumOf(fill.bills))
  const noted = piecesTotal === fill.total ? {} : { piecesTotal }
  return accept([{ kind: 'fill-received', fill, ...noted }], { message: 'Rellenado registrado' })
}

export function tellFills({ server }: State, { uuid, days }: Ask & { kind: 'fills' }): Verdict {
  const chosen = server.fills.filter(
    (fill) => (uuid === undefined || fill.uuid === uuid) && isWithin(fill.datetime, days),
  )
  const data = chosen.map((fill) => ({
    ...inventoryRow(fill),
    total: fill.total,
    user: fill.user,
  }))
  return accept([], { data })
}

/** Of that machine, or of the last to speak. */
function latest<Told>(told: ReadonlyMap<string, Told>, uuid: string | undefined): Told | undefined {
  return uuid === undefined ? [...told.values()].at(-1) : told.get(uuid)
}

function inventoryRow({ uuid, name, currency, datetime, coins, bills }: Inventory) {
  const told = { uuid, nombre_maquina: name, currency, datetime }
  return { ...told, coins: named(coins), bills: named(bills) }
}

function conditionRow({ uuid, status, detail, datetime }: Condition) {
  return { uuid, status, detail, datetime }
}
