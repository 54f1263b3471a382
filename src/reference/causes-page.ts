/** What can happen to each device, and how it ends. */
import type { AnyDevice, CauseTable } from '../device/contract.ts'
import { evidence, parameterTable, section } from './device-section.ts'
import { code, fence, generated, page, prose, table } from './markdown.ts'

export function causesPage(devices: readonly AnyDevice[]): string {
  return page(
    '# Causes',
    generated,
    'A cause changes the physical world of a device, and lasts until its opposite; what has none is a single act. In a scenario it is a `cause:` step, in a test `ikkm.cause(…)`, and on the command line:',
    fence(
      'sh',
      `tillrig cause ikkm.battery percent=3
tillrig cause --clear ikkm.battery`,
    ),
    ...devices.map((device) =>
      section(device, causeTable(device.causes), parameterTable('cause', device.causes)),
    ),
  )
}

function causeTable(causes: CauseTable): string {
  const rows = Object.entries(causes).map(([name, { says, opposite, from }]) => [
    code(name),
    prose(says),
    opposite === undefined ? 'a single act' : prose(opposite),
    evidence(from),
  ])
  return table(['cause', 'what happens', 'how it ends', 'evidence'], rows)
}
