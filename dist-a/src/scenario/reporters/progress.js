import { formatSeconds } from './failure.js';
const REPAINT_MS = 100;
const LOOK_MS = 1000;
const LONG_MS = 10_000;
const COLUMNS = 80;
const CLEAR_LINE = '\r\u001B[2K';
export function createProgress({ sheet, now, every }, colors) {
    /** The oldest first. */
    const running = new Map();
    const slow = new Set();
    let casesCount = 0;
    let toldCount = 0;
    /** In virtual time a case is over before anybody can look: then this is as good as now. */
    let last = '';
    let painted = '';
    let isQuiet = false;
    let rest = () => { };
    return {
        begin(count, isShared) {
            casesCount = count;
            isQuiet = isShared;
            if (!sheet.isTerminal)
                rest = every(LOOK_MS, tellSlow);
            else if (!isQuiet)
                rest = every(REPAINT_MS, () => paint(line()));
        },
        started(id) {
            running.set(id, now());
            last = id;
            if (sheet.isTerminal && isQuiet)
                paint(line());
        },
        ended: (id) => void running.delete(id),
        told: () => void toldCount++,
        print(text) {
            sheet.write(`${painted === '' ? '' : CLEAR_LINE}${text}${painted}`);
        },
        stop() {
            rest();
            paint('');
        },
    };
    function paint(text) {
        if (text === painted)
            return;
        sheet.write(`${painted === '' ? '' : CLEAR_LINE}${text}`);
        painted = text;
    }
    /** Never wider than the terminal: a line that wraps could not be taken back. */
    function line() {
        const count = `${toldCount}/${casesCount}`;
        const width = Math.max(1, (sheet.columns ?? COLUMNS) - count.length - 3);
        const names = [...running].map(([id, since]) => {
            const seconds = Math.floor((now() - since) / 1000);
            return seconds > 0 ? `${id} ${seconds} s` : id;
        });
        const text = names.join('  ') || last;
        return ` ${colors.dim(count)} ${text.length <= width ? text : `${text.slice(0, width - 1)}…`}`;
    }
    function tellSlow() {
        for (const [id, since] of running) {
            if (slow.has(id) || now() - since < LONG_MS)
                continue;
            slow.add(id);
            sheet.write(` … still running: ${id}   ${formatSeconds(now() - since)}\n`);
        }
    }
}
