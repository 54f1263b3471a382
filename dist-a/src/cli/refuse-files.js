/** Ends a command that was given files with mistakes, after it has shown all of them. */
import { formatComplaint } from '../scenario/frame.js';
import { counted } from './counted.js';
import { CliError, exitCodes } from './exit.js';
/** @throws CliError */
export function refuseFiles(complaints, end) {
    process.stderr.write(`${complaints.map(formatComplaint).join('\n\n')}\n\n`);
    const count = new Set(complaints.map(({ place }) => place.source.file)).size;
    throw new CliError(`${counted(complaints.length, 'mistake')} in ${counted(count, 'file')}; ${end}.`, exitCodes.invalid);
}
