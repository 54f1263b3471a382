/** Requests become commands, outcomes become replies. */
import type { Decoded, Outcome, WireReply, WireRequest } from '../../src/device/contract.ts'
import { operations } from './operations.ts'
import type { Options } from './options.ts'
import type { Code } from './protocol.ts'
import type { Answer, Command } from './state.ts'
import { families, readAsk } from './wire/asks.ts'
import { readCredential } from './wire/authorization.ts'
import { isOlderPath, operationAt } from './wire/paths.ts'
import { refusal, replyTo } from './wire/replies.ts'

export function decode(request: WireRequest, options: Options): Decoded<Command> {
  const { method, path } = request
  const operation = operationAt(path, options)
  if (operation === undefined) return { command: { kind: 'unknown' } }
  if (method !== 'POST') return { operation, command: { kind: 'unknown' } }
  return {
    operation,
    command: {
      kind: 'call',
      auth: operations[operation].auth,
      credential: readCredential(request),
      family: families[operation],
      ask: readAsk(operation, request, isOlderPath(path, options)),
    },
  }
}

export function encode(outcome: Outcome<Answer, Code>, options: Options): WireReply {
  return outcome.kind === 'answer'
    ? replyTo(outcome.answer, options)
    : refusal(outcome.code, outcome.detail)
}
