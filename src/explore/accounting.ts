/** How much was searched, and how much was not: always told with what was found. */

export interface Accounting {
  /** Messages of the run without a fault at which faults are put. */
  readonly points: number
  readonly letters: number
  /** Ways to put up to so many faults at these messages; faults make messages more. */
  readonly naive: number
  /** Scripts that were met: each is run, or merged, or not explored. */
  readonly reachable: number
  /** Run to their end, the one without a fault among them. */
  readonly run: number
  /** Ended early, because from there on they are as a run before. */
  readonly merged: number
  /** Merged ones that were run to their end all the same. */
  readonly audited: number
  /** Met and not run: the budget was over, or somebody stopped it, or it was found before. */
  readonly notExplored: number
  /** All scripts with so many faults were searched. */
  readonly faultsDone: number
  readonly faultsMax: number
}

/** So many ways to put at most so many faults at different messages. */
export function naiveSize(points: number, letters: number, faultsMax: number): number {
  let ways = 1
  let sum = 1
  for (let faults = 1; faults <= Math.min(faultsMax, points); faults++) {
    ways = (ways * (points - faults + 1) * letters) / faults
    sum += ways
  }
  return sum
}
