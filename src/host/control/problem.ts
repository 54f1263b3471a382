/** How the control API says no: RFC 9457 problem documents. */
import type { ErrorRequestHandler, Response } from 'express'
import { unknownName } from '../../kernel/suggest.ts'

export const problems = {
  misuse: { status: 400, title: 'This cannot be done' },
  'not-json': { status: 400, title: 'The body is not a JSON object' },
  'not-authorized': { status: 401, title: 'The token is missing or wrong' },
  'foreign-origin': { status: 403, title: 'Another site may not use this rig' },
  'unknown-path': { status: 404, title: 'No such path' },
  'unknown-name': { status: 404, title: 'No such name' },
  'wrong-method': { status: 405, title: 'This path does not take that method' },
  full: { status: 409, title: 'There is no room for more' },
  'too-large': { status: 413, title: 'The body is larger than 100 kB' },
  'not-json-type': { status: 415, title: 'Bodies are application/json' },
  'wrong-host': { status: 421, title: 'This rig does not listen under that name' },
  'not-kept': { status: 500, title: 'What happened could not be kept' },
  bug: { status: 500, title: 'A bug of tillrig' },
} as const satisfies Readonly<Record<string, { status: number; title: string }>>

export type ProblemKind = keyof typeof problems

export class Problem extends Error {
  override readonly name = 'Problem'
  readonly kind: ProblemKind
  readonly known: readonly string[] | undefined

  constructor(kind: ProblemKind, detail: string, known?: readonly string[]) {
    super(detail)
    this.kind = kind
    this.known = known
  }
}

/** Holds a name against the known ones. */
export function knownName(
  act: string,
  what: string,
  name: string,
  known: readonly string[],
): string {
  if (known.includes(name)) return name
  throw new Problem('unknown-name', `Cannot ${act}: ${unknownName(what, name, known)}`, known)
}

/** Express knows an error handler by its four parameters. */
export const answerProblem: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) next(error)
  else sendProblem(response, toProblem(error))
}

function sendProblem(response: Response, problem: Problem): void {
  const { status, title } = problems[problem.kind]
  const { kind, message: detail, known } = problem
  response
    .status(status)
    .type('application/problem+json')
    .send(
      JSON.stringify(
        { type: `urn:tillrig:problem:${kind}`, title, status, detail, known },
        null,
        2,
      ),
    )
}

function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  // Our own RangeErrors say what cannot be done; the engine's own (a stack overflow) are bugs.
  if (error instanceof RangeError && error.message.startsWith('Cannot '))
    return new Problem('misuse', error.message)
  if (error instanceof Error && 'status' in error) {
    const { message, status } = error
    if (status === 413) return new Problem('too-large', 'Cannot read the body: over 100 kB.')
    if (status === 415) return new Problem('not-json-type', `Cannot read the body: ${message}.`)
    if ('type' in error && error.type === 'entity.parse.failed')
      return new Problem('not-json', `Cannot read the body as JSON: ${message}.`)
    if (status === 400) return new Problem('misuse', `Cannot read the request: ${message}.`)
  }
  console.error(error)
  return new Problem('bug', 'Cannot answer: a bug of tillrig. Its trace is in the log of the rig.')
}
