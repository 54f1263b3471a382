export function againLine({ scenario, row, seed }, { address, more }) {
    const words = [
        'tillrig run',
        quoted(scenario.source.file),
        ...(scenario.source.isShared ? [`--grep ${quoted(only(scenario.id, row))}`] : []),
        ...(row ? [`--case ${quoted(row.name)}`] : []),
        ...(address === undefined ? [] : [`--target ${quoted(address)}`]),
        ...(more === undefined ? [] : [more]),
        `--seed ${seed}`,
    ];
    return words.join(' ');
}
/** Its file holds others too. */
function only(id, row) {
    return `^${id.replaceAll('.', String.raw `\.`)}${row ? String.raw `\[` : '$'}`;
}
function quoted(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`;
}
