/** Which fault stands at which message: all that one run differs in from another. */

export interface Placed {
  /**
   * Messages of the till are counted from 1, over all devices; in millionths after one of them,
   * what devices say of their own accord before the next.
   */
  readonly at: number
  /** The name of a letter. */
  readonly letter: string
}

/** In the order of the messages; at most one at each. */
export type Script = readonly Placed[]

const OWN = 1_000_000

/** The message after this one: the till's next, or a device's own. */
export function nextAt(at: number, isOwn: boolean): number {
  const [ofTill, own] = partsOf(at)
  return isOwn ? ofTill + (own + 1) / OWN : ofTill + 1
}

export function isOwnAt(at: number): boolean {
  return partsOf(at)[1] > 0
}

/** `2`, or `2.3` for the third of devices' own messages after it. */
function partsOf(at: number): readonly [ofTill: number, own: number] {
  const ofTill = Math.floor(at)
  return [ofTill, Math.round((at - ofTill) * OWN)]
}

/** `2:lose-reply`, `2.3:lose-reply`; so the fault is named where it is met, too. */
export function placedText({ at, letter }: Placed): string {
  const [ofTill, own] = partsOf(at)
  return `${ofTill}${own > 0 ? `.${own}` : ''}:${letter}`
}

/** `2:lose-reply 5:late-end`; a run without faults is `-`. */
export function scriptText(script: Script): string {
  return script.map(placedText).join(' ') || '-'
}

/** @throws RangeError for what is no script. */
export function readScript(text: string): Script {
  if (text === '-') return []
  const script = text.split(' ').map((one) => {
    const [, at, own = '0', letter] =
      /^(\d{1,6})(?:\.([1-9]\d{0,5}))?:([a-z][a-z0-9.-]*)$/.exec(one) ?? []
    if (at === undefined || letter === undefined || Number(at) + Number(own) === 0)
      throw new RangeError(
        `Cannot read "${text}" as a script: "${one}" is not such as 2:lose-reply.`,
      )
    return { at: Number(at) + Number(own) / OWN, letter }
  })
  const late = script.find(({ at }, i) => at <= lastAt(script.slice(0, i)))
  if (late)
    throw new RangeError(
      `Cannot read "${text}" as a script: "${placedText(late)}" does not come after what stands before it. Messages stand in their order, with one fault at each.`,
    )
  return script
}

/** After this message nothing is done to a run any more. */
export function lastAt(script: Script): number {
  return script.at(-1)?.at ?? 0
}
