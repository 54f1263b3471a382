import { assumed } from '../device/evidence.js';
import { durationField, integerField, textField } from '../device/field.js';
import { MINUTE_MS } from '../kernel/time.js';
const link = textField('Which link, such as ikkm>cashflow; several with commas between them; or all.', /^(all|[a-z][a-z\d>,-]*)$/, 'a link such as ikkm>cashflow, or all', 'all');
const percent = integerField('How many of a hundred.', { min: 1, max: 100 }, 100);
export const causes = {
    'link-down': {
        says: 'A link is down: what happens waits until it is up again.',
        opposite: 'it is up, and what waited is passed on in its order',
        params: { link },
        from: assumed('A1'),
    },
    'link-delay': {
        says: 'A link is slow: what happens arrives so much later.',
        opposite: 'it is as quick as ever',
        params: { link, by: durationField('How much later.', MINUTE_MS) },
        from: assumed('A1'),
    },
    'link-loses': {
        says: 'A link loses so many percent of what happens, and nobody notices.',
        opposite: 'it loses nothing',
        params: { link, percent },
        from: assumed('A1'),
    },
    'link-repeats': {
        says: 'A link passes so many percent of what happens on twice.',
        opposite: 'it passes everything on once',
        params: { link, percent },
        from: assumed('A1'),
    },
};
