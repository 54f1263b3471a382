/** The document's own samples, to the byte. */

export const binding = {
  'Ejemplo de request de vinculación': `{
    "fullSerialNumber": "6G356108",
    "activationCode": "880310"
}`,
} as const

export const bindings = {
  'Ejemplo de respuesta sin credenciales de recargas servicios': `{
    "data": {
        "X-Authentication-ApiKey": "utOqJyBoaoRp9IvoDqoSv4snu8oj6YdWoHEy0hW2LwQ4Bpb9D5560hVfmFEv7HJm",
        "X-Authentication-Token": "dt_3714522654c60f807c66dbade0e70d31c9cdde28",
        "subMerchantId": "840270777",
        "subMerchantName": "Mi Bodega",
        "qpos": "0",
        "qposAmount": "1"
    }
}`,
  'Ejemplo de respuesta con credenciales de recargas servicios': `{
    "data": {
        "X-Authentication-ApiKey": "utOqJyBoaoRp9IvoDqoSv4snu8oj6YdWoHEy0hW2LwQ4Bpb9D5560hVfmFEv7HJm",
        "X-Authentication-Token": "dt_3714522654c60f807c66dbade0e70d31c9cdde28",
        "subMerchantId": "840270777",
        "subMerchantName": "Mi Bodega",
        "qpos": "0",
        "qposAmount": "1",
        "credentials": {
            "codigoRecargas": "2sTzVv34sdf",
            "accountId": "3DFXEg7wU2fdsf2423dgQ1Im96Pu7nJBaynG",
            "terminalId": "5ZJIm9768dfhg",
            "acceptorId": "WxZSbdshgtxddsfA",
            "ownerId": "yJIof2T9bfdsfs423xcJwN4pL"
        }
    }
}`,
} as const

export const bindingV2 = {
  'Ejemplo de request de vinculación': `{
    "fullSerialNumber": "6G356108",
    "type":"2",
    "activationCode": "880310"
}`,
} as const

export const unbinding = {
  'Ejemplo de request de desvinculación': `{
    "fullSerialNumber": "6G051173",
    "codigoNBO": "046555489"
}`,
} as const

export const unbindingV2 = {
  'Ejemplo de request de desvinculación': `{
    "fullSerialNumber": "6G051173",
    "type":"2",
    "codigoNBO": "046555489"
}`,
} as const

export const credentialsAsked = {
  'Ejemplo de request para obtener credenciales': `{
    "codigoNbo": "046310489"
}`,
} as const

export const credentialsGiven = {
  'Ejemplo de respuesta con credenciales correctas': `{
    "credentials": {
        "codigoRecargas": "2sTzV432vpaCA",
        "accountId": "3DFXEg7wU452xNWzcDRnQ1Im96Pu7nJBaynG423",
        "terminalId": "5ZJ5425Im9ni",
        "acceptorId": "WxZSbtwIb52MjY5dA",
        "ownerId": "yJIof2T9bSTyxcJwN4pL52352"
    },
    "responseCode": "00"
}`,
} as const

/** The document's frame is empty where the image belongs. */
export const signature = {
  'Ejemplo de trama de firma': `{
    "referenceNumber": "154758649862",
    "dni": "46310482",
    "nameCommerce": "Antonio Consulting",
    "submerchantId": "341198324",
    "signatureImage": ""
}`,
} as const
