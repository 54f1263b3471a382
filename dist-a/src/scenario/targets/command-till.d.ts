import type { Till } from './till.ts';
export interface CommandTillParts {
    readonly command: readonly string[];
    /** Asked for when it starts. */
    env(): Readonly<Record<string, string>>;
    readonly cwd?: string | undefined;
    readonly signal: AbortSignal;
}
/** Starts it with the first stimulus: what happens before may change keys it must know. */
export declare function createCommandTill(parts: CommandTillParts): Till;
