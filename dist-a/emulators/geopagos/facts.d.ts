import type { Instant } from '../../src/kernel/time.ts';
import type { State } from './state.ts';
export declare const facts: {
    readonly binding: {
        readonly says: 'The newest binding in force, with its keys; null without one.';
        readonly read: ({ bindings }: State) => {
            serial: string;
            merchant: string;
            apiKey: string;
            token: string;
            version: 1 | 2;
            since: string;
        } | null;
    };
    readonly bindings: {
        readonly says: 'All bindings in force, the newest last.';
        readonly read: ({ bindings }: State) => {
            serial: string;
            merchant: string;
            apiKey: string;
            token: string;
            version: 1 | 2;
            since: string;
        }[];
    };
    readonly terminals: {
        readonly says: 'All terminals, and who has them.';
        readonly read: (state: State) => {
            serial: string;
            type: string;
            merchant: string;
            inInvenio: boolean;
            halfUnbound: boolean;
        }[];
    };
    readonly merchants: {
        readonly says: 'All merchants, and whether they sell top-ups.';
        readonly read: ({ merchants }: State) => {
            nbo: string;
            name: string;
            topUps: boolean;
        }[];
    };
    readonly code: {
        readonly says: 'The activation code made last.';
        readonly read: ({ lastCode }: State) => string;
    };
    readonly codes: {
        readonly says: 'All activation codes, oldest first: valid, used or expired.';
        readonly read: (state: State, at: number) => {
            code: string;
            serial: string;
            merchant: string;
            status: string;
            expiresAt: string;
        }[];
    };
    readonly approvals: {
        readonly says: 'All requests to the legal representatives, oldest first.';
        readonly read: ({ approvals }: State, at: number) => {
            number: number;
            serial: string;
            merchant: string;
            status: import("./machine/approvals.ts").Standing;
            askedAt: string;
            expiresAt: string;
        }[];
    };
    readonly messages: {
        readonly says: 'All mails and SMS, the newest last: arrived, on their way, or lost.';
        readonly read: ({ messages }: State) => {
            number: number;
            channel: "mail" | "sms";
            to: string;
            subject: string;
            text: string;
            otp?: string;
            approval?: number;
            status: string;
            sentAt: string;
            arrivedAt: string | null;
        }[];
    };
    readonly otp: {
        readonly says: 'The newest one-time code that arrived; empty without one.';
        readonly read: ({ messages }: State) => string;
    };
    readonly quota: {
        readonly says: 'How often each merchant may still ask for a one-time code today.';
        readonly read: (state: State, at: number) => {
            [k: string]: number;
        };
    };
    readonly disagreements: {
        readonly says: 'Terminals of which Geopagos and Invenio do not say the same.';
        readonly read: (state: State) => readonly import("./audit.ts").Disagreement[];
    };
    readonly signatures: {
        readonly says: 'All signatures kept, oldest first, without their images.';
        readonly read: ({ signatures }: State) => {
            sequence: number;
            referenceNumber: string;
            dni: string;
            nameCommerce: string;
            submerchantId: string;
            width: number;
            height: number;
            bytes: number;
            at: string;
        }[];
    };
    readonly signatureCount: {
        readonly says: 'Signatures kept.';
        readonly read: ({ signatures }: State) => number;
    };
    readonly audit: {
        readonly says: 'What does not agree in the books; empty when all does.';
        readonly read: (state: State) => readonly string[];
    };
};
/** The state as a person would ask for it. */
export declare function view(state: State, at: Instant): Readonly<Record<string, unknown>>;
