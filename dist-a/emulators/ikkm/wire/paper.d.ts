import type { Options } from '../options.ts';
import type { FiscalDocument, State } from '../state.ts';
/** The document with this number as it came out of the printer. */
export declare function drawDocument(state: State, document: FiscalDocument): string;
/** Text for the printer: long lines are broken; on an external printer some lines are orders. */
export declare function drawText(text: string, printer: Options['printer']): string;
