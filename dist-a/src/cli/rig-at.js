/** Whether a rig answers at an address, and which. */
import { reasonOf } from './diagnosis.js';
export const WAIT_MS = 3000;
export async function rigAt(control, token) {
    const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
    try {
        const url = new URL('/api/rig', control);
        const response = await fetch(url, {
            headers,
            redirect: 'error',
            signal: AbortSignal.timeout(WAIT_MS),
        });
        if (response.status === 401)
            return { kind: 'token' };
        const json = await response.json().catch(() => undefined);
        const { devices, versions } = Object(json);
        const version = Object(versions)['tillrig'];
        if (typeof version !== 'string')
            return { kind: 'stranger' };
        const urls = Object.values(Object(devices)).map((one) => String(Object(one)['url']));
        return { kind: 'rig', rig: { version, urls, devices: Object.keys(Object(devices)) } };
    }
    catch (error) {
        return { kind: 'nobody', why: reasonOf(error) };
    }
}
