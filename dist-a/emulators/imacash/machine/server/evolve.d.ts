import type { Instant } from '../../../../src/kernel/time.ts';
import type { ServerEvent, ServerState } from './state.ts';
export declare function evolveServer(server: ServerState, event: ServerEvent, at: Instant): void;
