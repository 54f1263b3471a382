import type { Question } from '../scenario/target.ts';
import type { Operator } from '../scenario/targets/device.ts';
export interface Console extends Operator {
    close(): void;
}
export interface ConsoleParts {
    readonly input: NodeJS.ReadableStream;
    readonly output: {
        write(text: string): unknown;
    };
    /** Whether the line with the remaining time may be written over again. */
    readonly isTerminal: boolean;
}
/** The console of this process; questions go to stderr, so that stdout stays the report. */
export declare function processConsole(): Console;
/** An input that is read keeps the process alive. */
export declare function closeConsole(): void;
export declare function createConsole({ input, output, isTerminal }: ConsoleParts): Console;
/** Nothing for what is no answer to such a question. */
export declare function readTyped({ ask, choices }: Question, line: string): boolean | number | string | undefined;
