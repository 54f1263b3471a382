import type { Complaint } from '../source.ts';
import type { Scripts } from './typed-source.ts';
export declare function complaintAbout(error: unknown, scripts: Scripts): Promise<Complaint>;
