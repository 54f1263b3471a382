/** Whether the books agree once all is well: those of the shop, and each device's own. */
import type { Rig } from '../device/rig.ts'
import { audit } from '../shop/audit/audit.ts'
import type { Rule } from '../shop/audit/report.ts'
import type { Violation } from './judge.ts'

/** Between the books of several devices; each device's own must agree in any case. */
const acrossDevices: ReadonlySet<Rule> = new Set([
  'missing',
  'phantom',
  'double',
  'amount',
  'taken',
])

/** @param isInDoubt The till says itself that it does not know: then somebody will look. */
export function booksOf(rig: Rig, isInDoubt: boolean): Violation[] {
  const now = rig.catchUp()
  const breaks = audit(rig.around(), now)
    .breaks.filter(({ rule }) => !isInDoubt || !acrossDevices.has(rule))
    .map(({ rule, till, says }): Violation => ({ id: 'cash', says: `${rule}: ${till}: ${says}` }))
  const bindings = [...rig.devices].flatMap(([name, { device }]) =>
    device.cash || device.hub || !device.facts['audit'] ? [] : wrongIn(rig, name),
  )
  return [...breaks, ...bindings]
}

function wrongIn(rig: Rig, name: string): Violation[] {
  const found = rig.device(name).fact('audit', rig.now())
  const all: readonly unknown[] = Array.isArray(found) ? found : []
  return all.map((one) => ({ id: 'binding', says: `${name}: ${String(one)}` }))
}
