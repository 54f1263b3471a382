/** Answers of the rig on the terminal: JSON for scripts, indented lines for people. */
import { colors } from './colors.js';
export function printJson(value) {
    process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
export function printText(text) {
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}
/** `name: value` on lines, nested by indenting. */
export function formatFields(value, indent = '') {
    return entriesOf(value)
        .map(([name, field]) => {
        if (typeof field === 'string' && field.includes('\n'))
            return `${indent}${colors.dim(`${name}:`)}\n${field.replace(/^/gm, `${indent}  `)}\n`;
        const isNested = typeof field === 'object' && field !== null;
        if (!isNested)
            return `${indent}${colors.dim(`${name}:`)} ${String(field)}\n`;
        if (entriesOf(field).length === 0)
            return `${indent}${colors.dim(`${name}:`)} ${colors.dim('none')}\n`;
        return `${indent}${colors.dim(`${name}:`)}\n${formatFields(field, `${indent}  `)}`;
    })
        .join('');
}
function entriesOf(value) {
    if (Array.isArray(value))
        return value.map((one, i) => [String(i + 1), one]);
    return Object.entries(value ?? {});
}
