/** Who asks for a token: a form, JSON or a Basic header may say it (A2). */
import type { WireRequest } from '../../../src/device/contract.ts'
import { readForm } from '../../../src/device/form.ts'
import type { Ask, Malformed } from '../state.ts'
import { readCredential } from './authorization.ts'
import type { Carried, Values } from './body.ts'
import { readJson } from './body.ts'
import { malformed } from './fields.ts'

/** The body counts where it says anything of it, else the header. */
export function readTokenAsk(request: WireRequest): Ask | Malformed {
  const carried = looksLikeJson(request.body) ? readJson(request.body) : readPairs(request)
  if (carried.kind === 'unreadable') return malformed('token', 'bad', carried.why)
  const { usuario, clave } = carried.values
  const user = usuario ?? undefined
  const password = clave ?? undefined
  if (user === undefined && password === undefined) return readBasic(request)
  if (user === undefined || password === undefined)
    return malformed('token', 'empty', 'falta usuario o clave')
  if (typeof user !== 'string' || typeof password !== 'string')
    return malformed('token', 'bad', 'usuario y clave deben ser textos')
  return { kind: 'token', user, password }
}

function readBasic(request: WireRequest): Ask | Malformed {
  const credential = readCredential(request)
  if (credential.kind !== 'basic') return malformed('token', 'empty', 'faltan usuario y clave')
  return { kind: 'token', user: credential.user, password: credential.password }
}

const BRACE = 0x7b
const blanks = [0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]

/** Behind blanks and a mark of the byte order. */
function looksLikeJson(body: Uint8Array): boolean {
  return body.find((byte) => !blanks.includes(byte)) === BRACE
}

/** Passwords do not belong into a query. Of a repeated name, the first counts, as in Java. */
function readPairs(request: WireRequest): Carried {
  const form = readForm({ ...request, query: '' })
  if (form.malformed !== undefined)
    return { kind: 'unreadable', why: 'el cuerpo no se puede descodificar' }
  const first = (name: string) => form.values.get(name)?.[0]
  const values: Values = { usuario: first('usuario'), clave: first('clave') }
  return { kind: 'values', values }
}
