/** The bench or the network failed, and nothing is said about the device: ERROR, never FAIL. */
export class TargetError extends Error {
    name = 'TargetError';
}
