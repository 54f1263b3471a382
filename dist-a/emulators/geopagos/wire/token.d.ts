/** Who asks for a token: a form, JSON or a Basic header may say it (A2). */
import type { WireRequest } from '../../../src/device/contract.ts';
import type { Ask, Malformed } from '../state.ts';
/** The body counts where it says anything of it, else the header. */
export declare function readTokenAsk(request: WireRequest): Ask | Malformed;
