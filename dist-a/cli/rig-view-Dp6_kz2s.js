// dist/src/cli/rig-view.js
async function deviceNames(control) {
	const { devices } = await control.ask("GET", "/api/rig");
	return Object.keys(devices);
}
/** The names of fields that hold keys, tokens and one-time codes, by device; none when asked so. */
async function secretNames(control, isShown = false) {
	if (isShown) return () => [];
	const { devices } = await control.ask("GET", "/api/rig");
	return (device) => devices[device]?.secrets ?? [];
}
async function causesOf(control, device) {
	return await control.ask("GET", pathOf(device, "causes"));
}
async function rulesOf(control, device) {
	const { rules } = await control.ask("GET", pathOf(device, "faults"));
	return rules;
}
/** `/api/devices/ikkm/causes/paper-out`, whatever the words hold. */
function pathOf(device, ...rest) {
	return ["/api/devices", ...[device, ...rest].map(encodeURIComponent)].join("/");
}
export { secretNames as a, rulesOf as i, deviceNames as n, pathOf as r, causesOf as t };
