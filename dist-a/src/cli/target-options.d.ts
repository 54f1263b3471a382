/** The options with which commands choose what they run against. */
import type { Command } from 'commander';
import type { AnyDevice } from '../device/contract.ts';
import type { TargetFile } from '../scenario/target-file/format.ts';
export interface TargetOptions {
    readonly target: string | readonly string[];
    /** The file with the targets; `tillrig.yaml` here, if there is one. */
    readonly config?: string;
    readonly token?: string;
    readonly key?: string;
    readonly access?: readonly (readonly [name: string, value: string])[];
    readonly maxReceipts?: number;
    readonly maxAmount?: number;
    readonly minInterval?: string;
    readonly operator?: 'console' | 'none';
    /** Nobody need be asked before a real device does what it cannot take back. */
    readonly yes?: boolean;
}
export declare function targetOptions(command: Command): Command;
/**
 * `--target ikkm=http://192.168.1.40:8080 --key …` as if it stood in a file.
 * @throws CliError for what is missing or unknown.
 */
export declare function inlineTarget(options: TargetOptions, devices: readonly AnyDevice[]): TargetFile;
/** The other options of such a target, to run a case again; a key would be another by then. */
export declare function inlineMore(options: TargetOptions): string;
