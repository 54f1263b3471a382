/** The scripts of the management server, and the method each is documented with. */
import type { Evidence } from '../../src/device/evidence.ts';
export declare const operations: {
    readonly handshake: {
        readonly says: 'Validates a token.';
        readonly method: 'POST';
        readonly from: Evidence;
    };
    readonly putinventory: {
        readonly says: 'A machine tells what it holds.';
        readonly method: 'POST';
        readonly from: Evidence;
    };
    readonly getinventory: {
        readonly says: 'The last inventory that was told.';
        readonly method: 'GET';
        readonly from: Evidence;
    };
    readonly puttransaction: {
        readonly says: 'A till registers a sale to be paid in cash.';
        readonly method: 'POST';
        readonly from: Evidence;
    };
    readonly gettransaction: {
        readonly says: 'A machine asks for the oldest transaction that waits.';
        readonly method: 'GET';
        readonly from: Evidence;
    };
    readonly changestatustransaction: {
        readonly says: 'A machine confirms a transaction, with the pieces.';
        readonly method: 'POST';
        readonly from: Evidence;
    };
    readonly statustransaction: {
        readonly says: 'A till asks what became of a transaction.';
        readonly method: 'GET';
        readonly from: Evidence;
    };
    readonly listtransactions: {
        readonly says: 'The transactions, by status and by day.';
        readonly method: 'GET';
        readonly from: Evidence;
    };
    readonly putstatus: {
        readonly says: 'A machine tells its condition.';
        readonly method: 'POST';
        readonly from: Evidence;
    };
    readonly getstatus: {
        readonly says: 'The last condition a machine told.';
        readonly method: 'GET';
        readonly from: Evidence;
    };
    readonly getalerts: {
        readonly says: 'The conditions that need somebody.';
        readonly method: 'GET';
        readonly from: Evidence;
    };
    readonly putfill: {
        readonly says: 'A machine tells that it was refilled.';
        readonly method: 'POST';
        readonly from: Evidence;
    };
    readonly getfills: {
        readonly says: 'The refills, by machine and by day.';
        readonly method: 'GET';
        readonly from: Evidence;
    };
    readonly canceltransaction: {
        readonly says: 'A till cancels a sale; only with `cancel.by: script`.';
        readonly method: 'POST';
        readonly from: Evidence;
    };
};
export type Operation = keyof typeof operations;
