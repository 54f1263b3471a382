/** The server and the machine as one device: a till talks to the one, a customer to the other. */
import type { CausesInForce } from '../../src/device/contract.ts';
import type { RecyclerEvent, RecyclerState } from './machine/recycler/state.ts';
import type { ServerAnswer, ServerCommand, ServerEvent, ServerState } from './machine/server/state.ts';
import type { Options } from './options.ts';
export interface State {
    readonly options: Options;
    causes: CausesInForce;
    readonly server: ServerState;
    readonly recycler: RecyclerState;
    /** Another machine asked for work, and the one inside the rig stands aside. */
    isRelieved: boolean;
}
export type Command = ServerCommand;
export type Answer = ServerAnswer;
export type Event = ServerEvent | RecyclerEvent | {
    readonly kind: 'relieved';
};
