/** `-6` where each code has a number of its own, `404 UNKNOWN_PATH` where it has not. */
export function codeName(errors, code) {
    const wire = errors[code]?.wire;
    const isShared = Object.values(errors).filter((row) => row.wire === wire).length > 1;
    return isShared ? `${wire} ${code}` : String(wire);
}
export function accept(events, answer, takesMs) {
    return { kind: 'accept', events, answer, ...(takesMs === undefined ? {} : { takesMs }) };
}
export function refuse(code, detail) {
    return { kind: 'refuse', code, ...(detail === undefined ? {} : { detail }) };
}
