import os from 'node:os';

/** @param {number[]} values @param {number} part */
export const quantile = (values, part) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? NaN;

/** Prints the median and the 95th percentile. @param {string} what @param {number[]} values @param {number} [budget] */
export function report(what, values, budget) {
  const median = quantile(values, 0.5);
  const verdict = budget === undefined ? '' : `  budget ${budget}: ${median < budget ? 'met' : 'MISSED'}`;
  const numbers = `median ${median.toFixed(0)} ms, p95 ${quantile(values, 0.95).toFixed(0)} ms (n ${values.length})`;
  console.log(`${what.padEnd(44)} ${numbers}${verdict}`);
}

/**
 * The same in a table of small times, judged by the 95th percentile or, where it is said, by the median.
 * @param {string} what @param {number[]} values
 * @param {{budget?: number, of?: 'p95' | 'median', empty?: number[]}} [judged] `empty`: of requests that ask for nothing, at the same time
 */
export function reportFine(what, values, { budget, of = 'p95', empty } = {}) {
  const [median, p95] = [quantile(values, 0.5), quantile(values, 0.95)];
  const verdict =
    budget === undefined
      ? ''
      : `  ${of} < ${budget}: ${(of === 'p95' ? p95 : median) < budget ? 'met' : 'MISSED'}`;
  const numbers = `median ${median.toFixed(1).padStart(7)}  p95 ${p95.toFixed(1).padStart(7)}  n ${values.length}`;
  const times = empty ? `  ${(median / quantile(empty, 0.5)).toFixed(1).padStart(5)} x empty` : '';
  console.log(`${what.padEnd(58)} ${numbers}${times}  load ${loadNow()}${verdict}`);
}

/** How many wanted the processor in the last minute: on a machine that others use, times are theirs too. */
export const loadNow = () => os.loadavg()[0]?.toFixed(1) ?? '';
