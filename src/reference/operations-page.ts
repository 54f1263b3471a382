/** What can be sent to each device, and what of it cannot be taken back. */
import type { AnyDevice, ClientOperation } from '../device/contract.ts'
import { own } from '../kernel/own.ts'
import { evidence, section } from './device-section.ts'
import { code, generated, page, prose, table } from './markdown.ts'

/** @param devices those that can be asked something */
export function operationsPage(devices: readonly AnyDevice[]): string {
  return page(
    '# Operations',
    generated,
    'What a till can send (`send: ikkm.sale`), and which messages a fault can be about. What a real device cannot take back is listed before a run, and where it says so counted against `max-receipts`; nothing of it is asked to learn a [fact](facts.md). Parameters and answers stand in the OpenAPI document of the device: `tillrig openapi ikkm`.',
    ...devices.map((device) => section(device, operationTable(device), unsent(device))),
  )
}

function operationTable({ operations, client }: AnyDevice): string {
  const rows = Object.entries(client.operations).map(([name, operation]) => {
    const from = own(operations, name)?.from
    return [code(name), prose(operation.says), remains(operation), from ? evidence(from) : '']
  })
  return table(['operation', 'what it does', 'what cannot be taken back', 'evidence'], rows)
}

function remains({ irreversible }: ClientOperation): string {
  if (!irreversible) return ''
  const counts = irreversible.isReceipt ? ' (counted)' : ''
  const sometimes = irreversible.applies ? '; some such requests leave nothing' : ''
  return `${prose(irreversible.says)}${counts}${sometimes}`
}

/** What the device tells apart, though no good till means to send it. */
function unsent({ operations, client }: AnyDevice): string {
  const rows = Object.entries(operations).filter(([name]) => !own(client.operations, name))
  if (rows.length === 0) return ''
  const lines = rows.map(([name, { says }]) => `- ${code(name)}: ${prose(says)}`)
  return `A fault can also be about:\n\n${lines.join('\n')}`
}
