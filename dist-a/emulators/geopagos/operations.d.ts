/** What can be asked of the backend. */
import type { Evidence } from '../../src/device/evidence.ts';
export declare const operations: {
    readonly 'activate-v1': {
        readonly says: 'Binds a terminal to a merchant, with a code.';
        readonly auth: 'basic';
        readonly from: Evidence;
    };
    readonly 'deactivate-v1': {
        readonly says: 'Unbinds a terminal at once.';
        readonly auth: 'basic';
        readonly from: Evidence;
    };
    readonly 'credentials-v1': {
        readonly says: 'The merchant’s credentials for top-ups.';
        readonly auth: 'basic';
        readonly from: Evidence;
    };
    readonly token: {
        readonly says: 'A token for the operations of version 2.';
        readonly auth: 'none';
        readonly from: Evidence;
    };
    readonly 'activate-v2': {
        readonly says: 'Binds a terminal to a merchant, with a code.';
        readonly auth: 'auth2';
        readonly from: Evidence;
    };
    readonly 'deactivate-v2': {
        readonly says: 'Asks the legal representative by mail; once approved, unbinds.';
        readonly auth: 'auth2';
        readonly from: Evidence;
    };
    readonly 'credentials-v2': {
        readonly says: 'The merchant’s credentials for top-ups.';
        readonly auth: 'auth2';
        readonly from: Evidence;
    };
    readonly 'request-otp': {
        readonly says: 'Has a one-time code sent by SMS, mail or both.';
        readonly auth: 'auth2';
        readonly from: Evidence;
    };
    readonly 'deactivate-otp': {
        readonly says: 'Unbinds a terminal with a one-time code.';
        readonly auth: 'auth2';
        readonly from: Evidence;
    };
    readonly confirm: {
        readonly says: 'Keeps the signature under a voucher.';
        readonly auth: 'basic';
        readonly from: Evidence;
    };
};
export type Operation = keyof typeof operations;
/** What kind of terminal it is, as version 2 names it. */
export declare const terminalTypes: Readonly<Record<string, string>>;
/** How a one-time code is sent. */
export declare const sendings: {
    readonly '01': readonly ['sms'];
    readonly '02': readonly ['mail'];
    readonly '10': readonly ['sms', 'mail'];
};
export type Sending = keyof typeof sendings;
