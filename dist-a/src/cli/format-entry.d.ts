import type { Entry } from '../device/journal.ts';
export declare function formatEntry(entry: Entry): string;
