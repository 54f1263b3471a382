const digits = '0123456789';
const letters = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz${digits}`;
/** How each of them looks: codes and keys as in the document's samples. */
const shapes = {
    code: { start: '', alphabet: digits, length: 6 },
    apiKey: { start: '', alphabet: letters, length: 64 },
    token: { start: 'dt_', alphabet: `${digits}abcdef`, length: 40 },
    auth2: { start: '', alphabet: letters, length: 40 },
};
export function drawCode({ codes, options }, random, { nbo, serial }, at) {
    const code = draw(random, shapes.code, codes);
    // A10.
    return { code, nbo, serial, issuedAt: at, expiresAt: at + options['code.lifetime'] };
}
export function drawBinding({ given }, random, { nbo, serial, version }, at) {
    const apiKey = draw(random, shapes.apiKey, given);
    const token = draw(random, shapes.token, given);
    return { serial, nbo, apiKey, token, since: at, version };
}
export function drawOtp({ given, options }, random, { nbo, serial }, at) {
    const otp = draw(random, shapes.code, given);
    // A9.
    const expiresAt = at + options['otp.lifetime'];
    return { otp, serial, nbo, expiresAt, attemptsLeft: options['otp.attempts'] };
}
export function drawToken({ tokens }, random) {
    return draw(random, shapes.auth2, tokens);
}
/**
 * One that is taken gives way to the next that is free, like a full row of numbers. Only when all
 * are taken one is given again: after a million of six digits.
 */
function draw(random, { start, alphabet, length }, taken) {
    let text = '';
    while (text.length < length)
        text += alphabet[random.integer(0, alphabet.length - 1)] ?? '';
    for (let tries = 0; tries < taken.size && taken.has(start + text); tries++)
        text = following(text, alphabet);
    return start + text;
}
/** `129` becomes `130`, and `999` becomes `000`. */
function following(text, alphabet) {
    const place = alphabet.indexOf(text.slice(-1)) + 1;
    const isCarried = place === alphabet.length;
    const head = text.slice(0, -1);
    return ((isCarried && head !== '' ? following(head, alphabet) : head) + alphabet[isCarried ? 0 : place]);
}
