/** Which till stands in which shop: `6:13,14 7=СКЛАД-7:21,22`. */
/** Nothing when the text is no such list, or has a shop, an outside number or a till twice. */
export function readShops(text) {
    const shops = [];
    for (const one of text.split(' ')) {
        const match = /^([1-9]\d{0,8})(?:=([^\s:=]{1,64}))?:([1-9]\d{0,8}(?:,[1-9]\d{0,8})*)$/u.exec(one);
        if (!match)
            return undefined;
        const [, id, ext = '', terminals = ''] = match;
        shops.push({ id: Number(id), ext, terminals: terminals.split(',').map(Number) });
    }
    const exts = shops.map(({ ext }) => ext).filter((ext) => ext !== '');
    const isUnique = [shops.map(({ id }) => id), exts, shops.flatMap((one) => one.terminals)].every((all) => new Set(all).size === all.length);
    return isUnique ? shops : undefined;
}
/** The shop of a till, which is the first for a till that is not listed (A11). */
export function shopOf(shops, terminal) {
    return (shops.find(({ terminals }) => terminals.includes(terminal)) ??
        shops[0] ?? { id: 0, ext: '', terminals: [] });
}
