/** One word that says all there is to say to make a run again. */
import { createHash } from 'node:crypto'
import { readScript, scriptText } from './script.ts'
import type { Script } from './script.ts'

const DIGEST_CHARS = 12

/** All that was done and said in a run, in one short word. */
export function digestOf(record: readonly string[]): string {
  const hash = createHash('sha256')
  for (const line of record) hash.update(line).update('\n')
  return hash.digest('base64url').slice(0, DIGEST_CHARS)
}

export interface Token {
  /** The version of tillrig that made it. */
  readonly version: string
  /** The case: `explore/register/sale`, or `…[cash]`. */
  readonly id: string
  /** Where the scenario stands, when it is none of the package. */
  readonly file?: string | undefined
  readonly seed: number
  /** What `--target` said. */
  readonly target: string
  readonly script: Script
  /** The beginning of what the run was in one word; empty where real time was part of it. */
  readonly digest: string
}

export function tokenText({ version, id, file, seed, target, script, digest }: Token): string {
  const fields = [version, id, file ?? '', seed, target, scriptText(script), digest]
  return Buffer.from(JSON.stringify(fields)).toString('base64url')
}

/** @throws RangeError for a word that no `explore` has printed. */
export function readToken(text: string): Token {
  const fields = parse(text)
  const [version, id, file, seed, target, script, digest] = fields
  const isWhole =
    fields.length === 7 &&
    typeof seed === 'number' &&
    [version, id, file, target, script, digest].every((one) => typeof one === 'string')
  if (!isWhole)
    throw new RangeError('Cannot replay this: it is no token that "tillrig explore" has printed.')
  return {
    version: String(version),
    id: String(id),
    file: file === '' ? undefined : String(file),
    seed,
    target: String(target),
    script: readScript(String(script)),
    digest: String(digest),
  }
}

function parse(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
