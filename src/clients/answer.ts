/** What a client says came of an operation: a value to switch over. */
import type { ErrorRow, ErrorTable } from '../device/contract.ts'

/**
 * What became of one operation. There are these five kinds and no others, so a `switch` over `kind`
 * can end in `never`.
 *
 * - `done`: the device did it; the fields of the operation stand beside `kind`.
 * - `refused`: the device said no, in one of its documented words; `meaning` says what that leaves.
 * - `unlisted`: the device said no with a code that its document does not list.
 * - `unknown`: nobody knows whether it was done; `find` says how to find out.
 * - `unreachable`: the device could not be asked, so nothing was done.
 */
export type Answer<Fields extends object, Code extends string, Trace extends object = object> =
  Done<Fields> | Refused<Code> | Unlisted | (Unknown & Readonly<Trace>) | Unreachable

/** What an operation can end with when it was not done. */
export type NotDone<Code extends string> = Refused<Code> | Unlisted | Unknown | Unreachable

export type Done<Fields extends object> = { readonly kind: 'done' } & Readonly<Fields>

/** A documented refusal: a row of the device's table of errors. */
export interface Refused<Code extends string> {
  readonly kind: 'refused'
  /** Our word for it, as `tillrig codes` lists it: `PRINTER_NOT_READY`. */
  readonly code: Code
  /** The vendor's number or word: `-6`. */
  readonly wire: number | string
  /** The vendor's text, to the letter. */
  readonly text: string
  readonly meaning: string
  readonly cause: string
  readonly cure: string
  /** What the device said beside the code, as it came; it may name the field at fault. */
  readonly said: string
}

/** A refusal that no document lists: newer firmware, or another machine. */
export interface Unlisted {
  readonly kind: 'unlisted'
  /** What stood where a code stands. */
  readonly wire: number | string
  /** What the device said beside it, as it came. */
  readonly said: string
}

export interface Unknown {
  readonly kind: 'unknown'
  /** `unclear`: an answer came and does not say, as one of a proxy, or one that was damaged. */
  readonly how: 'timeout' | 'reset' | 'cut' | 'unclear'
  /** How often it was sent. */
  readonly tries: number
  /** How to find out, or why it does not matter. */
  readonly find: string
}

export interface Unreachable {
  readonly kind: 'unreachable'
}

/** What `expectDone` throws; `answer` is the whole of it. */
export class NotDoneError extends Error {
  override readonly name = 'NotDoneError'
  readonly answer: NotDone<string>
  /** The code of a documented refusal: `PRINTER_NOT_READY`. */
  readonly code: string | undefined

  constructor(answer: NotDone<string>) {
    super(sentence(answer))
    this.answer = answer
    this.code = answer.kind === 'refused' ? answer.code : undefined
  }
}

/**
 * For whoever wants exceptions: the answer of an operation that was done.
 * @throws NotDoneError with code, meaning and cure, when it was not, or when nobody knows.
 */
export function expectDone<Fields extends object>(
  answer: Done<Fields> | NotDone<string>,
): Done<Fields> {
  if (answer.kind === 'done') return answer
  throw new NotDoneError(answer)
}

function sentence(answer: NotDone<string>): string {
  switch (answer.kind) {
    case 'refused':
      return `Refused with ${answer.wire} (${answer.code}): ${answer.meaning} ${answer.cure}`
    case 'unlisted':
      return `Refused with ${answer.wire}, which no document lists: "${answer.said}".`
    case 'unknown':
      return `Nobody knows whether it was done (${answer.how}, sent ${answer.tries} times). ${answer.find}`
    case 'unreachable':
      return 'The device could not be asked, so nothing was done. Is it running?'
    default: {
      const never: never = answer
      return never
    }
  }
}

/** The refusal of a row in the device's table. */
export function refusedAs<Code extends string>(
  errors: ErrorTable<Code>,
  code: Code,
  said: string,
): Refused<Code> {
  const { wire, text, means, cause, cure }: ErrorRow = errors[code]
  return { kind: 'refused', code, wire, text, meaning: means, cause, cure, said }
}
