/** Every code of every device: what it means, why it comes, what to do, and how to get it. */
import type { AnyDevice, ErrorRow } from '../device/contract.ts'
import { evidence, section } from './device-section.ts'
import { anchor, code, fence, generated, page, prose, table } from './markdown.ts'
import { fillerOf } from './recipes.ts'

type Rows = Readonly<Record<string, ErrorRow>>

/** @param devices those that can be asked something */
export function codesPage(devices: readonly AnyDevice[]): string {
  return page(
    '# Codes',
    generated,
    'What each device answers when it says no, in the order in which it looks. The commands make a fresh `tillrig up` answer so; `tillrig codes` prints the same.',
    ...devices.map(deviceCodes),
  )
}

function deviceCodes(device: AnyDevice): string {
  const { statuses = {} } = device
  const says = Object.keys(statuses).length > 0 ? 'What it says of its own condition:' : ''
  return section(
    device,
    summary(device, device.errors),
    says,
    says && summary(device, statuses),
    ...explained(device, device.errors),
    ...explained(device, statuses),
  )
}

function summary(device: AnyDevice, rows: Rows): string {
  const cells = Object.entries(rows).map(([name, { wire, means }]) => {
    const heading = codeHeading(device, rows, name)
    return [`[${code(String(wire))}](#${anchor(heading)})`, code(name), prose(means)]
  })
  return table(['code', 'our word', 'what it means'], cells)
}

/** `ikkm -6`; with our word where the vendor's code is a sentence, or not the only one such. */
export function codeHeading({ name }: AnyDevice, rows: Rows, word: string): string {
  const wires = Object.values(rows).map(({ wire }) => wire)
  const isShared = new Set(wires).size < wires.length
  const wire = String(rows[word]?.wire)
  return `${name} ${isShared || !/^[\w.-]+$/.test(wire) ? word : wire}`
}

function explained(device: AnyDevice, rows: Rows): string[] {
  const fill = fillerOf(device)
  return Object.entries(rows).map(([name, row]) => {
    const { wire, text, means, cause, cure, from, reproduce } = row
    const own = String(wire) === text ? '' : `\n- Text: ${code(text)}`
    return page(
      `### ${codeHeading(device, rows, name)}`,
      `${code(name)}: ${prose(means)}`,
      `- On the wire: ${code(String(wire))}${own}
- Cause: ${prose(cause)}
- Cure: ${prose(cure)}
- Evidence: ${evidence(from)}`,
      reproduce.length === 0 ? '' : fence('sh', reproduce.map(fill).join('\n')),
    ).trimEnd()
  })
}
