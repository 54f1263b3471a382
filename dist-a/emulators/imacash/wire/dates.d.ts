/** Local dates as the document writes them; they must exist in the calendar. */
import type { Days } from '../machine/server/state.ts';
import type { Fields } from './fields.ts';
/** `2025-05-06 16:45:00`, also with a T; empty when there is none. */
export declare function readDateTime(fields: Fields): string;
/** The days from and to; a time after them counts for nothing. */
export declare function readDays(fields: Fields): Days;
