/** An answer taken apart for comparison: what is said twice in it counts once. */
import { parseJson } from '../../kernel/parse-json.ts'
import { isMap } from '../salvage.ts'

export interface Answer {
  readonly status?: unknown
  readonly reason?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** The JSON of the body; or what the device's client reads in it; or its text. */
  readonly body?: unknown
  readonly read?: Readonly<Record<string, unknown>>
}

export function answerIn(fields: Readonly<Record<string, unknown>>): Answer {
  const { status, reason, headers, body, json: _json, ...read } = fields
  const tree = treeOf(String(body ?? ''))
  const content =
    tree !== undefined
      ? { body: tree }
      : Object.keys(read).length > 0
        ? { read }
        : { body: String(body ?? '') }
  // Targets give the headers of an answer as names and texts.
  const named = isMap(headers) ? { headers: headers as Answer['headers'] & object } : {}
  return { status, reason, ...named, ...content }
}

const numberOrText = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

/** JSON of a map or a list, with numbers that are not written as usual kept as they are written. */
function treeOf(text: string): unknown {
  // Only what was JSON before counts as such.
  if (!/^\s*[[{]/.test(text) || parseJson(text) === undefined) return undefined
  return parseJson(
    text.replace(numberOrText, (written) =>
      written.startsWith('"') || String(Number(written)) === written
        ? written
        : JSON.stringify(`${written} as a number`),
    ),
  )
}
