/** What the tables do not say of the backend: headers, bodies and replies of each operation. */
import type {
  Api,
  ApiContent,
  ApiOperation,
  ApiParameter,
  ApiReply,
  Schema,
} from '../../src/device/api.ts'
import { schemaOf } from '../../src/device/api.ts'
import * as samples from './openapi/samples.ts'
import { answers, olderUnbinding, requests } from './openapi/structures.ts'
import type { Operation } from './operations.ts'
import { operations as table } from './operations.ts'
import type { Options } from './options.ts'
import type { Code } from './protocol.ts'
import { errors } from './protocol.ts'
import { olderPaths, pathOf } from './wire/paths.ts'

interface Call {
  /** The name of its body's structure, and samples of it. */
  readonly body: readonly [schema: string, examples?: ApiContent['examples']]
  readonly says?: string
  readonly headers?: readonly ApiParameter[]
  readonly reply: ApiReply
  readonly codes: readonly Code[]
}

const readable: readonly Code[] = ['BAD_REQUEST', 'EMPTY_FIELD', 'INTERNAL']
const upstream: readonly Code[] = ['GEOPAGOS_FAILED', 'UNKNOWN_UPSTREAM', 'UPSTREAM_ERROR']
const binding: readonly Code[] = [
  ...readable,
  ...upstream,
  'ACTIVATION_CODE_INVALID',
  'TERMINAL_NOT_AVAILABLE',
]
const unbinding: readonly Code[] = [...readable, ...upstream, 'UNAUTHORIZED', 'INVENIO_FAILED']
const otp: readonly Code[] = ['OTP_INTERNAL', 'OTP_REFUSED']

const keys: readonly ApiParameter[] = [
  {
    name: 'X-Authentication-ApiKey',
    in: 'header',
    says: 'Api key devuelto en el objeto ObjVinculacionResponse.data.X-Authentication-ApiKey (dicho valor debe estar almacenado en el dispositivo)',
    required: true,
    schema: { type: 'string' },
    example: 'dsfdsiiRDR7TlFk2ebKvdu8uaJD5FfVbw4thdM79bFX5iKbuH8yFfgAvyYFtdxjQ4me3',
  },
  {
    name: 'X-Authentication-Token',
    in: 'header',
    says: 'Api token devuelto en el objeto ObjVinculacionResponse.data.X-Authentication-Token (dicho valor debe estar almacenado en el dispositivo)',
    schema: { type: 'string' },
    example: 'dt_8gfdghfd7027e70e73f8fe223acfbdfad3e76adfbd7cc55',
  },
]

const json = (schema: string, examples?: ApiContent['examples']) => ({
  'application/json': { schema: schemaOf(schema), ...(examples ? { examples } : {}) },
})
const bound: ApiReply = {
  status: 200,
  says: 'Vinculación correcta.',
  content: json('ObjVinculacionResponse', samples.bindings),
  empty: 'Geopagos answered success without an answer, or could not be asked (A6).',
}
const unbound: ApiReply = { status: 200, says: 'Desvinculación completada (no tiene body).' }
const credentials: Call = {
  body: ['ObjObtenerCredencialesRequest', samples.credentialsAsked],
  reply: {
    status: 200,
    says: 'Correcto.',
    content: json('ObjObtenerCredencialesResponse', samples.credentialsGiven),
  },
  codes: ['NO_CREDENTIALS'],
}
const answered = (schema: string): ApiReply => ({
  status: 200,
  says: 'Done.',
  content: json(schema),
})

const calls: Readonly<Record<Operation, Call>> = {
  'activate-v1': {
    body: ['ObjVinculacionRequest', samples.binding],
    reply: bound,
    codes: binding,
  },
  'deactivate-v1': {
    body: ['ObjDesvinculacionRequest', samples.unbinding],
    headers: keys,
    reply: unbound,
    codes: unbinding,
  },
  'credentials-v1': credentials,
  token: {
    body: ['TokenRequest'],
    says: 'As a form, as JSON, or with Basic auth and no body (A2).',
    reply: answered('TokenResponse'),
    codes: ['BASIC_REFUSED', 'INTERNAL'],
  },
  'activate-v2': {
    body: ['ObjVinculacionRequest-v2', samples.bindingV2],
    reply: bound,
    codes: binding,
  },
  'deactivate-v2': {
    body: ['ObjDesvinculacionRequest-v2', samples.unbindingV2],
    says: 'Este método permitirá desvincular un terminal. La desvinculacion correcta son 2 pasos\n\n1.- Intentar desvincular, esto mandará un correo al representante legal para que acepte en una web externa\n2.- Intentar desvincular luego de aceptar en la web externa, esto si desvinculará solo con un HTTP responsecode de respuesta, sin body',
    headers: keys,
    reply: unbound,
    codes: [...unbinding, 'CHECK_MAIL'],
  },
  'credentials-v2': credentials,
  'request-otp': {
    body: ['ObjSolicitarOTPRequest'],
    reply: answered('ObjSolicitarOTPResponse'),
    codes: otp,
  },
  'deactivate-otp': {
    body: ['ObjDesvinculacionOTPRequest'],
    reply: answered('ObjDesvinculacionOTPResponse'),
    codes: [...otp, 'OTP_GEOPAGOS', 'OTP_INVENIO'],
  },
  confirm: {
    body: ['Firma', samples.signature],
    says: 'Api para guardar firma Digital',
    reply: answered('FirmaResponse'),
    codes: ['SIGNATURE_REFUSED'],
  },
}

