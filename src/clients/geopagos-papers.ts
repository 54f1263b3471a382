/** What the activation backend is told and tells, in the words and shapes of its document. */

/** Kinds of terminal as version 2 names them: D190, S920, C680, IWL220, IWL250, A910. */
export type TerminalType = '2' | '4' | '7' | '8' | '9' | '11'

/** How a one-time code is sent: by SMS, by mail, by both. */
export type TipoEnvio = '01' | '02' | '10'

/** ObjVinculacionRequest. */
export interface ActivateV1Params {
  /** The last 8 characters of the serial number. */
  readonly fullSerialNumber: string
  /** 6 characters, made in the app or the dashboard; good for one binding. */
  readonly activationCode: string
}

export interface ActivateV2Params extends ActivateV1Params {
  readonly type: TerminalType
}

export interface DeactivateV1Params {
  readonly fullSerialNumber: string
  /** The merchant; the one that this client has bound the terminal to unless given. */
  readonly codigoNBO?: string
}

export interface DeactivateV2Params extends DeactivateV1Params {
  readonly type: TerminalType
}

export interface CredentialsParams {
  readonly codigoNbo: string
}

/** ObjSolicitarOTPRequest. */
export interface RequestOtpParams {
  readonly fullSerialNumber: string
  readonly codigoNbo: string
  readonly tipoEnvio: TipoEnvio
}

/** ObjDesvinculacionOTPRequest. */
export interface DeactivateOtpParams {
  readonly fullSerialNumber: string
  readonly codigoNBO: string
  /** What came by SMS or mail. */
  readonly codigoOTP: string
}

/** Guardar Firma. */
export interface ConfirmParams {
  readonly referenceNumber: string
  readonly dni: string
  readonly nameCommerce: string
  readonly submerchantId: string
  /** A PNG in base64. */
  readonly signatureImage: string
}

/** What a merchant who sells top-ups has for that. */
export interface TopUpCredentials {
  readonly codigoRecargas: string
  readonly accountId: string
  readonly terminalId: string
  readonly acceptorId: string
  readonly ownerId: string
}

/** What must be kept on the terminal: without it, it cannot be unbound. */
export interface Binding {
  /** X-Authentication-ApiKey. */
  readonly apiKey: string
  /** X-Authentication-Token. */
  readonly token: string
  /** The merchant it is bound to. */
  readonly subMerchantId: string
}

/** ObjVinculacionResponse. */
export interface Bound extends Binding {
  readonly fullSerialNumber: string
  readonly subMerchantName: string
  readonly qpos: string
  readonly qposAmount: string
  /** Only where the merchant sells top-ups. */
  readonly credentials: TopUpCredentials | undefined
}

export interface Unbound {
  readonly fullSerialNumber: string
}

export interface OtpRequested {
  /** How often the merchant may ask again today; absent where it is not told. */
  readonly solicitudesRestantes: number | undefined
  readonly mensajeFront: string
}

export interface Signed {
  readonly state: string
  readonly seqSignature: string
  readonly desState: string
}
