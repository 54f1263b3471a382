/** Promises are tried: codes, causes, faults and requirements are named by somebody. */
import type { AnyDevice } from '../device/contract.ts'

const quoted = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')

/** Codes count by our word or the vendor’s number; `tried` is what tests and scenarios say. */
export function untriedCodes({ errors }: AnyDevice, tried: string): string[] {
  return Object.entries(errors)
    .filter(([code, { wire }]) => {
      const number = quoted(String(wire))
      const said = new RegExp(
        `\\b${code}\\b|(['"])${number}\\1|\\b(code|wire|body): ${number}(?!\\w)`,
      )
      return !said.test(tried)
    })
    .map(([code, { wire }]) => `no test or scenario names the code ${code} (${wire})`)
}

export function untriedCauses({ name, causes }: AnyDevice, tried: string): string[] {
  return Object.keys(causes)
    .filter((cause) => !new RegExp(`(\\b${name}\\.|['"])${quoted(cause)}(?![\\w-])`).test(tried))
    .map((cause) => `no test or scenario names the cause ${cause}`)
}

export function untriedFaults(faults: readonly string[], tried: string): string[] {
  return faults
    .filter((fault) => !new RegExp(`(['"]|effect: )${quoted(fault)}(?![\\w-])`).test(tried))
    .map((fault) => `no test or scenario names the fault ${fault}`)
}

export function untriedStatuses({ statuses = {} }: AnyDevice, tried: string): string[] {
  return Object.entries(statuses)
    .filter(([, { wire }]) => !new RegExp(`\\b${quoted(String(wire))}\\b`).test(tried))
    .map(([status, { wire }]) => `no test or scenario names the status ${status} (${wire})`)
}

function idsOf(requirements: string): string[] {
  return [...requirements.matchAll(/^([\w-]+(?:\/[\w-]+)+):/gm)].map(([, id = '']) => id)
}

/** Requirements of a device and the scenarios that prove them; `all` are those of every device. */
export function requirementsProven(
  requirements: string,
  scenarios: string,
  all = requirements,
): string[] {
  const known = idsOf(requirements)
  const everywhere = idsOf(all)
  const proven = [...scenarios.matchAll(/\bproves:\s*\[([^\]]*)\]/g)].flatMap(([, ids = '']) =>
    ids.split(',').map((id) => id.replace(/["']/g, '').trim()),
  )
  const listed = [...scenarios.matchAll(/\bproves:\s*\n((?:\s*- .*\n?)+)/g)].flatMap(
    ([, ids = '']) => [...ids.matchAll(/- +["']?([\w/-]+)/g)].map(([, id = '']) => id),
  )
  const claimed = [...new Set([...proven, ...listed])]
  const unknown = claimed.filter((id) => !everywhere.includes(id))
  return [
    ...known.filter((id) => !claimed.includes(id)).map((id) => `nothing proves ${id}`),
    ...unknown.map((id) => `${id} is proven and stands nowhere`),
    ...known
      .filter((id, i) => known.indexOf(id) === i)
      .filter((id) => everywhere.indexOf(id) !== everywhere.lastIndexOf(id))
      .map((id) => `${id} stands twice`),
  ]
}
