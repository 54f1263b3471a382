/** The conservation report of a rig: whether money appeared, vanished or was counted twice. */
import type { Around } from '../../device/around.ts';
import type { Report } from './report.ts';
export declare function audit(rig: Around): Report;
