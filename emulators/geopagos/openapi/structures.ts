/** The document's structures of what is sent and answered, under its own names, as schemas. */
import type { Schema } from '../../../src/device/api.ts'
import type { Options } from '../options.ts'
import { sendings, terminalTypes } from '../operations.ts'

type Properties = Readonly<Record<string, Schema>>

/** All of these fields are always there; those in `more` may be. */
function object(required: Properties, more: Properties = {}): Schema {
  return {
    type: 'object',
    required: Object.keys(required),
    properties: { ...required, ...more },
  }
}

const text: Schema = { type: 'string' }
const says = (description: string, example?: string): Schema => ({
  ...text,
  description,
  ...(example === undefined ? {} : { examples: [example] }),
})
const nineDigits = (description: string, example: string): Schema => ({
  ...says(description, example),
  pattern: String.raw`^\d{9}$`,
})
const code = (description: string, example: string): Schema => ({
  ...says(description, example),
  minLength: 1,
  maxLength: 6,
})
const serial = (description: string, example: string): Schema => ({
  ...says(description, example),
  pattern: '^[0-9A-Za-z]{1,8}$',
})
/** One of a table, with the document's word for each. */
function oneOf(description: string, words: Readonly<Record<string, string>>): Schema {
  // A key such as 10 would stand before 01.
  const known = Object.entries(words).sort(([one], [other]) => Number(one) - Number(other))
  const told = known.map((pair) => pair.join(' ')).join(', ')
  const values = known.map(([value]) => value)
  return { type: 'string', enum: values, description: `${description}${told}` }
}
/** `null` is no value (A4). */
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })

const bound = {
  fullSerialNumber: serial(
    'Últimos 8 caracteres de la serie del equipo (poket pro y full)',
    '6G356108',
  ),
}
const activationCode = code('Código generado por App Vendemas o por Dashboard', '880310')
const ofMerchant = (name: 'codigoNBO' | 'codigoNbo', example: string) => ({
  [name]: nineDigits('Código del comercio en Vendemas', example),
})
const unbound = {
  fullSerialNumber: serial('últimos 8 caracteres de la serie del equipo', '6G051173'),
  ...ofMerchant('codigoNBO', '046555489'),
}
const type = orNull(oneOf('Tipo de terminal: ', terminalTypes))
const sendingWords: Readonly<Record<keyof typeof sendings, string>> = {
  '01': 'Sms',
  '02': 'Email',
  '10': 'Ambos',
}

/** What is sent. */
export const requests: Properties = {
  ObjVinculacionRequest: object({ ...bound, activationCode }),
  'ObjVinculacionRequest-v2': object({ ...bound, activationCode }, { type }),
  ObjDesvinculacionRequest: object(unbound),
  'ObjDesvinculacionRequest-v2': object(unbound, { type }),
  ObjObtenerCredencialesRequest: object(ofMerchant('codigoNbo', '046310489')),
  ObjSolicitarOTPRequest: object({
    fullSerialNumber: serial('Ultimos 8 caracteres del terminal (poket pro y full)', '6G356108'),
    codigoNbo: nineDigits('Código Nbo del comercio en Vendemas', '046555489'),
    tipoEnvio: oneOf('Tipo de envio del OTP: ', sendingWords),
  }),
  ObjDesvinculacionOTPRequest: object({
    ...unbound,
    codigoOTP: code('Código enviado al usuario para desvincular', '534534'),
  }),
  Firma: object({
    referenceNumber: {
      ...says('Número de referencia de la transacción', '154758649862'),
      pattern: String.raw`^\d{1,20}$`,
    },
    dni: { ...says('Dni de la persona que firma', '46310482'), pattern: String.raw`^\d{8}$` },
    nameCommerce: {
      ...says('Nombre del comercio', 'Antonio Consulting'),
      minLength: 1,
      maxLength: 100,
    },
    submerchantId: nineDigits('Código del comercio', '341198324'),
    signatureImage: {
      ...says('Hash de la imagen en base 64 en PNG'),
      minLength: 1,
      contentEncoding: 'base64',
      contentMediaType: 'image/png',
    },
  }),
  // A2.
  TokenRequest: object({ usuario: text, clave: text }),
}

/** Of the earlier build, which names no merchant. */
export const olderUnbinding: Schema = object(
  { fullSerialNumber: unbound.fullSerialNumber },
  { codigoNBO: orNull(text) },
)

const credentials = object({
  codigoRecargas: text,
  accountId: text,
  terminalId: text,
  acceptorId: text,
  ownerId: text,
})
const otpCodes = {
  '00': 'Desvinculacion exitosa',
  '10': 'Error interno',
  '11': 'No autorizado',
  '12': 'Error desvinculacion en Geopagos',
  '13': 'Error desvinculacion en Invenio',
}
const otpAnswer = {
  mensajeRespuesta: says('Detalle del resultado de la desvinculación', 'EXITO'),
  mensajeFront: says('Texto a usar en el front', 'Desvinculacion Exitosa'),
}

/** What is answered. */
export function answers(options: Options): Properties {
  return {
    ObjVinculacionResponse: object({
      data: object(
        {
          'X-Authentication-ApiKey': says('Llave de autenticacion Geopagos'),
          'X-Authentication-Token': says('Token de autenticacion Geopagos'),
          subMerchantId: says('Código NBO del comercio en Vendemas', '840270777'),
          subMerchantName: says('Nombre del comercio', 'Mi Bodega'),
          qpos: says('Flag de pago rápido', '0'),
          qposAmount: says('Flag de monto pago rápido', '1'),
        },
        {
          credentials: {
            ...credentials,
            description:
              'Objeto que contiene los códigos para realizar recargas (en caso el comercio no pueda realizar recargas, esta entrada no se devuelve)',
          },
        },
      ),
    }),
    // The document writes it with an accent, which no name here may have.
    ObjDesvinculacionResponseError: object({
      error: says('Descripcion de error', 'errors.unauthorized'),
      response: object({
        code: {
          type: 'integer',
          description: 'Codigo de error geopagos asociado a apis internas',
        },
        message: says('Descripción del error'),
      }),
    }),
    ObjObtenerCredencialesResponse: object(
      { responseCode: oneOf('', { '00': 'Correcto', '96': 'Error al obtener credenciales' }) },
      { credentials },
    ),
    ObjSolicitarOTPResponse: object(
      {
        codigoRespuesta: oneOf('Código de respuesta de la desvinculacion: ', {
          '00': 'Envio completado',
          '10': 'Error interno',
          '11': 'No autorizado',
        }),
        ...otpAnswer,
      },
      {
        solicitudesRestantes: says(
          'Cantidad de solicitudes restantes para pedir OTP durante el periodo definido (actualmente por dia)',
          '2',
        ),
      },
    ),
    ObjDesvinculacionOTPResponse: object({
      codigoRespuesta: oneOf('Código de respuesta de la desvinculacion: ', otpCodes),
      ...otpAnswer,
    }),
    FirmaResponse: object({ state: text, seqSignature: text, desState: text }),
    // A2.
    TokenResponse: object({ [options['token.field']]: text }),
  }
}
