/** What the backend answers when it says no, in order of precedence (A1). */
import type { ErrorRow, ErrorTable } from '../../src/device/contract.ts'
import { assumed, documented } from '../../src/device/evidence.ts'
import {
  activate,
  confirm,
  credentials,
  deactivate,
  deactivateOtp,
  issued,
  requestOtp,
  token,
  withAuth2,
} from './protocol/recipes.ts'

/** How an answer is dressed; each operation has one way of saying no. */
export interface GeopagosErrorRow extends ErrorRow {
  readonly status: number
  /** `error` and `response.code` of the envelope; absent where there is none. */
  readonly error?: string
  readonly code?: number
}

const envelope = (error: string, code: number, text: string) => ({ error, code, text, status: 200 })
const vinculacion = documented('Vinculación errada')
const desvinculacion = documented('Desvinculación no se realizó')
const otp = documented('ObjDesvinculacionOTPResponse')

export const errors = {
  UNKNOWN_PATH: {
    ...envelope('errors.not_found', 404, 'Recurso no encontrado'),
    status: 404,
    wire: 'errors.not_found',
    means: 'There is no such path, or not with this HTTP method.',
    cause: 'A path that the document does not name, or a GET.',
    cure: 'Use POST and a documented path.',
    from: assumed('A1'),
    reproduce: ['curl -s -i -X POST "$URL/v3/activate"'],
  },
  BASIC_REFUSED: {
    status: 401,
    wire: 'HTTP Status 401',
    text: 'HTTP Status 401 - Bad credentials',
    means: 'User and password are missing or wrong.',
    cause: 'Another scheme than Basic, or a wrong password.',
    cure: 'Send the user and the password that the vendor gave.',
    from: documented('facts.md 4.1.7: pe.com.vendemas.standalone'),
    reproduce: ['curl -s -i -u nobody:x -d "{}" "$URL/v1/activate"'],
  },
  TOKEN_REFUSED: {
    ...envelope('errors.unauthorized', 401, 'Autenticación no válida'),
    status: 401,
    wire: 'Autenticación no válida',
    means: 'The token of version 2 is missing, unknown or too old.',
    cause: 'It expired, or was never fetched.',
    cure: 'Fetch a new token, and send the request again.',
    from: assumed('A3'),
    reproduce: ['curl -s -i -d "{}" "$URL/v2/activate"'],
  },
  BAD_REQUEST: {
    ...envelope('errors.bad_request', 400, 'Solicitud inválida'),
    wire: 'errors.bad_request',
    means: 'The body is not a JSON object, or a field in it has the wrong type or length.',
    cause: 'Broken JSON, a number where text is due, a code that is too long.',
    cure: 'Send what the document’s structures say; all values are texts.',
    from: assumed('A4'),
    reproduce: [activate('{"fullSerialNumber":')],
  },
  EMPTY_FIELD: {
    ...envelope('errors.unauthorized', 401, 'TERMINAL O CODIGO VACIO'),
    wire: 'TERMINAL O CODIGO VACIO',
    means: 'The serial number or the merchant’s code is missing or blank.',
    cause: 'A till that sends it before it knows it.',
    cure: 'Send both.',
    from: desvinculacion,
    reproduce: [deactivate('{"fullSerialNumber":"","codigoNBO":"840270777"}')],
  },
  INTERNAL: {
    ...envelope('errors.internal_error', 500, 'Error interno'),
    wire: 'errors.internal_error',
    means: 'Something inside the backend fails; nothing was done.',
    cause: 'A fault of the backend.',
    cure: 'Ask again later.',
    from: assumed('A1'),
    reproduce: ['tillrig cause geopagos.internal-error', activate()],
  },
  UNAUTHORIZED: {
    ...envelope('errors.unauthorized', 401, 'No autorizado'),
    wire: 'errors.unauthorized',
    means: 'The api key is not the one of this terminal’s binding to this merchant.',
    cause: 'A wrong key, a terminal that is not bound any more, or another merchant’s code.',
    cure: 'Send the key that the activation answered; without one, bind the terminal again.',
    from: assumed('A5'),
    reproduce: [deactivate('{"fullSerialNumber":"6G356108","codigoNBO":"840270777"}', 'nokey')],
  },
  ACTIVATION_CODE_INVALID: {
    ...envelope('errors.activation_code_invalid', 400, 'Codigo de activacion invalido'),
    wire: 'errors.activation_code_invalid',
    means: 'The activation code is wrong, was used, or has expired.',
    cause: 'A typing error, a second use, or a code of another terminal.',
    cure: 'Have a new code made in the app or the dashboard.',
    from: vinculacion,
    reproduce: [activate('{"fullSerialNumber":"6G356108","activationCode":"000000"}')],
  },
  TERMINAL_NOT_AVAILABLE: {
    ...envelope('errors.terminal_not_available', 400, 'Terminal no disponible'),
    wire: 'errors.terminal_not_available',
    means: 'The terminal is bound to another merchant.',
    cause: 'It was sold or moved without being unbound.',
    cure: 'Have the other merchant unbind it.',
    from: vinculacion,
    reproduce: ['tillrig cause geopagos.terminal-taken serial=6G356108', activate()],
  },
  GEOPAGOS_FAILED: {
    ...envelope('errors.internal_error', 500, 'Error en Geopagos'),
    wire: 'Error en Geopagos',
    means: 'Geopagos could not be asked; nothing was done.',
    cause: 'It is down, or does not answer.',
    cure: 'Ask again later.',
    from: assumed('A6'),
    reproduce: ['tillrig cause geopagos.geopagos-down', activate()],
  },
  UNKNOWN_UPSTREAM: {
    status: 200,
    wire: 'ERROR DESCONOCIDO',
    text: 'ERROR DESCONOCIDO',
    means: 'Geopagos answered with an HTTP status that the backend does not know.',
    cause: 'A proxy or a fault on the way to Geopagos.',
    cure: 'Ask again; whether it was done is not known.',
    from: documented('facts.md 4.1.4: pe.com.vendemas.standalone'),
    reproduce: ['tillrig cause geopagos.upstream status=502', activate()],
  },
  UPSTREAM_ERROR: {
    ...envelope('errors.upstream', 500, 'Error de Geopagos'),
    wire: 'errors.upstream',
    means: 'Geopagos answered with an error of its own, which is handed on.',
    cause: 'A fault in Geopagos.',
    cure: 'Ask again later.',
    from: documented('facts.md 4.1.3: pe.com.vendemas.standalone'),
    reproduce: ['tillrig cause geopagos.upstream status=500', activate()],
  },
  INVENIO_FAILED: {
    ...envelope('errors.internal_error', 500, 'Error desvinculacion en Invenio'),
    wire: 'Error desvinculacion en Invenio',
    means: 'Geopagos has unbound the terminal, Invenio has not.',
    cause: 'Invenio is down.',
    cure: 'Send the same request again; it is repaired by itself after a while.',
    from: assumed('A7'),
    reproduce: [
      ...issued('046310489', '6G051173'),
      'tillrig cause geopagos.invenio-down',
      deactivate('{"fullSerialNumber":"6G051173","codigoNBO":"046310489"}', '$KEY'),
    ],
  },
  CHECK_MAIL: {
    ...envelope('Generic Error Message', 401, 'REVISE SU CORREO'),
    wire: 'REVISE SU CORREO',
    means: 'The legal representative was asked by mail, and has not approved yet.',
    cause: 'The first of the two steps of version 2.',
    cure: 'Have the representative approve, then send the request again.',
    from: desvinculacion,
    reproduce: [
      ...issued('840270777', '6G356108'),
      token,
      withAuth2(
        'v2/deactivate',
        '{"fullSerialNumber":"6G356108","type":"2","codigoNBO":"840270777"}',
        '$KEY',
      ),
    ],
  },
  NO_CREDENTIALS: {
    status: 200,
    wire: '96',
    text: 'Error al obtener credenciales',
    means: 'There are no credentials for this merchant.',
    cause: 'The merchant sells no top-ups, is unknown, or Invenio is down.',
    cure: 'Have top-ups enabled for the merchant.',
    from: documented('ObjObtenerCredencialesResponse'),
    reproduce: [credentials('{"codigoNbo":"840270777"}')],
  },
  SIGNATURE_REFUSED: {
    status: 200,
    wire: '0000',
    text: 'ERROR',
    means: 'The signature was not kept.',
    cause: 'A field is missing, or the image is not a PNG in base64.',
    cure: 'Send all five fields, and the image as the document says.',
    from: documented('Guardar Firma'),
    reproduce: [confirm('')],
  },
  OTP_INTERNAL: {
    status: 200,
    wire: '10',
    text: 'Error interno',
    means: 'Something inside the backend fails; nothing was done.',
    cause: 'A fault of the backend, or a request that it cannot read.',
    cure: 'Ask again later.',
    from: otp,
    reproduce: [token, 'tillrig cause geopagos.internal-error', requestOtp()],
  },
  OTP_REFUSED: {
    status: 200,
    wire: '11',
    text: 'No autorizado',
    means:
      'The terminal is not bound to this merchant, the one-time code is wrong or too old, or the day’s requests are used up.',
    cause: 'A typing error, or a code that was asked for too long ago.',
    cure: 'Ask for another one-time code; tomorrow there are new ones.',
    from: otp,
    reproduce: [token, deactivateOtp('000000')],
  },
  OTP_GEOPAGOS: {
    status: 200,
    wire: '12',
    text: 'Error desvinculacion en Geopagos',
    means: 'Geopagos could not unbind; nothing was done.',
    cause: 'It is down.',
    cure: 'Send the same request again later.',
    from: otp,
    reproduce: [
      ...issued('840270777', '6G356108'),
      token,
      requestOtp(),
      'tillrig cause geopagos.geopagos-down',
      deactivateOtp('$OTP'),
    ],
  },
  OTP_INVENIO: {
    status: 200,
    wire: '13',
    text: 'Error desvinculacion en Invenio',
    means: 'Geopagos has unbound the terminal, Invenio has not.',
    cause: 'Invenio is down.',
    cure: 'Send the same request again; it is repaired by itself after a while.',
    from: otp,
    reproduce: [
      ...issued('046310489', '6G051173'),
      token,
      requestOtp('6G051173', '046310489'),
      'tillrig cause geopagos.invenio-down',
      deactivateOtp('$OTP', '6G051173', '046310489'),
    ],
  },
} as const satisfies ErrorTable<string> & Readonly<Record<string, GeopagosErrorRow>>

export type Code = keyof typeof errors
