/** Keys, codes and tokens by chance, none of them for the second time. */
import type { Random } from '../../../src/kernel/random.ts'
import type { Instant } from '../../../src/kernel/time.ts'
import type { ActivationCode, Binding, OneTimeCode, State } from '../state.ts'

const digits = '0123456789'
const letters = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz${digits}`

/** How each of them looks: codes and keys as in the document's samples. */
const shapes = {
  code: { start: '', alphabet: digits, length: 6 },
  apiKey: { start: '', alphabet: letters, length: 64 },
  token: { start: 'dt_', alphabet: `${digits}abcdef`, length: 40 },
  auth2: { start: '', alphabet: letters, length: 40 },
}

interface Taken {
  readonly size: number
  has(text: string): boolean
}

export function drawCode(
  { codes, options }: State,
  random: Random,
  { nbo, serial }: Pick<ActivationCode, 'nbo' | 'serial'>,
  at: Instant,
): ActivationCode {
  const code = draw(random, shapes.code, codes)
  // A10.
  return { code, nbo, serial, issuedAt: at, expiresAt: at + options['code.lifetime'] }
}

export function drawBinding(
  { given }: State,
  random: Random,
  { nbo, serial, version }: Pick<Binding, 'nbo' | 'serial' | 'version'>,
  at: Instant,
): Binding {
  const apiKey = draw(random, shapes.apiKey, given)
  const token = draw(random, shapes.token, given)
  return { serial, nbo, apiKey, token, since: at, version }
}

export function drawOtp(
  { given, options }: State,
  random: Random,
  { nbo, serial }: Pick<OneTimeCode, 'nbo' | 'serial'>,
  at: Instant,
): OneTimeCode {
  const otp = draw(random, shapes.code, given)
  // A9.
  const expiresAt = at + options['otp.lifetime']
  return { otp, serial, nbo, expiresAt, attemptsLeft: options['otp.attempts'] }
}

export function drawToken({ tokens }: State, random: Random): string {
  return draw(random, shapes.auth2, tokens)
}

type Shape = (typeof shapes)[keyof typeof shapes]

/**
 * One that is taken gives way to the next that is free, like a full row of numbers. Only when all
 * are taken one is given again: after a million of six digits.
 */
function draw(random: Random, { start, alphabet, length }: Shape, taken: Taken): string {
  let text = ''
  while (text.length < length) text += alphabet[random.integer(0, alphabet.length - 1)] ?? ''
  for (let tries = 0; tries < taken.size && taken.has(start + text); tries++)
    text = following(text, alphabet)
  return start + text
}

/** `129` becomes `130`, and `999` becomes `000`. */
function following(text: string, alphabet: string): string {
  const place = alphabet.indexOf(text.slice(-1)) + 1
  const isCarried = place === alphabet.length
  const head = text.slice(0, -1)
  return (
    (isCarried && head !== '' ? following(head, alphabet) : head) + alphabet[isCarried ? 0 : place]
  )
}
