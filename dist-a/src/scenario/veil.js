import { blank, mapTexts, secretsIn } from '../device/secrets.js';
/** The values in a journal that nobody may see who did not ask; by the names of their fields. */
export function secretsOf(entries, devices) {
    const found = new Set();
    for (const entry of entries) {
        const names = devices.get(entry.device)?.secrets;
        if (names)
            for (const secret of secretsIn(entry, names))
                found.add(secret);
    }
    return [...found].sort((a, b) => b.length - a.length);
}
/** What is told of a case, without them. */
export function veiled(result, secrets) {
    if (secrets.length === 0)
        return result;
    const cover = (text) => blank(text, secrets);
    return {
        ...result,
        ...(result.reason === undefined ? {} : { reason: cover(result.reason) }),
        findings: result.findings.map((one) => coverFinding(one, cover)),
        ...(result.said === undefined ? {} : { said: cover(result.said) }),
        ...(result.answers ? { answers: result.answers.map((one) => coverAnswer(one, cover)) } : {}),
        trace: result.trace.map((line) => ({ ...line, says: cover(line.says) })),
        papers: result.papers.map((one) => ({ ...one, text: cover(one.text) })),
    };
}
/** A person may type what stands on a display. */
function coverAnswer({ say, answer }, cover) {
    return { say: cover(say), answer: cover(answer) };
}
/** The place stays: it shows what somebody wrote into the scenario, where no secret belongs. */
function coverFinding({ place, path, ...told }, cover) {
    // Texts are replaced by texts, so the fields keep their types.
    return { ...mapTexts(told, cover), place, path };
}
