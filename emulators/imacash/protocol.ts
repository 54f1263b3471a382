/** What the server answers when it says no, and what the machine says of itself. */
import type { ErrorRow, ErrorTable } from '../../src/device/contract.ts'
import { assumed, documented } from '../../src/device/evidence.ts'

const bearer = '-H "Authorization: Bearer $TOKEN"'
const get = (query: string) => `curl -s -i ${bearer} "$URL/${query}"`
const post = (script: string, json: string) =>
  `curl -s -i ${bearer} -H "Content-Type: application/json" -d '${json}' "$URL/${script}.php"`
const sale = (more: string) =>
  post('puttransaction', `{"transaction_id":"TX1","amount":7595${more}}`)
const TX1 = '{"transaction_id":"TX1"}'
const confirm = post('changestatustransaction', '{"transaction_id":"TX1","denominations":{"50":1}}')
const bill = '"bills":{"5":10}'
const inventory = (pieces: string) => post('putinventory', `{"uuid":"m1","coins":{},${pieces}}`)

/**
 * In order of precedence. No source shows an error: texts, statuses and order are assumed (A1, A2).
 * The number is the HTTP status.
 */
export const errors = {
  UNKNOWN_PATH: {
    wire: 404,
    text: 'Recurso no encontrado',
    means: 'There is no such script.',
    cause: 'A path that the document does not name.',
    cure: 'Use one of the thirteen scripts, with .php.',
    from: assumed('A1'),
    reproduce: [get('gettransactions.php')],
  },
  BAD_METHOD: {
    wire: 405,
    text: 'Método no permitido',
    means: 'The script is documented with the other HTTP method.',
    cause: 'GET in place of POST, or the reverse.',
    cure: 'Use the method of the document.',
    from: assumed('A1'),
    reproduce: [get('puttransaction.php')],
  },
  SERVER_ERROR: {
    wire: 500,
    text: 'Error interno del servidor',
    means: 'Something inside the server fails; nothing was done.',
    cause: 'The database is away, or a script broke.',
    cure: 'Ask again later, with the same transaction_id.',
    from: assumed('A1'),
    reproduce: ['tillrig cause imacash.server-error', get('getalerts.php')],
  },
  NO_TOKEN: {
    wire: 401,
    text: 'Token no enviado',
    means: 'The request has no Authorization header with a bearer token.',
    cause: 'A till that sends no header, or another scheme than Bearer.',
    cure: 'Send "Authorization: Bearer TOKEN" with every request.',
    from: assumed('A1'),
    reproduce: ['curl -s -i "$URL/getalerts.php"'],
  },
  BAD_TOKEN: {
    wire: 401,
    text: 'Token no válido',
    means: 'The token is not the one that was given out, or was revoked.',
    cause: 'A typing error, or a token that the vendor took back.',
    cure: 'Ask Imagina for a valid token; tills cannot make one.',
    from: assumed('A1'),
    reproduce: ['tillrig cause imacash.token-revoked', get('getalerts.php')],
  },
  BAD_JSON: {
    wire: 400,
    text: 'JSON no válido',
    means: 'The body is not a JSON object in UTF-8.',
    cause: 'Broken JSON, an empty body, a list, or a form.',
    cure: 'Send a JSON object.',
    from: assumed('A1'),
    reproduce: [post('puttransaction', '{"transaction_id":')],
  },
  MISSING_FIELD: {
    wire: 400,
    text: 'Falta un campo',
    means: 'A field or parameter that the script cannot do without is missing.',
    cause: 'A till that leaves it out, or spells it otherwise.',
    cure: 'Send the field that the message names.',
    from: assumed('A1'),
    reproduce: [post('puttransaction', TX1)],
  },
  BAD_FIELD: {
    wire: 400,
    text: 'Campo no válido',
    means: 'A field has the wrong type, or a value that cannot be.',
    cause: 'An amount as text or with decimals, an empty id, a text that is too long.',
    cure: 'Send amounts as whole cents, and texts as texts.',
    from: assumed('A1'),
    reproduce: [post('puttransaction', '{"transaction_id":"TX1","amount":"75,95"}')],
  },
  BAD_DATE: {
    wire: 400,
    text: 'Fecha no válida',
    means: 'A date does not exist, or is written otherwise.',
    cause: 'The 30th of February, or a date in another format.',
    cure: 'Write 2025-05-06 16:45:00, and 2025-05-06 in from and to.',
    from: assumed('A1'),
    reproduce: [sale(',"datetime":"2025-02-30 10:00:00"')],
  },
  UNKNOWN_CURRENCY: {
    wire: 400,
    text: 'Moneda desconocida',
    means: 'The currency is none that a machine is sold for.',
    cause: 'A typing error, or a symbol in place of the code.',
    cure: 'Send EUR, or the code of the machine’s currency.',
    from: assumed('A1'),
    reproduce: [inventory(`"currency":"euros",${bill}`)],
  },
  UNKNOWN_DENOMINATION: {
    wire: 400,
    text: 'Denominación desconocida',
    means: 'There is no such coin or note in that currency.',
    cause: 'A note among the coins, cents in place of euros, or a typing error.',
    cure: 'Write the value in whole units: "0.50" for a coin, "5" for a note.',
    from: assumed('A1'),
    reproduce: [inventory('"bills":{"7":1}')],
  },
  BAD_COUNT: {
    wire: 400,
    text: 'Cantidad no válida',
    means: 'A number of pieces is not a whole number from 0 to 100000.',
    cause: 'A negative count, decimals, or text.',
    cure: 'Send how many pieces there are.',
    from: assumed('A1'),
    reproduce: [inventory('"bills":{"5":-1}')],
  },
  UNKNOWN_METHOD: {
    wire: 400,
    text: 'Método de pago no admitido',
    means: 'The method is none that the server takes.',
    cause: 'A card sale, which is not to be sent, or another word for cash.',
    cure: 'Send "efectivo", and only the part that is paid in cash.',
    from: assumed('A8'),
    reproduce: [sale(',"method":"tarjeta"')],
  },
  UNKNOWN_TRANSACTION: {
    wire: 404,
    text: 'Transacción no encontrada',
    means: 'No transaction with this transaction_id was registered.',
    cause: 'The sale never arrived, or the id is another one.',
    cure: 'Send the sale again with the same transaction_id.',
    from: assumed('A1'),
    reproduce: [get('statustransaction.php?transaction_id=TX404')],
  },
  REPEATED_TRANSACTION: {
    wire: 409,
    text: 'Transacción repetida',
    means: 'A transaction with this transaction_id was registered before.',
    cause: 'A till that repeats a sale whose answer was lost.',
    cure: 'Take it for registered, and ask for its status.',
    from: assumed('A5'),
    reproduce: ['tillrig up --set imacash.transaction.repeat=reject', sale(''), sale('')],
  },
  ALREADY_CONFIRMED: {
    wire: 409,
    text: 'Transacción ya confirmada',
    means: 'The transaction was confirmed before.',
    cause: 'A machine that repeats a confirmation whose answer was lost.',
    cure: 'Take it for confirmed.',
    from: assumed('A7'),
    reproduce: ['tillrig up --set imacash.confirm.repeat=reject', sale(''), confirm, confirm],
  },
  ALREADY_CANCELLED: {
    wire: 409,
    text: 'Transacción ya anulada',
    means: 'The sale was cancelled before.',
    cause: 'A second cancellation, or a confirmation that came after it.',
    cure: 'Take it for cancelled, and give back what was paid.',
    from: assumed('A10'),
    reproduce: [sale(''), sale(',"method":"anulacion"'), confirm],
  },
  UNKNOWN_MACHINE: {
    wire: 404,
    text: 'Máquina desconocida',
    means: 'No machine with this uuid has told anything yet.',
    cause: 'A typing error, or a machine that never reached the server.',
    cure: 'Compare the uuid with that on the machine.',
    from: assumed('A1'),
    reproduce: [get('getstatus.php?uuid=nobody')],
  },
} as const satisfies ErrorTable<string>

