/** Named values people give us: options of a device, parameters of a cause or a fault. */
import { formatDuration, parseDuration } from '../kernel/time.ts'
import { unknownName } from '../kernel/suggest.ts'

export type FieldValue = string | number | boolean

export interface Field<Value extends FieldValue = FieldValue> {
  readonly says: string
  /** What a valid value looks like, in words for an error message. */
  readonly expects: string
  /** Absent when the value must be given. */
  readonly default?: Value
  /** The value as text the command line would accept. */
  show(value: Value): string
  /** Accepts text (command line, query) and JSON values alike. */
  read(given: unknown): Value | undefined
}

export type FieldTable = Readonly<Record<string, Field>>

/** The values that a table of fields describes. */
export type FieldValues<Table extends FieldTable> = {
  readonly [Name in keyof Table]: Table[Name] extends Field<infer Value> ? Value : never
}

export function textField(
  says: string,
  pattern: RegExp,
  expects: string,
  fallback?: string,
): Field<string> {
  const read = (given: unknown) => {
    const text = typeof given === 'number' ? String(given) : given
    return typeof text === 'string' && pattern.test(text) ? text : undefined
  }
  return { says, expects, show: String, read, ...withDefault(fallback) }
}

export function integerField(
  says: string,
  { min, max }: { readonly min: number; readonly max: number },
  fallback?: number,
): Field<number> {
  const read = (given: unknown) => {
    const value = typeof given === 'string' && /^-?\d+$/.test(given) ? Number(given) : given
    const fits =
      typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
    return fits ? value : undefined
  }
  const expects = `a whole number from ${min} to ${max}`
  return { says, expects, show: String, read, ...withDefault(fallback) }
}

/** Durations are held in milliseconds and written like `25h` or `1.5s`. */
export function durationField(says: string, fallbackMs?: number): Field<number> {
  const read = (given: unknown) => (typeof given === 'string' ? parseDuration(given) : undefined)
  const expects = 'a duration such as 250ms, 1.5s, 25h'
  return { says, expects, show: formatDuration, read, ...withDefault(fallbackMs) }
}

export function choiceField<const Choice extends string>(
  says: string,
  choices: readonly Choice[],
  fallback?: NoInfer<Choice>,
): Field<Choice> {
  const read = (given: unknown) => choices.find((choice) => choice === given)
  return { says, expects: choices.join(' or '), show: String, read, ...withDefault(fallback) }
}

export function switchField(says: string, fallback?: boolean): Field<boolean> {
  const words = new Map<unknown, boolean>([
    ['on', true],
    ['true', true],
    [true, true],
    ['off', false],
    ['false', false],
    [false, false],
  ])
  const show = (value: boolean) => (value ? 'on' : 'off')
  return { says, expects: 'on or off', show, read: (v) => words.get(v), ...withDefault(fallback) }
}

/**
 * Checks given values against a table and fills in the defaults.
 * @throws RangeError that names the value found and what was known.
 */
export function readFields(
  what: string,
  fields: FieldTable,
  given: Readonly<Record<string, unknown>>,
): Record<string, FieldValue> {
  const known = Object.keys(fields)
  for (const name of Object.keys(given))
    if (!Object.hasOwn(fields, name))
      throw new RangeError(
        known.length === 0
          ? `Cannot ${what}: it takes no "${name}", nor anything else.`
          : `Cannot ${what}: ${unknownName('parameter', name, known)}`,
      )
  const values: Record<string, FieldValue> = {}
  for (const [name, field] of Object.entries(fields)) {
    const value = given[name] === undefined ? field.default : field.read(given[name])
    if (value === undefined)
      throw new RangeError(
        given[name] === undefined
          ? `Cannot ${what}: "${name}" is missing. Give ${field.expects}.`
          : `Cannot ${what}: "${name}" is ${JSON.stringify(given[name])}. Give ${field.expects}.`,
      )
    values[name] = value
  }
  return values
}

function withDefault<Value>(value: Value | undefined): { default?: Value } {
  return value === undefined ? {} : { default: value }
}
