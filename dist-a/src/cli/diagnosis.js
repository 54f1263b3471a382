/** What `doctor` finds: what it looked at, what it saw, why that matters, what to do. */
export function well(about, says) {
    return { is: 'well', about, says };
}
export function bad(about, trouble) {
    return { is: 'bad', about, ...trouble };
}
export function unsure(about, trouble) {
    return { is: 'unsure', about, ...trouble };
}
/** Why something failed, in the words of whoever noticed. */
export function reasonOf(error) {
    if (!(error instanceof Error))
        return String(error);
    // What fetch throws says why inside.
    const { cause } = error;
    return cause instanceof Error && cause.message !== '' ? cause.message : error.message;
}
