/**
 * In order of precedence. No source shows an error: texts, statuses and order are assumed (A1, A2).
 * The number is the HTTP status.
 */
export declare const errors: {
    readonly UNKNOWN_PATH: {
        readonly wire: 404;
        readonly text: 'Recurso no encontrado';
        readonly means: 'There is no such script.';
        readonly cause: 'A path that the document does not name.';
        readonly cure: 'Use one of the thirteen scripts, with .php.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly BAD_METHOD: {
        readonly wire: 405;
        readonly text: 'Método no permitido';
        readonly means: 'The script is documented with the other HTTP method.';
        readonly cause: 'GET in place of POST, or the reverse.';
        readonly cure: 'Use the method of the document.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly SERVER_ERROR: {
        readonly wire: 500;
        readonly text: 'Error interno del servidor';
        readonly means: 'Something inside the server fails; nothing was done.';
        readonly cause: 'The database is away, or a script broke.';
        readonly cure: 'Ask again later, with the same transaction_id.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly ["tillrig cause imacash.server-error", string];
    };
    readonly NO_TOKEN: {
        readonly wire: 401;
        readonly text: 'Token no enviado';
        readonly means: 'The request has no Authorization header with a bearer token.';
        readonly cause: 'A till that sends no header, or another scheme than Bearer.';
        readonly cure: 'Send "Authorization: Bearer TOKEN" with every request.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly ["curl -s -i \"$URL/getalerts.php\""];
    };
    readonly BAD_TOKEN: {
        readonly wire: 401;
        readonly text: 'Token no válido';
        readonly means: 'The token is not the one that was given out, or was revoked.';
        readonly cause: 'A typing error, or a token that the vendor took back.';
        readonly cure: 'Ask Imagina for a valid token; tills cannot make one.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly ["tillrig cause imacash.token-revoked", string];
    };
    readonly BAD_JSON: {
        readonly wire: 400;
        readonly text: 'JSON no válido';
        readonly means: 'The body is not a JSON object in UTF-8.';
        readonly cause: 'Broken JSON, an empty body, a list, or a form.';
        readonly cure: 'Send a JSON object.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly MISSING_FIELD: {
        readonly wire: 400;
        readonly text: 'Falta un campo';
        readonly means: 'A field or parameter that the script cannot do without is missing.';
        readonly cause: 'A till that leaves it out, or spells it otherwise.';
        readonly cure: 'Send the field that the message names.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly BAD_FIELD: {
        readonly wire: 400;
        readonly text: 'Campo no válido';
        readonly means: 'A field has the wrong type, or a value that cannot be.';
        readonly cause: 'An amount as text or with decimals, an empty id, a text that is too long.';
        readonly cure: 'Send amounts as whole cents, and texts as texts.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly BAD_DATE: {
        readonly wire: 400;
        readonly text: 'Fecha no válida';
        readonly means: 'A date does not exist, or is written otherwise.';
        readonly cause: 'The 30th of February, or a date in another format.';
        readonly cure: 'Write 2025-05-06 16:45:00, and 2025-05-06 in from and to.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly UNKNOWN_CURRENCY: {
        readonly wire: 400;
        readonly text: 'Moneda desconocida';
        readonly means: 'The currency is none that a machine is sold for.';
        readonly cause: 'A typing error, or a symbol in place of the code.';
        readonly cure: 'Send EUR, or the code of the machine’s currency.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly UNKNOWN_DENOMINATION: {
        readonly wire: 400;
        readonly text: 'Denominación desconocida';
        readonly means: 'There is no such coin or note in that currency.';
        readonly cause: 'A note among the coins, cents in place of euros, or a typing error.';
        readonly cure: 'Write the value in whole units: "0.50" for a coin, "5" for a note.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly BAD_COUNT: {
        readonly wire: 400;
        readonly text: 'Cantidad no válida';
        readonly means: 'A number of pieces is not a whole number from 0 to 100000.';
        readonly cause: 'A negative count, decimals, or text.';
        readonly cure: 'Send how many pieces there are.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly UNKNOWN_METHOD: {
        readonly wire: 400;
        readonly text: 'Método de pago no admitido';
        readonly means: 'The method is none that the server takes.';
        readonly cause: 'A card sale, which is not to be sent, or another word for cash.';
        readonly cure: 'Send "efectivo", and only the part that is paid in cash.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly UNKNOWN_TRANSACTION: {
        readonly wire: 404;
        readonly text: 'Transacción no encontrada';
        readonly means: 'No transaction with this transaction_id was registered.';
        readonly cause: 'The sale never arrived, or the id is another one.';
        readonly cure: 'Send the sale again with the same transaction_id.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly REPEATED_TRANSACTION: {
        readonly wire: 409;
        readonly text: 'Transacción repetida';
        readonly means: 'A transaction with this transaction_id was registered before.';
        readonly cause: 'A till that repeats a sale whose answer was lost.';
        readonly cure: 'Take it for registered, and ask for its status.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly ["tillrig up --set imacash.transaction.repeat=reject", string, string];
    };
    readonly ALREADY_CONFIRMED: {
        readonly wire: 409;
        readonly text: 'Transacción ya confirmada';
        readonly means: 'The transaction was confirmed before.';
        readonly cause: 'A machine that repeats a confirmation whose answer was lost.';
        readonly cure: 'Take it for confirmed.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly ["tillrig up --set imacash.confirm.repeat=reject", string, string, string];
    };
    readonly ALREADY_CANCELLED: {
        readonly wire: 409;
        readonly text: 'Transacción ya anulada';
        readonly means: 'The sale was cancelled before.';
        readonly cause: 'A second cancellation, or a confirmation that came after it.';
        readonly cure: 'Take it for cancelled, and give back what was paid.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string, string, string];
    };
    readonly UNKNOWN_MACHINE: {
        readonly wire: 404;
        readonly text: 'Máquina desconocida';
        readonly means: 'No machine with this uuid has told anything yet.';
        readonly cause: 'A typing error, or a machine that never reached the server.';
        readonly cure: 'Compare the uuid with that on the machine.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
};
export type Code = keyof typeof errors;
