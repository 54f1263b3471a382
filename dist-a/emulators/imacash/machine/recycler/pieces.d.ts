import type { Piece } from '../cash.ts';
import type { Effects } from './evolve.ts';
import type { RecyclerState } from './state.ts';
type Kind = 'piece-moved' | 'piece-refused' | 'piece-taken' | 'piece-paid' | 'piece-stuck' | 'piece-cleared' | 'change-taken';
export declare const pieceEvents: Effects<Kind>;
/** How long the machine takes for a piece. */
export declare function pieceMs({ options }: RecyclerState, piece: Piece): number;
export {};
