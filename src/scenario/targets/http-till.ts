/** A till that is a service: the same objects as a command gets, by POST. */
import { exchange, Unreachable } from '../../host/http-exchange.ts'
import { TargetError } from '../target.ts'
import type { Till, Told } from './till.ts'
import { interrupted, readAnswer, shortened, unusable } from './till.ts'
import { parseJson } from '../../kernel/parse-json.ts'

const NOT_SUPPORTED = 501

export function createHttpTill(address: string, signal: AbortSignal): Till {
  const { origin, pathname, search, host } = new URL(address)
  return {
    said: () => '',
    forget: () => undefined,
    ended: () => undefined,
    close: async () => undefined,
    async act(ask, limitMs): Promise<Told> {
      const request = {
        method: 'POST',
        path: pathname,
        query: search.slice(1),
        headers: { host, 'content-type': 'application/json', accept: 'application/json' },
        body: new TextEncoder().encode(JSON.stringify(ask)),
      }
      if (signal.aborted) return interrupted
      const got = await exchange(origin, request, limitMs, { signal }).catch(blameTheBench)
      if (signal.aborted) return interrupted
      if (got.kind === 'lost')
        return {
          kind: 'silent',
          why:
            got.how === 'timeout'
              ? `the till did not answer within ${limitMs / 1000} s`
              : 'the till broke the connection off',
        }
      const { status, body } = got.reply
      if (status === NOT_SUPPORTED) return { kind: 'unsupported' }
      const answer = status === 200 ? readAnswer(parseJson(body)) : `its status is ${status}`
      if (typeof answer !== 'string') return { kind: 'answer', fields: answer.fields }
      return unusable(
        answer,
        `Cannot read the answer of the till at ${address}, as ${answer}: ${shortened(body)}. Answer 200 and {"id":"${ask.id}","outcome":"paid"}, or 501 for what the till cannot do.`,
      )
    },
  }
}

function blameTheBench(error: unknown): never {
  if (!(error instanceof Unreachable)) throw error
  throw new TargetError(error.message.replace('Is the device running', 'Is the till running'))
}
