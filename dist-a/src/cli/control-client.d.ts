/** The control API as the command line uses it: one rig, found by its address. */
import type { Command } from 'commander';
import type { Entry } from '../device/journal.ts';
export interface ControlOptions {
    readonly control: string;
    readonly token?: string;
}
export declare function controlOptions(command: Command): Command;
export interface Control {
    readonly url: string;
    /** @throws CliError when there is no rig, or it says no. */
    ask(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown>;
    /** What happens from now on, or after the entry of that number. */
    events(after?: number): AsyncGenerator<Entry, void>;
}
export declare function connect({ control, token }: ControlOptions): Control;
