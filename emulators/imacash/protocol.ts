/** What the server answers when it says no. */
import type { ErrorTable } from '../../src/device/contract.ts'
import { assumed } from '../../src/device/evidence.ts'
import { get, post, sale } from './protocol/recipes.ts'

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
