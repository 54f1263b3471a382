/** The line that compares again and the names of its sides, without what is secret. */
import { emulators } from '../emulators.ts'
import { secretNames } from '../scenario/recording/blank-secrets.ts'
import type { OptionsByName } from '../scenario/rig-file/plan.ts'

const BLANK = '…'

/** A target with its own options: `emulator ikkm.profile=v27a`. */
export function labelOf(target: string, set: OptionsByName): string {
  const options = Object.entries(set).flatMap(([device, values]) =>
    Object.entries(values).map(([option, value]) => {
      const shown = isSecret(device, option) ? BLANK : String(value)
      return ` ${device}.${option}=${shown}`
    }),
  )
  return target + options.join('')
}

/** As it was typed, but for what nobody should read over a shoulder. */
export function againLine(typed: readonly string[]): string {
  const words = typed.map((word, i) => {
    const shown = withoutSecret(word, typed[i - 1])
    return /^[\w@%+=:,./…-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", String.raw`'\''`)}'`
  })
  return `tillrig ${words.join(' ')}`
}

function withoutSecret(word: string, before = ''): string {
  if (/^--(key|token|access)$/.test(before)) return BLANK
  const [, option] = /^(--(?:key|token|access)=)/.exec(word) ?? []
  if (option !== undefined) return option + BLANK
  const [, start = '', device = '', name = ''] =
    /^(?:--set-[ab]=)?(([\w-]+)\.([^=]+)=)/.exec(word) ?? []
  return isSecret(device, name) ? word.slice(0, word.indexOf(start) + start.length) + BLANK : word
}

function isSecret(device: string, option: string): boolean {
  const found = emulators.find(({ name }) => name === device)
  return found !== undefined && secretNames(found.secrets).includes(option.toLowerCase())
}
