/** Fields of a request, read one by one; the gravest mistake is kept, and told at the end. */
import { echo } from '../../../src/device/json-body.ts'
import type { Family, Malformed } from '../state.ts'
import type { Code } from '../protocol.ts'
import { errors } from '../protocol.ts'
import type { Values } from './body.ts'

export interface Fields {
  readonly values: Values
  readonly family: Family
  problem: Malformed | undefined
}

const nested = { list: 'una lista', object: 'un objeto' }

/** How each family refuses what is not there, and what is not as it should be. */
const refusals: Readonly<Record<Family, { readonly empty: Code; readonly bad: Code }>> = {
  envelope: { empty: 'EMPTY_FIELD', bad: 'BAD_REQUEST' },
  otp: { empty: 'OTP_INTERNAL', bad: 'OTP_INTERNAL' },
  credentials: { empty: 'NO_CREDENTIALS', bad: 'NO_CREDENTIALS' },
  signature: { empty: 'SIGNATURE_REFUSED', bad: 'SIGNATURE_REFUSED' },
  token: { empty: 'BASIC_REFUSED', bad: 'BASIC_REFUSED' },
}

export function malformed(family: Family, how: 'empty' | 'bad', detail: string): Malformed {
  return { kind: 'malformed', code: refusals[family][how], detail }
}

// Keys of the table itself, which stands in order of precedence.
const precedence = Object.keys(errors) as readonly Code[]

/** The first of a kind stays. */
function note(fields: Fields, found: Malformed): void {
  const { problem } = fields
  if (problem && precedence.indexOf(problem.code) <= precedence.indexOf(found.code)) return
  fields.problem = found
}

/** Notes what a field should have been; what came in its place only where it is no secret. */
export function reject(fields: Fields, expected: string, came?: unknown): void {
  const detail = came === undefined ? expected : `${expected}; llegó ${echo(came, nested)}`
  note(fields, malformed(fields.family, 'bad', detail))
}

interface Rule {
  readonly name: string
  readonly pattern: RegExp
  /** What it should be, behind the name of the field. */
  readonly expects: string
  /** What must not be told back, not even when it is wrong. */
  readonly isSecret?: true
}

/** `null` is no value (A4). */
export function readOptional(fields: Fields, rule: Rule): string | undefined {
  const { name, pattern, expects, isSecret } = rule
  const value = fields.values[name] ?? undefined
  if (value === undefined) return undefined
  const shown = isSecret ? undefined : value
  if (typeof value !== 'string') reject(fields, `${name} debe ser un texto`, shown)
  else if (pattern.test(value)) return value
  else reject(fields, `${name} debe ${expects}`, shown)
  return undefined
}

/** A blank text is as good as none. */
export function readRequired(fields: Fields, rule: Rule): string {
  const value = fields.values[rule.name] ?? ''
  if (typeof value !== 'string' || value.trim() !== '') return readOptional(fields, rule) ?? ''
  note(fields, malformed(fields.family, 'empty', `${rule.name} está vacío`))
  return ''
}

export function readSerial(fields: Fields): string {
  return readRequired(fields, {
    name: 'fullSerialNumber',
    pattern: /^[0-9A-Za-z]{1,8}$/,
    expects: 'tener hasta 8 letras y dígitos',
  })
}

const nineDigits = { pattern: /^\d{9}$/, expects: 'tener 9 dígitos' }

/** Each structure spells the name in its own way. */
export function readMerchant(
  fields: Fields,
  name: 'codigoNBO' | 'codigoNbo' | 'submerchantId',
): string {
  return readRequired(fields, { name, ...nineDigits })
}

/** As the earlier build, which knows no such field. */
export function readMerchantIfAny(fields: Fields): string {
  const { codigoNBO } = fields.values
  const isBlank = typeof codigoNBO === 'string' && codigoNBO.trim() === ''
  return isBlank ? '' : (readOptional(fields, { name: 'codigoNBO', ...nineDigits }) ?? '')
}

/** Letters are no mistake of the request: such a code is simply not the right one. */
export function readCode(fields: Fields, name: 'activationCode' | 'codigoOTP'): string {
  return readRequired(fields, {
    name,
    pattern: /^.{1,6}$/su,
    expects: 'tener hasta 6 caracteres',
    isSecret: true,
  })
}
