/** What the backend answers when it says no, in order of precedence (A1). */
import type { ErrorRow } from '../../src/device/contract.ts';
/** How an answer is dressed; each operation has one way of saying no. */
export interface GeopagosErrorRow extends ErrorRow {
    readonly status: number;
    /** `error` and `response.code` of the envelope; absent where there is none. */
    readonly error?: string;
    readonly code?: number;
}
export declare const errors: {
    readonly UNKNOWN_PATH: {
        readonly error: string;
        readonly code: number;
        readonly text: string;
        readonly status: 404;
        readonly wire: 'errors.not_found';
        readonly means: 'There is no such path, or not with this HTTP method.';
        readonly cause: 'A path that the document does not name, or a GET.';
        readonly cure: 'Use POST and a documented path.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly ["curl -s -i -X POST \"$URL/v3/activate\""];
    };
    readonly BASIC_REFUSED: {
        readonly status: 401;
        readonly wire: 'HTTP Status 401';
        readonly text: 'HTTP Status 401 - Bad credentials';
        readonly means: 'User and password are missing or wrong.';
        readonly cause: 'Another scheme than Basic, or a wrong password.';
        readonly cure: 'Send the user and the password that the vendor gave.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly ["curl -s -i -u nobody:x -d \"{}\" \"$URL/v1/activate\""];
    };
    readonly TOKEN_REFUSED: {
        readonly error: string;
        readonly code: number;
        readonly text: string;
        readonly status: 401;
        readonly wire: 'Autenticación no válida';
        readonly means: 'The token of version 2 is missing, unknown or too old.';
        readonly cause: 'It expired, or was never fetched.';
        readonly cure: 'Fetch a new token, and send the request again.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly ["curl -s -i -d \"{}\" \"$URL/v2/activate\""];
    };
    readonly BAD_REQUEST: {
        readonly error: string;
        readonly code: number;
        readonly text: string;
        readonly status: number;
        readonly wire: 'errors.bad_request';
        readonly means: 'The body is not a JSON object, or a field in it has the wrong type or length.';
        readonly cause: 'Broken JSON, a number where text is due, a code that is too long.';
        readonly cure: 'Send what the document’s structures say; all values are texts.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly EMPTY_FIELD: {
        readonly error: string;
        readonly code: number;
        readonly text: string;
        readonly status: number;
        readonly wire: 'TERMINAL O CODIGO VACIO';
        readonly means: 'The serial number or the merchant’s code is missing or blank.';
        readonly cause: 'A till that sends it before it knows it.';
        readonly cure: 'Send both.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly INTERNAL: {
        readonly error: string;
        readonly code: number;
        readonly text: string;
        readonly status: number;
        readonly wire: 'errors.internal_error';
        readonly means: 'Something inside the backend fails; nothing was done.';
        readonly cause: 'A fault of the backend.';
        readonly cure: 'Ask again later.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly ["tillrig cause geopagos.internal-error", string];
    };
    readonly UNAUTHORIZED: {
        readonly error: string;
        readonly code: number;
        readonly text: string;
        readonly status: number;
        readonly wire: 'errors.unauthorized';
        readonly means: 'The api key is not the one of this terminal’s binding to this merchant.';
        readonly cause: 'A wrong key, a terminal that is not bound any more, or another merchant’s code.';
        readonly cure: 'Send the key that the activation answered; without one, bind the terminal again.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly ACTIVATION_CODE_INVALID: {
        readonly error: string;
        readonly code: number;
        readonly text: string;
        readonly status: number;
        readonly wire: 'errors.activation_code_invalid';
        readonly means: 'The activation code is wrong, was used, or has expired.';
        readonly cause: 'A typing error, a second use, or a code of another terminal.';
        readonly cure: 'Have a new code made in the app or the dashboard.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly TERMINAL_NOT_AVAILABLE: {
        readonly error: string;
        readonly code: number;
        readonly text: string;
        readonly status: number;
        readonly wire: 'errors.terminal_not_available';
        readonly means: 'The terminal is bound to another merchant.';
        readonly cause: 'It was sold or moved without being unbound.';
        readonly cure: 'Have the other merchant unbind it.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly ["tillrig cause geopagos.terminal-taken serial=6G356108", string];
    };
    readonly GEOPAGOS_FAILED: {
        readonly error: string;
        readonly code: number;
        readonly text: string;
        readonly status: number;
        readonly wire: 'Error en Geopagos';
        readonly means: 'Geopagos could not be asked; nothing was done.';
        readonly cause: 'It is down, or does not answer.';
        readonly cure: 'Ask again later.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly ["tillrig cause geopagos.geopagos-down", string];
    };
    readonly UNKNOWN_UPSTREAM: {
        readonly status: 200;
        readonly wire: 'ERROR DESCONOCIDO';
        readonly text: 'ERROR DESCONOCIDO';
        readonly means: 'Geopagos answered with an HTTP status that the backend does not know.';
        readonly cause: 'A proxy or a fault on the way to Geopagos.';
        readonly cure: 'Ask again; whether it was done is not known.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly ["tillrig cause geopagos.upstream status=502", string];
    };
    readonly UPSTREAM_ERROR: {
        readonly error: string;
        readonly code: number;
        readonly text: string;
        readonly status: number;
        readonly wire: 'errors.upstream';
        readonly means: 'Geopagos answered with an error of its own, which is handed on.';
        readonly cause: 'A fault in Geopagos.';
        readonly cure: 'Ask again later.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly ["tillrig cause geopagos.upstream status=500", string];
    };
    readonly INVENIO_FAILED: {
        readonly error: string;
        readonly code: number;
        readonly text: string;
        readonly status: number;
        readonly wire: 'Error desvinculacion en Invenio';
        readonly means: 'Geopagos has unbound the terminal, Invenio has not.';
        readonly cause: 'Invenio is down.';
        readonly cure: 'Send the same request again; it is repaired by itself after a while.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [...string[], "tillrig cause geopagos.invenio-down", string];
    };
    readonly CHECK_MAIL: {
        readonly error: string;
        readonly code: number;
        readonly text: string;
        readonly status: number;
        readonly wire: 'REVISE SU CORREO';
        readonly means: 'The legal representative was asked by mail, and has not approved yet.';
        readonly cause: 'The first of the two steps of version 2.';
        readonly cure: 'Have the representative approve, then send the request again.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [...string[], string, string];
    };
    readonly NO_CREDENTIALS: {
        readonly status: 200;
        readonly wire: '96';
        readonly text: 'Error al obtener credenciales';
        readonly means: 'There are no credentials for this merchant.';
        readonly cause: 'The merchant sells no top-ups, is unknown, or Invenio is down.';
        readonly cure: 'Have top-ups enabled for the merchant.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly SIGNATURE_REFUSED: {
        readonly status: 200;
        readonly wire: '0000';
        readonly text: 'ERROR';
        readonly means: 'The signature was not kept.';
        readonly cause: 'A field is missing, or the image is not a PNG in base64.';
        readonly cure: 'Send all five fields, and the image as the document says.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly OTP_INTERNAL: {
        readonly status: 200;
        readonly wire: '10';
        readonly text: 'Error interno';
        readonly means: 'Something inside the backend fails; nothing was done.';
        readonly cause: 'A fault of the backend, or a request that it cannot read.';
        readonly cure: 'Ask again later.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string, "tillrig cause geopagos.internal-error", string];
    };
    readonly OTP_REFUSED: {
        readonly status: 200;
        readonly wire: '11';
        readonly text: 'No autorizado';
        readonly means: 'The terminal is not bound to this merchant, the one-time code is wrong or too old, or the day’s requests are used up.';
        readonly cause: 'A typing error, or a code that was asked for too long ago.';
        readonly cure: 'Ask for another one-time code; tomorrow there are new ones.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string, string];
    };
    readonly OTP_GEOPAGOS: {
        readonly status: 200;
        readonly wire: '12';
        readonly text: 'Error desvinculacion en Geopagos';
        readonly means: 'Geopagos could not unbind; nothing was done.';
        readonly cause: 'It is down.';
        readonly cure: 'Send the same request again later.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [...string[], string, string, "tillrig cause geopagos.geopagos-down", string];
    };
    readonly OTP_INVENIO: {
        readonly status: 200;
        readonly wire: '13';
        readonly text: 'Error desvinculacion en Invenio';
        readonly means: 'Geopagos has unbound the terminal, Invenio has not.';
        readonly cause: 'Invenio is down.';
        readonly cure: 'Send the same request again; it is repaired by itself after a while.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [...string[], string, string, "tillrig cause geopagos.invenio-down", string];
    };
};
export type Code = keyof typeof errors;