/** Who may ask, and what he hears who may not. */
function authOf(
  name: Operation,
  options: Options,
): Pick<ApiOperation, 'security'> & {
  readonly codes: readonly Code[]
} {
  switch (table[name].auth) {
    case 'basic': {
      // A8.
      const anybody = options['auth.missing'] === 'pass' ? [''] : []
      return { security: ['basic', ...anybody], codes: ['BASIC_REFUSED'] }
    }
    case 'auth2':
      return { security: ['auth2'], codes: ['TOKEN_REFUSED'] }
    case 'none':
      return { security: ['', 'basic'], codes: [] }
  }
}

function operationOf(name: Operation, options: Options): ApiOperation<Operation, Code> {
  const { body, says, headers = [], reply, codes } = calls[name]
  const auth = authOf(name, options)
  const [schema, examples] = body
  const content = json(schema, examples)
  const form = { 'application/x-www-form-urlencoded': { schema: schemaOf(schema) } }
  return {
    id: name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
    method: 'POST',
    path: pathOf(name, options),
    operations: [name],
    ...(says === undefined ? {} : { says }),
    parameters: headers,
    body: name === 'token' ? { isOptional: true, content: { ...form, ...content } } : { content },
    replies: [reply],
    codes: [...auth.codes, ...codes],
    security: auth.security,
  }
}

/** The paths of the earlier build, where unbinding names no merchant. */
function older(options: Options): readonly ApiOperation<Operation, Code>[] {
  if (!options['old-paths']) return []
  return Object.entries(olderPaths).map(([path, name]) => {
    const operation = operationOf(name, options)
    const body = { content: { 'application/json': { schema: olderUnbinding } } }
    const isUnbinding = name === 'deactivate-v1'
    return { ...operation, id: `${operation.id}Older`, path, ...(isUnbinding ? { body } : {}) }
  })
}

/** The family of an operation decides what its refusals look like. */
const structures: Partial<Record<Code, string>> = {
  NO_CREDENTIALS: 'ObjObtenerCredencialesResponse',
  SIGNATURE_REFUSED: 'FirmaResponse',
  OTP_INTERNAL: 'ObjDesvinculacionOTPResponse',
  OTP_REFUSED: 'ObjDesvinculacionOTPResponse',
  OTP_GEOPAGOS: 'ObjDesvinculacionOTPResponse',
  OTP_INVENIO: 'ObjDesvinculacionOTPResponse',
}

function refusal(code: Code): Schema {
  // Neither is JSON, although the second says it is.
  if (code === 'BASIC_REFUSED' || code === 'UNKNOWN_UPSTREAM') return { const: errors[code].text }
  return schemaOf(structures[code] ?? 'ObjDesvinculacionResponseError')
}

export function describeApi(options: Options): Api<Operation, Code> {
  // Keys of the table itself.
  const names = Object.keys(table) as readonly Operation[]
  return {
    says: 'Most refusals come under HTTP 200, with the status in `response.code`. All values are texts, one slash at the end of a path is ignored, and fields that are not known are ignored. The document spells `codigoNBO` here and `codigoNbo` there.',
    source: 'Pos StandAlone, https://speca.io/integracionesvendemas/pos-standalone',
    security: {
      basic: { type: 'http', scheme: 'basic', description: 'Basic Auth' },
      auth2: {
        type: 'http',
        scheme: 'bearer',
        description: `Auth2: a token of ${options['path.token']} (A2, A3).`,
      },
    },
    schemas: { ...requests, ...answers(options) },
    operations: [...names.map((name) => operationOf(name, options)), ...older(options)],
    strays: ['UNKNOWN_PATH'],
    refusal,
  }
}
