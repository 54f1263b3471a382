/** The time a till left between its requests: for a device it may decide what is answered. */

/**
 * How far the clock goes on before each of these moments. What is less than `leastMs` is kept for
 * the next; one that comes before its forerunner, as requests may cross, costs nothing.
 */
export function pausesBefore(moments: readonly number[], leastMs: number): number[] {
  let [now = 0] = moments
  return moments.map((at) => {
    const pauseMs = Math.round(at - now)
    if (pauseMs < leastMs) return 0
    now += pauseMs
    return pauseMs
  })
}
