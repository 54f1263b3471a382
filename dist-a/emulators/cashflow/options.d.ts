/** Where sources say nothing, the ledger does as it is told here. */
import type { Profile } from '../../src/device/contract.ts';
import type { Field, FieldValues } from '../../src/device/field.ts';
export declare const options: {
    readonly apikey: Field<string>;
    readonly shops: Field<string>;
    readonly 'first-id': Field<number>;
    readonly history: Field<number>;
    readonly 'history.per-day': Field<number>;
    readonly 'utc-offset': Field<number>;
    readonly 'error.status': Field<"200" | "http">;
    readonly 'error.internal': Field<"envelope" | "html">;
    readonly 'type.unknown': Field<"ignore" | "reject">;
    readonly 'days.of': Field<"dates" | "hours">;
    readonly 'count.of': Field<"all" | "page">;
    readonly 'json.numbers': Field<"number" | "text">;
    readonly 'json.transactions': Field<"list" | "object">;
};
export type Options = FieldValues<typeof options>;
export declare const profiles: Readonly<Record<'documented' | 'http', Profile>>;
