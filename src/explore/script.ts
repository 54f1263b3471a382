/** Which fault stands at which message: all that one run differs in from another. */

export interface Placed {
  /** Messages of the till are counted from 1, over all devices. */
  readonly at: number
  /** The name of a letter. */
  readonly letter: string
}

/** In the order of the messages; at most one at each. */
export type Script = readonly Placed[]

/** `2:lose-reply 5:late-end`; a run without faults is `-`. */
export function scriptText(script: Script): string {
  return script.map(({ at, letter }) => `${at}:${letter}`).join(' ') || '-'
}

/** @throws RangeError for what is no script. */
export function readScript(text: string): Script {
  if (text === '-') return []
  return text.split(' ').map((one) => {
    const [, at, letter] = /^([1-9]\d{0,5}):([a-z][a-z0-9.-]*)$/.exec(one) ?? []
    if (at === undefined || letter === undefined)
      throw new RangeError(
        `Cannot read "${text}" as a script: "${one}" is not such as 2:lose-reply.`,
      )
    return { at: Number(at), letter }
  })
}

/** After this message nothing is done to a run any more. */
export function lastAt(script: Script): number {
  return script.at(-1)?.at ?? 0
}
