/** Whether bytes are a PNG; its pixels are not unpacked. */
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, type and check of a chunk. */
const AROUND_BYTES = 12;
const HEADER_BYTES = 13;
/** No pad that people sign on has more. */
const SIDE_MAX = 10_000;
/** Bits of a sample that each colour type allows. */
const depths = {
    0: [1, 2, 4, 8, 16],
    2: [8, 16],
    3: [1, 2, 4, 8],
    4: [8, 16],
    6: [8, 16],
};
const broken = (why) => ({ kind: 'broken', why });
export function readPng(bytes) {
    if (SIGNATURE.some((byte, i) => bytes[i] !== byte))
        return broken('no empieza como un PNG');
    const chunks = readChunks(bytes);
    if (typeof chunks === 'string')
        return broken(chunks);
    const [header] = chunks;
    if (header?.type !== 'IHDR')
        return broken('no empieza por IHDR');
    if (chunks.filter(({ type }) => type === 'IHDR').length > 1)
        return broken('repite IHDR');
    if (chunks.every(({ type, data }) => type !== 'IDAT' || data.length === 0))
        return broken('no tiene IDAT');
    if (chunks.at(-1)?.type !== 'IEND')
        return broken('no termina en IEND');
    return readHeader(header.data);
}
function readHeader(data) {
    if (data.length !== HEADER_BYTES)
        return broken('IHDR no mide 13 bytes');
    const [width, height] = [wordAt(data, 0), wordAt(data, 4)];
    const isSane = [width, height].every((side) => side >= 1 && side <= SIDE_MAX);
    if (!isSane)
        return broken(`no mide de 1 a ${SIDE_MAX} puntos de lado`);
    const [depth = 0, color = 0, compression, filter, interlace = 0] = data.subarray(8);
    const isKnown = depths[color]?.includes(depth) && compression === 0 && filter === 0;
    if (!isKnown || interlace > 1)
        return broken('IHDR tiene un formato desconocido');
    return { kind: 'png', width, height };
}
/** All chunks up to IEND, behind which nothing may come; or what is wrong with them. */
function readChunks(bytes) {
    const chunks = [];
    let at = SIGNATURE.length;
    while (at < bytes.length) {
        const end = at + AROUND_BYTES + wordAt(bytes, at);
        if (end > bytes.length)
            return 'está cortado';
        const named = bytes.subarray(at + 4, end - 4);
        const type = String.fromCharCode(...named.subarray(0, 4));
        if (!/^[A-Za-z]{4}$/.test(type))
            return 'tiene un bloque sin nombre';
        if (wordAt(bytes, end - 4) !== crcOf(named))
            return `el CRC de ${type} no es correcto`;
        chunks.push({ type, data: named.subarray(4) });
        at = end;
        if (type !== 'IEND')
            continue;
        if (named.length > 4)
            return 'IEND no está vacío';
        if (at < bytes.length)
            return 'sigue después de IEND';
    }
    return chunks;
}
/** Four bytes, the gravest first; those beyond the end count as nothing. */
function wordAt(bytes, at) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 4);
    return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++)
        rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
    return rest;
});
function crcOf(bytes) {
    let crc = 0xffffffff;
    for (const byte of bytes)
        crc = (remainders[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
    return (crc ^ 0xffffffff) >>> 0;
}
