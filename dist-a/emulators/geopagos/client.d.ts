import type { ClientSpec } from '../../src/device/contract.ts';
import type { Session } from './client/session.ts';
export declare const client: ClientSpec<Session>;
