/** A baseline to begin with: the cases that failed, for a person to say why. */
import { stringify } from 'yaml';
import { idOfCase } from '../plan.js';
import { CHANGE_ME, isExcusable } from './format.js';
const FOUND_MAX = 90;
export function createDraft() {
    const failed = new Map();
    return {
        add({ planned, verdict, reason, findings, blame }) {
            if (!isExcusable(verdict) || blame === 'us' || blame === 'scenario')
                return;
            const bad = findings.find((one) => one.verdict === verdict);
            const expected = bad?.expected === undefined ? '' : `, expected ${bad.expected}`;
            const found = bad ? `${bad.says}${expected}` : (reason ?? '');
            failed.set(idOfCase(planned), { verdict, found });
        },
        get casesCount() {
            return failed.size;
        },
        text(until) {
            const entries = [...failed].map(([id, { verdict, found }]) => {
                const note = found === '' ? '' : `  # ${found.replace(/\s+/g, ' ').slice(0, FOUND_MAX)}\n`;
                const entry = stringify([{ id, verdict, why: CHANGE_ME, until }], { lineWidth: 0 });
                return `${note}${entry.replace(/^(?=.)/gm, '  ')}`;
            });
            return `${head}expected:\n${entries.join('\n')}`;
        },
    };
}
const head = `# Failures that are known: such a case is EXPECTED_FAIL, and one that passes makes the run fail
# until its entry is taken out. Say why for each; after "until" an entry excuses nothing.
format: 1
`;
