/** Colours for a terminal that wants them; a pipe, NO_COLOR and CI logs get plain text. */
import pc from 'picocolors';
const { env, stdout } = process;
const isWanted = stdout.isTTY === true && env['TERM'] !== 'dumb' && !env['NO_COLOR'];
export const colors = pc.createColors(isWanted || Boolean(env['FORCE_COLOR']));
