import type { Place, Source } from '../source.ts';
import type { Origin, Spot } from './origin.ts';
import { originMark } from './origin.ts';
import type { TypedScenario } from './steps.ts';
/** The texts of scripts as they were when they were loaded. */
export interface Scripts {
    /** The path of the file that was asked for. */
    readonly main: string;
    readonly mainText: Source;
    /** Nothing for a file that cannot be read. */
    of(file: string): Source | undefined;
}
/** `name`: what the main file is called in reports. */
export declare function readScripts(main: string, name: string): Scripts;
/** `value`: the scenario as a file would hold it, found plain. */
export declare function typedSource(scenario: TypedScenario, value: unknown, scripts: Scripts, isShared: boolean): Source;
export declare function hasOrigin(value: unknown): value is {
    readonly [originMark]: Origin;
};
/** The call or the word in which an error was thrown. */
export declare function thrownAt(error: unknown, scripts: Scripts): Place | undefined;
export declare function placeAt(spot: Spot, scripts: Scripts): Place | undefined;
