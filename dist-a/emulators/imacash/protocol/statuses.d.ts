/** What the machine says of itself. */
import type { ErrorRow } from '../../../src/device/contract.ts';
export interface StatusRow extends ErrorRow {
    readonly wire: string;
    /** Whether somebody has to do something. */
    readonly isAlert: boolean;
}
/**
 * What a machine tells with putstatus, the gravest first. Only `error_billete` with "Atasco en
 * validador" is documented; the others are built like it (A12), and options change them.
 */
export declare const statuses: {
    readonly 'door-open': {
        readonly wire: 'puerta_abierta';
        readonly text: 'Puerta abierta';
        readonly isAlert: true;
        readonly means: 'The machine is open and does nothing.';
        readonly cause: 'Somebody works on it.';
        readonly cure: 'Close the door.';
        readonly from: import("../../../src/device/evidence.ts").Evidence;
        readonly reproduce: string[];
    };
    readonly 'bill-jam': {
        readonly wire: 'error_billete';
        readonly text: 'Atasco en validador';
        readonly isAlert: true;
        readonly means: 'A note is stuck. The detail names the place.';
        readonly cause: 'A damaged note, or dirt on the way.';
        readonly cure: 'Take the note out; see whether it was paid in.';
        readonly from: import("../../../src/device/evidence.ts").Evidence;
        readonly reproduce: string[];
    };
    readonly 'coin-jam': {
        readonly wire: 'error_moneda';
        readonly text: 'Atasco de monedas';
        readonly isAlert: true;
        readonly means: 'A coin is stuck.';
        readonly cause: 'A foreign coin, or dirt.';
        readonly cure: 'Take the coin out.';
        readonly from: import("../../../src/device/evidence.ts").Evidence;
        readonly reproduce: string[];
    };
    readonly 'stacker-removed': {
        readonly wire: 'cajon_retirado';
        readonly text: 'Cajón de billetes retirado';
        readonly isAlert: true;
        readonly means: 'The note cassette is not in its place.';
        readonly cause: 'Somebody collects the money.';
        readonly cure: 'Put the cassette back.';
        readonly from: import("../../../src/device/evidence.ts").Evidence;
        readonly reproduce: string[];
    };
    readonly 'payout-stalled': {
        readonly wire: 'cambio_pendiente';
        readonly text: 'Cambio pendiente de entregar';
        readonly isAlert: true;
        readonly means: 'The machine owes a customer money and cannot pay it out now.';
        readonly cause: 'A hopper failed, or pieces were missing, while change was paid.';
        readonly cure: 'Refill or repair; the machine goes on by itself.';
        readonly from: import("../../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly ["tillrig cause imacash.hopper-empty", string, "tillrig clock advance 1m", string];
    };
    readonly 'cassette-full': {
        readonly wire: 'cajon_lleno';
        readonly text: 'Cajón de billetes lleno';
        readonly isAlert: true;
        readonly means: 'The note cassette takes no more.';
        readonly cause: 'Nobody collected the money.';
        readonly cure: 'Empty the cassette.';
        readonly from: import("../../../src/device/evidence.ts").Evidence;
        readonly reproduce: string[];
    };
    readonly 'recycler-full': {
        readonly wire: 'reciclador_lleno';
        readonly text: 'Reciclador lleno';
        readonly isAlert: true;
        readonly means: 'The recyclers take no more; notes go to the cassette.';
        readonly cause: 'More notes of a kind came in than went out.';
        readonly cure: 'Empty the recyclers.';
        readonly from: import("../../../src/device/evidence.ts").Evidence;
        readonly reproduce: string[];
    };
    readonly 'validator-dirty': {
        readonly wire: 'validador_sucio';
        readonly text: 'Validador sucio';
        readonly isAlert: true;
        readonly means: 'The validator refuses good notes.';
        readonly cause: 'Dust on its sensors.';
        readonly cure: 'Clean the validator.';
        readonly from: import("../../../src/device/evidence.ts").Evidence;
        readonly reproduce: string[];
    };
    readonly 'hopper-empty': {
        readonly wire: 'tolva_vacia';
        readonly text: 'Tolva de monedas vacía';
        readonly isAlert: true;
        readonly means: 'A hopper gives no coins.';
        readonly cause: 'It is empty, or its sensor says so.';
        readonly cure: 'Refill the hopper.';
        readonly from: import("../../../src/device/evidence.ts").Evidence;
        readonly reproduce: string[];
    };
    readonly 'no-change': {
        readonly wire: 'sin_cambio';
        readonly text: 'Cambio insuficiente';
        readonly isAlert: true;
        readonly means: 'The machine cannot give change, and takes no more than is due.';
        readonly cause: 'The pieces that it would take are not there.';
        readonly cure: 'Refill the machine, or pay exactly.';
        readonly from: import("../../../src/device/evidence.ts").Evidence;
        readonly reproduce: string[];
    };
    readonly 'note-rejected': {
        readonly wire: 'billete_rechazado';
        readonly text: 'Billete rechazado';
        readonly isAlert: true;
        readonly means: 'Notes are being given back.';
        readonly cause: 'The validator does not know them.';
        readonly cure: 'Try another note.';
        readonly from: import("../../../src/device/evidence.ts").Evidence;
        readonly reproduce: string[];
    };
    readonly discrepancy: {
        readonly wire: 'descuadre';
        readonly text: 'Descuadre pendiente';
        readonly isAlert: true;
        readonly means: 'The machine does not know where a piece is, or owes money that it could not pay.';
        readonly cause: 'A jam or a power cut while a piece was on its way.';
        readonly cure: 'Count the machine, and settle the difference.';
        readonly from: import("../../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly ["tillrig cause imacash.power-cut during=in piece=unknown", "tillrig cause imacash.insert pieces=50", string, "tillrig clock advance 1m", "tillrig cause --clear imacash.power-cut", "tillrig clock advance 1m", string];
    };
    readonly ok: {
        readonly wire: 'ok';
        readonly text: 'En servicio';
        readonly isAlert: false;
        readonly means: 'The machine works, and nobody has to do anything.';
        readonly cause: 'Whatever was wrong is over.';
        readonly cure: 'None is needed.';
        readonly from: import("../../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly ["tillrig clock advance 1m", string];
    };
};
export type StatusName = keyof typeof statuses;
export declare const statusNames: readonly StatusName[];
