import { TIMER_MS_MAX } from './carry.js';
/**
 * Nobody watches more closely than this, and whoever asks a device wakes it first. So a busy rig
 * spends no time on timers, and what happens by itself shares a transaction with what was asked.
 */
const WAKE_MS_MIN = 20;
/** Wakes a rig whenever something is due, until it is stopped. Virtual time needs no waking. */
export function keepAwake(rig) {
    if (rig.clock === 'virtual')
        return { stop: () => undefined };
    let timer;
    let isSoon = false;
    wakeSoon();
    const unsubscribe = rig.journal.subscribe(() => {
        if (!isSoon)
            wakeSoon();
    });
    return {
        stop() {
            unsubscribe();
            clearTimeout(timer);
        },
    };
    /** After any entry the next may be due earlier than was known. */
    function wakeSoon() {
        isSoon = true;
        wakeAfter(WAKE_MS_MIN);
    }
    function wakeAfter(delayMs) {
        clearTimeout(timer);
        timer = setTimeout(wake, delayMs).unref();
    }
    function wake() {
        const at = rig.catchUp();
        isSoon = false;
        const due = rig.due();
        if (due !== undefined)
            wakeAfter(Math.min(Math.max(due - at, WAKE_MS_MIN), TIMER_MS_MAX));
    }
}
