/** Findings about how a till behaves on the wire, told apart from failures. */
import type { AnyDevice } from '../device/contract.ts'
import type { Lived } from '../scenario/targets/module-till.ts'
import type { HabitName } from './habits.ts'
import { habits } from './habits.ts'
import type { Deal } from './said.ts'
import { talksOf } from './said.ts'

export interface Finding {
  readonly rule: HabitName
  readonly level: 'danger' | 'advice'
  /** What is wrong with the first message that shows it; holds no secret. */
  readonly says: string
  /** What the till was asked to do. */
  readonly stimulus: string
  readonly device: string
  readonly operation: string
  /** The first message that shows it: from 1, over all devices, as scripts count them. */
  readonly at: number
  /** Messages that show it. */
  readonly count: number
}

export interface LintParts {
  /** What the till was asked to do, in its order. */
  readonly deals: readonly Deal[]
  readonly devices: ReadonlyMap<string, AnyDevice>
  /** What a till in this process lived through. Without it some habits do not show. */
  readonly lived?: readonly Lived[]
}

/** Each habit once a stimulus and device, with a count; nothing of a device that has no manners. */
export function lintOf({ deals, devices, lived = [] }: LintParts): Finding[] {
  return talksOf(deals, devices, lived).flatMap((talk) =>
    names.flatMap((rule) => {
      const { level, spot } = habits[rule]
      const all = spot(talk).map(({ said: { at, device, operation }, says }) => ({
        rule,
        level,
        says,
        stimulus: talk.claim.stimulus,
        device: device.name,
        operation,
        at,
        count: 1,
      }))
      return joined(all, ({ device }) => device)
    }),
  )
}

/** The findings of many runs, as of one: each stands where it was first seen. */
export function joinFindings(findings: readonly Finding[]): Finding[] {
  const whole = joined(findings, ({ rule, stimulus, device }) => `${rule} ${device} ${stimulus}`)
  return whole.sort((a, b) => names.indexOf(a.rule) - names.indexOf(b.rule))
}

/** Three lines a finding: what it is, where it shows, and what to do. Empty where there is none. */
export function lintText(findings: readonly Finding[]): string {
  return joinFindings(findings).map(findingText).join('\n')
}

function findingText({ rule, level, says, stimulus, device, operation, at, count }: Finding) {
  const { says: what, why, cure } = habits[rule]
  const more = count > 1 ? `, ${count} times` : ''
  const where = `${device}.${operation}, message ${at} of "${stimulus}"${more}`
  return `${level}: ${what} (${rule})\n  ${where}: ${says}.\n  ${why} ${cure}`
}

// Keys of the table itself.
const names = Object.keys(habits) as readonly HabitName[]

function joined(findings: readonly Finding[], nameOf: (one: Finding) => string): Finding[] {
  const found = new Map<string, Finding>()
  for (const one of findings) {
    const first = found.get(nameOf(one))
    found.set(nameOf(one), first ? { ...first, count: first.count + one.count } : one)
  }
  return [...found.values()]
}
