import type { AnyDevice, CauseCommand } from './contract.ts';
export interface CauseOrder {
    readonly name: string;
    readonly begins: boolean;
    readonly given: Readonly<Record<string, unknown>>;
}
/** @throws RangeError for an unknown cause or parameter, or an act that cannot be taken back. */
export declare function readCause(device: AnyDevice, { name, begins, given }: CauseOrder): {
    readonly what: string;
    readonly command: CauseCommand;
};
