import type { Command } from 'commander';
import { Option } from 'commander';
import type { Selection } from '../scenario/plan.ts';
import type { CoverageOptions } from './coverage-sheet.ts';
import type { TargetOptions } from './target-options.ts';
export interface RunOptions extends TargetOptions, CoverageOptions {
    readonly reporter: readonly string[];
    readonly tag: readonly string[];
    readonly case: readonly string[];
    readonly grep?: RegExp;
    readonly level?: Selection['level'];
    readonly shard?: Selection['shard'];
    readonly lastFailed?: boolean;
    readonly list?: boolean;
    readonly watch?: boolean;
    readonly bail?: boolean;
    readonly strict?: boolean;
    readonly baseline?: string;
    readonly writeBaseline?: string;
    readonly repeat: number;
    readonly seed: number;
    readonly workers: number;
    readonly showSecrets?: boolean;
}
export declare function runOptions(command: Command): Command;
export declare function reporterOption(): Option;
