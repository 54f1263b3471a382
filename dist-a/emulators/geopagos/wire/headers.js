/** Without the blanks around it; empty when it is not there. */
export function headerOf({ headers }, name) {
    const [, value = ''] = Object.entries(headers).find(([one]) => one.toLowerCase() === name) ?? [];
    return value.trim();
}
