import type { Family, Malformed } from '../state.ts';
import type { Values } from './body.ts';
export interface Fields {
    readonly values: Values;
    readonly family: Family;
    problem: Malformed | undefined;
}
export declare function malformed(family: Family, how: 'empty' | 'bad', detail: string): Malformed;
/** Notes what a field should have been; what came in its place only where it is no secret. */
export declare function reject(fields: Fields, expected: string, came?: unknown): void;
interface Rule {
    readonly name: string;
    readonly pattern: RegExp;
    /** What it should be, behind the name of the field. */
    readonly expects: string;
    /** What must not be told back, not even when it is wrong. */
    readonly isSecret?: true;
}
/** `null` is no value (A4). */
export declare function readOptional(fields: Fields, rule: Rule): string | undefined;
/** A blank text is as good as none. */
export declare function readRequired(fields: Fields, rule: Rule): string;
export declare function readSerial(fields: Fields): string;
/** Each structure spells the name in its own way. */
export declare function readMerchant(fields: Fields, name: 'codigoNBO' | 'codigoNbo' | 'submerchantId'): string;
/** As the earlier build, which knows no such field. */
export declare function readMerchantIfAny(fields: Fields): string;
/** Letters are no mistake of the request: such a code is simply not the right one. */
export declare function readCode(fields: Fields, name: 'activationCode' | 'codigoOTP'): string;
export {};
