/** Merchants, terminals and the two systems behind the backend; what may be asked, and happen. */
import type { CauseCommand, CausesInForce } from '../../src/device/contract.ts';
import type { Instant } from '../../src/kernel/time.ts';
import type { Sending } from './operations.ts';
import type { Options } from './options.ts';
import type { Code } from './protocol.ts';
/** Opaque to the till; the document's five fields, in its order. */
export interface TopUpCredentials {
    readonly codigoRecargas: string;
    readonly accountId: string;
    readonly terminalId: string;
    readonly acceptorId: string;
    readonly ownerId: string;
}
export interface Merchant {
    /** Nine digits; leading zeros count. */
    readonly nbo: string;
    readonly name: string;
    readonly qpos: string;
    readonly qposAmount: string;
    readonly representative: {
        readonly name: string;
        readonly mail: string;
        readonly phone: string;
    };
    /** Absent for a merchant who may not sell top-ups. */
    readonly credentials?: TopUpCredentials;
}
export interface Samples {
    readonly merchants: readonly Merchant[];
    /** Terminals that exist, with their type as version 2 names it. */
    readonly terminals: readonly {
        readonly serial: string;
        readonly type: string;
    }[];
}
export interface ActivationCode {
    readonly code: string;
    readonly nbo: string;
    readonly serial: string;
    readonly issuedAt: Instant;
    expiresAt: Instant;
    usedAt?: Instant;
}
/** What Geopagos knows: the keys are good for exactly this terminal and this merchant. */
export interface Binding {
    readonly serial: string;
    readonly nbo: string;
    readonly apiKey: string;
    readonly token: string;
    readonly since: Instant;
    readonly version: 1 | 2;
}
/** An unbinding that Geopagos has done and Invenio has not. */
export interface HalfUnbound {
    readonly binding: Binding;
    readonly since: Instant;
    /** When the backend repairs it by itself, as soon as it can. */
    readonly repairAt: Instant;
}
export interface Approval {
    readonly number: number;
    readonly serial: string;
    readonly nbo: string;
    readonly askedAt: Instant;
    /** Until then the representative may answer; once approved, until then it is good. */
    expiresAt: Instant;
    status: 'asked' | 'approved' | 'rejected' | 'used';
}
export interface Message {
    readonly number: number;
    readonly channel: 'mail' | 'sms';
    readonly to: string;
    readonly subject: string;
    /** Without what is secret in it. */
    readonly text: string;
    readonly otp?: string;
    readonly approval?: number;
    readonly sentAt: Instant;
    /** Absent while it is on its way, or when it was lost. */
    arrivedAt?: Instant;
    readonly isLost: boolean;
}
export interface OneTimeCode {
    readonly otp: string;
    readonly serial: string;
    readonly nbo: string;
    expiresAt: Instant;
    attemptsLeft: number;
}
export interface Signature {
    readonly sequence: number;
    readonly referenceNumber: string;
    readonly dni: string;
    readonly nameCommerce: string;
    readonly submerchantId: string;
    readonly width: number;
    readonly height: number;
    readonly bytes: number;
    readonly at: Instant;
}
export interface State {
    /** The device's own name in its rig: links in mails lead to it. */
    readonly name: string;
    readonly options: Options;
    causes: CausesInForce;
    readonly merchants: ReadonlyMap<string, Merchant>;
    readonly terminals: Map<string, {
        readonly type: string;
    }>;
    /** By the code itself; used and expired ones stay. */
    readonly codes: Map<string, ActivationCode>;
    lastCode: string;
    /** Geopagos: by serial number. */
    readonly bindings: Map<string, Binding>;
    /** Invenio: the merchant to whom a terminal belongs there; only those who sell top-ups. */
    readonly invenio: Map<string, string>;
    readonly halfUnbound: Map<string, HalfUnbound>;
    /** The last one made, also after it ended. */
    lastBinding: Binding | undefined;
    /** Bindings ever made and ended, for the audit. */
    bindingsCount: number;
    unbindingsCount: number;
    readonly approvals: Approval[];
    readonly messages: Message[];
    /** On their way: numbers of messages, by the time they arrive. */
    readonly onTheWay: {
        readonly number: number;
        readonly arrivesAt: Instant;
    }[];
    /** By serial number. */
    readonly otps: Map<string, OneTimeCode>;
    /** By merchant: the local day, and how often was asked. */
    readonly otpRequests: Map<string, {
        readonly day: string;
        count: number;
    }>;
    /** Tokens of version 2, and until when they are good. */
    readonly tokens: Map<string, Instant>;
    /** Keys, tokens of terminals and one-time codes, so that none is ever given out twice. */
    readonly given: Set<string>;
    readonly signatures: Signature[];
}
/** Who asks, as far as the request says it. */
export type Credential = {
    readonly kind: 'none';
} | {
    readonly kind: 'basic';
    readonly user: string;
    readonly password: string;
} | {
    readonly kind: 'bearer';
    readonly token: string;
}
/** A scheme that nobody knows, or one that cannot be read. */
 | {
    readonly kind: 'other';
};
export interface Keys {
    readonly apiKey: string;
    /** Optional in the document. */
    readonly token: string | undefined;
}
export interface Malformed {
    readonly kind: 'malformed';
    readonly code: Code;
    readonly detail: string;
}
export type Ask = {
    readonly kind: 'activate';
    readonly version: 1 | 2;
    readonly serial: string;
    readonly activationCode: string;
    readonly type: string | undefined;
} | {
    readonly kind: 'deactivate';
    readonly version: 1 | 2;
    readonly serial: string;
    readonly nbo: string;
    readonly keys: Keys;
} | {
    readonly kind: 'credentials';
    readonly nbo: string;
} | {
    readonly kind: 'token';
    readonly user: string;
    readonly password: string;
} | {
    readonly kind: 'request-otp';
    readonly serial: string;
    readonly nbo: string;
    readonly sending: Sending;
} | {
    readonly kind: 'deactivate-otp';
    readonly serial: string;
    readonly nbo: string;
    readonly otp: string;
} | {
    readonly kind: 'sign';
    readonly signature: Omit<Signature, 'sequence' | 'at'>;
};
export type Family = 'envelope' | 'otp' | 'credentials' | 'signature' | 'token';
export type Command = {
    readonly kind: 'unknown';
} | {
    readonly kind: 'call';
    readonly auth: 'basic' | 'auth2' | 'none';
    readonly credential: Credential;
    /** How this operation says no. */
    readonly family: Family;
    readonly ask: Ask | Malformed;
};
export type Event = {
    readonly kind: 'code-issued';
    readonly code: ActivationCode;
} | {
    readonly kind: 'codes-expired';
    readonly serial: string;
} | {
    readonly kind: 'bound';
    readonly binding: Binding;
    readonly code: string | undefined;
    readonly replaced: boolean;
}
/** Both systems, or one of them. */
 | {
    readonly kind: 'unbound';
    readonly serial: string;
    readonly at: 'both' | 'geopagos';
}
/** Invenio follows: asked again, or by itself. */
 | {
    readonly kind: 'repaired';
    readonly serial: string;
    readonly by: 'till' | 'itself';
} | {
    readonly kind: 'repair-postponed';
    readonly serial: string;
    readonly until: Instant;
} | {
    readonly kind: 'approval-asked';
    readonly approval: Approval;
} | {
    readonly kind: 'approval-answered';
    readonly number: number;
    readonly status: 'approved' | 'rejected';
    readonly expiresAt: Instant;
} | {
    readonly kind: 'approval-used';
    readonly number: number;
} | {
    readonly kind: 'message-sent';
    readonly message: Message;
    readonly arrivesAt: Instant | undefined;
} | {
    readonly kind: 'message-arrived';
    readonly number: number;
} | {
    readonly kind: 'otp-sent';
    readonly otp: OneTimeCode;
    readonly day: string;
} | {
    readonly kind: 'otp-missed';
    readonly serial: string;
} | {
    readonly kind: 'otp-used';
    readonly serial: string;
} | {
    readonly kind: 'otps-expired';
} | {
    readonly kind: 'token-given';
    readonly token: string;
    readonly expiresAt: Instant;
} | {
    readonly kind: 'tokens-expired';
} | {
    readonly kind: 'signed';
    readonly signature: Signature;
} | {
    readonly kind: 'cause-began';
    readonly cause: string;
    readonly params: CauseCommand['params'];
} | {
    readonly kind: 'cause-ended';
    readonly cause: string;
};
export type Answer = {
    readonly kind: 'bound';
    readonly binding: Binding;
    readonly merchant: Merchant;
}
/** 200 without a body. */
 | {
    readonly kind: 'nothing';
} | {
    readonly kind: 'credentials';
    readonly credentials: TopUpCredentials;
} | {
    readonly kind: 'token';
    readonly token: string;
} | {
    readonly kind: 'otp-requested';
    readonly left: number;
} | {
    readonly kind: 'otp-unbound';
} | {
    readonly kind: 'signed';
    readonly sequence: number;
}
/** A no after which something has changed all the same; on the wire, the same as a refusal. */
 | {
    readonly kind: 'said-no';
    readonly code: Code;
    readonly detail?: string;
};
export declare function initialState({ name, options }: Pick<State, 'name' | 'options'>, samples: Samples, at: Instant): State;
