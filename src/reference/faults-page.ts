/** What can be done to one message. */
import type { FieldTable } from '../device/field.ts'
import { fieldRows, parameterTable } from './device-section.ts'
import { code, fence, generated, page, prose, table } from './markdown.ts'

export interface FaultTables {
  readonly faults: Readonly<Record<string, { readonly says: string; readonly params: FieldTable }>>
  /** Which of the messages that match are broken. */
  readonly scope: FieldTable
}

export function faultsPage({ faults, scope }: FaultTables): string {
  return page(
    '# Faults',
    generated,
    'A fault is done to one message on the wire, whatever the device. It is marked in the journal, so that nobody takes it for a bug.',
    table(
      ['fault', 'what happens'],
      Object.entries(faults).map(([name, { says }]) => [code(name), prose(says)]),
    ),
    '## Parameters',
    parameterTable('fault', faults),
    '## Which messages',
    'A fault is about one device, and there about the messages of an operation (a name, or a pattern with `*`), a path or a method. Without any of these one message is broken, the next that matches:',
    table(
      ['limit', 'what it is', 'what it takes'],
      fieldRows(scope).map(([name = '', , says = '', expects = '']) => [name, says, expects]),
    ),
    fence(
      'sh',
      `tillrig fault ikkm.sale lose-reply
tillrig fault ikkm delay delay=15s --times 3
tillrig fault --clear ikkm-1`,
    ),
  )
}
