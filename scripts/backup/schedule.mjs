/**
 * When backups are due: `BACKUP_SCHEDULE=02:30` or `02:30,14:30`, every day, by the clock of the machine's own time zone.
 * @typedef {{hour: number, minute: number}} TimeOfDay
 */

/**
 * @param {string} text
 * @returns {TimeOfDay[] | undefined} undefined when it is no schedule
 */
export function parseSchedule(text) {
  const times = text.split(',').map((time) => /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time.trim()));
  return times.every((match) => match !== null)
    ? times.map(([, hour, minute]) => ({ hour: Number(hour), minute: Number(minute) }))
    : undefined;
}

/**
 * The last moment at which a backup was due. Each time of day comes once a day: one that the clocks leap over is due at the leap, one
 * that they repeat the first time.
 * @param {TimeOfDay[]} times
 * @param {Date} now
 * @returns {Date}
 */
export function lastDue(times, now) {
  const days = [0, 1];
  const moments = days.flatMap((ago) =>
    times.map(
      ({ hour, minute }) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - ago, hour, minute),
    ),
  );
  return new Date(Math.max(...moments.filter((moment) => moment <= now).map(Number)));
}