export type Code = keyof typeof errors

export interface StatusRow extends ErrorRow {
  readonly wire: string
  /** Whether somebody has to do something. */
  readonly isAlert: boolean
}

const status = get('getstatus.php?uuid=$UUID')
const caused = (cause: string) => [
  `tillrig cause imacash.${cause}`,
  'tillrig clock advance 1m',
  status,
]

/**
 * What a machine tells with putstatus, the gravest first. Only `error_billete` with "Atasco en
 * validador" is documented; the others are built like it (A12), and options change them.
 */
export const statuses = {
  'door-open': {
    wire: 'puerta_abierta',
    text: 'Puerta abierta',
    isAlert: true,
    means: 'The machine is open and does nothing.',
    cause: 'Somebody works on it.',
    cure: 'Close the door.',
    from: assumed('A12'),
    reproduce: caused('door-open'),
  },
  'bill-jam': {
    wire: 'error_billete',
    text: 'Atasco en validador',
    isAlert: true,
    means: 'A note is stuck. The detail names the place.',
    cause: 'A damaged note, or dirt on the way.',
    cure: 'Take the note out; see whether it was paid in.',
    from: documented('putstatus.php'),
    reproduce: caused('bill-jam at=inlet'),
  },
  'coin-jam': {
    wire: 'error_moneda',
    text: 'Atasco de monedas',
    isAlert: true,
    means: 'A coin is stuck.',
    cause: 'A foreign coin, or dirt.',
    cure: 'Take the coin out.',
    from: assumed('A12'),
    reproduce: caused('coin-jam'),
  },
  'stacker-removed': {
    wire: 'cajon_retirado',
    text: 'Cajón de billetes retirado',
    isAlert: true,
    means: 'The note cassette is not in its place.',
    cause: 'Somebody collects the money.',
    cure: 'Put the cassette back.',
    from: assumed('A12'),
    reproduce: caused('stacker-removed'),
  },
  'payout-stalled': {
    wire: 'cambio_pendiente',
    text: 'Cambio pendiente de entregar',
    isAlert: true,
    means: 'The machine owes a customer money and cannot pay it out now.',
    cause: 'A hopper failed, or pieces were missing, while change was paid.',
    cure: 'Refill or repair; the machine goes on by itself.',
    from: assumed('A12'),
    reproduce: [
      'tillrig cause imacash.insert pieces=10',
      sale('').replace('7595', '795'),
      'tillrig clock advance 2s',
      'tillrig cause imacash.hopper-empty',
      'tillrig clock advance 1m',
      status,
    ],
  },
  'cassette-full': {
    wire: 'cajon_lleno',
    text: 'Cajón de billetes lleno',
    isAlert: true,
    means: 'The note cassette takes no more.',
    cause: 'Nobody collected the money.',
    cure: 'Empty the cassette.',
    from: assumed('A12'),
    reproduce: caused('cassette-full'),
  },
  'recycler-full': {
    wire: 'reciclador_lleno',
    text: 'Reciclador lleno',
    isAlert: true,
    means: 'The recyclers take no more; notes go to the cassette.',
    cause: 'More notes of a kind came in than went out.',
    cure: 'Empty the recyclers.',
    from: assumed('A12'),
    reproduce: caused('recycler-full'),
  },
  'validator-dirty': {
    wire: 'validador_sucio',
    text: 'Validador sucio',
    isAlert: true,
    means: 'The validator refuses good notes.',
    cause: 'Dust on its sensors.',
    cure: 'Clean the validator.',
    from: assumed('A12'),
    reproduce: caused('validator-dirty'),
  },
  'hopper-empty': {
    wire: 'tolva_vacia',
    text: 'Tolva de monedas vacía',
    isAlert: true,
    means: 'A hopper gives no coins.',
    cause: 'It is empty, or its sensor says so.',
    cure: 'Refill the hopper.',
    from: assumed('A12'),
    reproduce: caused('hopper-empty'),
  },
  'no-change': {
    wire: 'sin_cambio',
    text: 'Cambio insuficiente',
    isAlert: true,
    means: 'The machine cannot give change, and takes no more than is due.',
    cause: 'The pieces that it would take are not there.',
    cure: 'Refill the machine, or pay exactly.',
    from: assumed('A12'),
    reproduce: caused('no-change'),
  },
  'note-rejected': {
    wire: 'billete_rechazado',
    text: 'Billete rechazado',
    isAlert: true,
    means: 'Notes are being given back.',
    cause: 'The validator does not know them.',
    cure: 'Try another note.',
    from: assumed('A12'),
    reproduce: caused('note-rejected'),
  },
  discrepancy: {
    wire: 'descuadre',
    text: 'Descuadre pendiente',
    isAlert: true,
    means: 'The machine does not know where a piece is, or owes money that it could not pay.',
    cause: 'A jam or a power cut while a piece was on its way.',
    cure: 'Count the machine, and settle the difference.',
    from: assumed('A12'),
    reproduce: [
      'tillrig cause imacash.insert pieces=50',
      sale(''),
      'tillrig clock advance 1500ms',
      'tillrig cause imacash.power-cut piece=unknown',
      'tillrig cause --clear imacash.power-cut',
      'tillrig clock advance 1m',
      status,
    ],
  },
  ok: {
    wire: 'ok',
    text: 'En servicio',
    isAlert: false,
    means: 'The machine works, and nobody has to do anything.',
    cause: 'Whatever was wrong is over.',
    cure: 'None is needed.',
    from: assumed('A12'),
    reproduce: ['tillrig clock advance 1m', status],
  },
} as const satisfies Readonly<Record<string, StatusRow>>

export type StatusName = keyof typeof statuses
// Keys of the table itself.
export const statusNames = Object.keys(statuses) as readonly StatusName[]
