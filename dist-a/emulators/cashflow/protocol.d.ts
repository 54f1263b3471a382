/**
 * In order of precedence. That an error is `success` 0 with a text in `info` is documented; texts,
 * statuses and order are assumed (A1, A2). The text is the only code there is.
 */
export declare const errors: {
    readonly UNKNOWN_PATH: {
        readonly status: number;
        readonly wire: string;
        readonly text: string;
        readonly means: 'There is no such path.';
        readonly cause: 'A path that the document does not name.';
        readonly cure: 'Ask for /api/cashFlow, with the capital F.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly BAD_METHOD: {
        readonly status: number;
        readonly wire: string;
        readonly text: string;
        readonly means: 'The export is asked for with GET only.';
        readonly cause: 'A POST, as other exports of the family allow it.';
        readonly cure: 'Send a GET, with all parameters in the query.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly ["curl -s -i -d \"apikey=$APIKEY\" \"$URL/api/cashFlow\""];
    };
    readonly SERVER_ERROR: {
        readonly status: number;
        readonly wire: string;
        readonly text: string;
        readonly means: 'Something inside the server fails.';
        readonly cause: 'The database is away.';
        readonly cure: 'Ask again later, with the same lastid.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly ["tillrig cause cashflow.server-error", string];
    };
    readonly NO_KEY: {
        readonly status: number;
        readonly wire: string;
        readonly text: string;
        readonly means: 'The request has no apikey, or an empty one.';
        readonly cause: 'A client that leaves it out, or sends it in a header.';
        readonly cure: 'Send the secret key as the parameter apikey.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly WRONG_KEY: {
        readonly status: number;
        readonly wire: string;
        readonly text: string;
        readonly means: 'The apikey is not the one of this shop, or is no longer valid.';
        readonly cause: 'A typing error, the key of another shop, or a key that was replaced.';
        readonly cure: 'Read the key in the administrative panel.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly UNKNOWN_FORMAT: {
        readonly status: number;
        readonly wire: string;
        readonly text: string;
        readonly means: 'The format is neither xml nor json; the answer is XML.';
        readonly cause: 'A typing error, or capitals.';
        readonly cure: 'Send format=xml or format=json, or leave it out.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly BAD_ID: {
        readonly status: number;
        readonly wire: string;
        readonly text: string;
        readonly means: 'An id is not a whole number: terminalid, warehouseid or lastid.';
        readonly cause: 'An id of an outside system in warehouseid, a list, or a number below zero.';
        readonly cure: 'Send digits; ids of outside systems go into warehouseextid.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly UNKNOWN_TYPE: {
        readonly status: number;
        readonly wire: string;
        readonly text: string;
        readonly means: 'A type is none of the seven.';
        readonly cause: 'A typing error, capitals, or another separator than a comma.';
        readonly cure: 'Send types as the document names them, with commas between them.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly BAD_LIMIT: {
        readonly status: number;
        readonly wire: string;
        readonly text: string;
        readonly means: 'The limit is not a whole number above zero.';
        readonly cause: 'A client that sends 0 or -1 for "all".';
        readonly cure: 'Send how many rows you want at most, or leave it out for 100.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
    readonly BAD_DAYS: {
        readonly status: number;
        readonly wire: string;
        readonly text: string;
        readonly means: 'The number of days is not a whole number above zero.';
        readonly cause: 'A date in its place, or 0 for today.';
        readonly cure: 'Send how many days back you want, or leave it out.';
        readonly from: import("../../src/device/evidence.ts").Evidence;
        readonly reproduce: readonly [string];
    };
};
export type Code = keyof typeof errors;
