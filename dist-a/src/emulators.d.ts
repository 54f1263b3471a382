import type { AnyDevice } from './device/contract.ts';
export declare const emulators: readonly AnyDevice[];
