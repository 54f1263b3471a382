/** Names of headers are the same in any case; a scenario may write them as people do. */
import type { WireRequest } from '../../../src/device/contract.ts'

/** Without the blanks around it; empty when it is not there. */
export function headerOf({ headers }: WireRequest, name: string): string {
  const [, value = ''] = Object.entries(headers).find(([one]) => one.toLowerCase() === name) ?? []
  return value.trim()
}
