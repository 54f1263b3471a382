/** What the machine says of itself. */
import type { ErrorRow } from '../../../src/device/contract.ts'
import { assumed, documented } from '../../../src/device/evidence.ts'
import { get, sale } from './recipes.ts'

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
      'tillrig cause imacash.hopper-empty',
      sale(',"method":"pago"'),
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
      'tillrig cause imacash.power-cut during=in piece=unknown',
      'tillrig cause imacash.insert pieces=50',
      sale(''),
      'tillrig clock advance 1m',
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
