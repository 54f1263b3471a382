/** Talks to the control API of a rig that was started elsewhere. */
import { z } from 'zod'
import { readAddress } from '../../host/http-exchange.ts'
import { TargetError } from '../target.ts'
import { exchange } from './http-exchange.ts'
import { shortened } from './till.ts'
import { parseJson } from '../../kernel/parse-json.ts'

const TIMEOUT_MS = 30_000

export interface Control {
  readonly url: string
  /**
   * @throws RangeError for what the rig says cannot be done: the scenario is at fault.
   * @throws TargetError for everything else that is not an answer.
   */
  ask<Answer>(
    method: string,
    path: string,
    shape: z.ZodType<Answer>,
    body?: unknown,
  ): Promise<Answer>
}

const problem = z.looseObject({ type: z.string(), detail: z.string() })

export function openControl(address: string, token: string | undefined): Control {
  const url = readAddress(address, 'a rig', 'http://127.0.0.1:8090').replace(/\/+$/, '')
  const { host } = new URL(url)
  return {
    url,
    async ask(method, path, shape, body) {
      const text = body === undefined ? '' : JSON.stringify(body)
      const headers = {
        host,
        accept: 'application/json',
        ...(text === '' ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      }
      const sending = { method, path, query: '', headers, body: new TextEncoder().encode(text) }
      const got = await exchange(url, sending, TIMEOUT_MS)
      if (got.kind === 'lost')
        throw new TargetError(`Cannot ${method} ${url}${path}: no answer came (${got.how}).`)
      const { status, body: said } = got.reply
      const answer = parseJson(said)
      if (status < 300) {
        const read = shape.safeParse(answer)
        if (read.success) return read.data
        throw new TargetError(
          `Cannot ${method} ${url}${path}: the answer is not that of a rig. Give the control URL that \`tillrig up\` prints.`,
        )
      }
      const told = problem.safeParse(answer)
      if (told.success && (status === 400 || status === 404)) throw new RangeError(told.data.detail)
      throw new TargetError(
        `Cannot ${method} ${url}${path}: ${status} ${told.success ? told.data.detail : shortened(said)}`,
      )
    },
  }
}
