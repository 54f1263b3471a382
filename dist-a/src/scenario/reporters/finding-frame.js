export function frameOf({ place }) {
    const { source, start, end } = place;
    const { line, column } = source.position(start);
    const lines = source.text.split('\n', line).slice(-2);
    const frame = lines.map((one) => one.replace(/\r$/, ''));
    const rest = (frame.at(-1)?.length ?? 0) - column + 1;
    const length = Math.max(1, Math.min(end - start, rest));
    return { file: source.file, line, column, length, frame };
}
/** The way back: a place in a file of which only these lines are known. */
export function placeOfFrame({ file, line, column, length, frame }) {
    const before = [...Array(Math.max(0, line - frame.length)).fill(''), ...frame];
    const start = before.slice(0, -1).join('\n').length + (before.length > 1 ? 1 : 0) + column - 1;
    const source = {
        file,
        text: before.join('\n'),
        value: undefined,
        complaints: [],
        readable: false,
        at: () => place,
        keyAt: () => place,
        position: () => ({ line, column }),
    };
    const place = { source, start, end: start + length };
    return place;
}
