/** What every case of a shop is held against: whether money appeared or vanished somewhere. */
import type { Report } from '../shop/audit/report.ts'
import { addFinding } from './findings.ts'
import type { Running } from './run-step.ts'
import type { Scenario } from './scenario.ts'
import { placeOf } from './scenario.ts'
import type { Target } from './target.ts'

const BREAKS_TOLD = 5

/** A case whose last step is a `check: shop.audit` has said itself what it expects. */
export async function checkBooks(
  scenario: Scenario,
  running: Omit<Running, 'section'>,
  target: Target,
): Promise<void> {
  const last = scenario.steps.at(-1)
  const isShop =
    scenario.devices.includes('shop') || scenario.rig?.devices.some(({ hub }) => hub !== undefined)
  if (!isShop || !last || (last.act.kind === 'check' && last.act.fact === 'shop.audit')) return
  const { log } = running
  const answer = await target.fact('shop', 'audit')
  if (!('value' in answer)) return
  log.checksCount++
  // The shop's fact is of this shape, here and at the other end of the control API.
  const { agrees, breaks } = answer.value as Report
  log.verdicts.push(agrees ? 'PASS' : 'FAIL')
  for (const { rule, says, first } of breaks.slice(0, BREAKS_TOLD)) {
    const since = first ? `, since entry ${first.seq} of ${first.device}` : ''
    const finding = {
      verdict: 'FAIL',
      place: placeOf(last),
      says: `the books of the shop do not agree after the case: ${rule}: ${says}${since}`,
      path: [],
      hint: 'a case that is meant to break them ends with `check: shop.audit`',
    } as const
    addFinding(last, { ...running, section: 'steps' }, finding)
  }
}
