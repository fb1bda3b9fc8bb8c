/** What the system's refusals mean to who reads the terminal. @type {Record<string, string>} */
const MEANINGS = {
  ENOSPC: 'There is no room left on the disk',
  EDQUOT: 'The disk quota of this account is used up',
  EFBIG: 'A file may not grow that large here',
  EROFS: 'The file system is read-only',
  EACCES: 'This account may not do that',
  EPERM: 'This account may not do that',
  EMFILE: 'Too many files are open',
  // PostgreSQL's disk_full
  53100: 'There is no room left on the disk of the database',
};

/**
 * @param {unknown} error
 * @returns {string | undefined} what it means, with the path, when it is the system that refused
 */
export function explainSystemError(error) {
  const { code = '', path, dest, message } = /** @type {NodeJS.ErrnoException & {dest?: string}} */ (error);
  const meaning = MEANINGS[code];
  const place = dest ?? path;
  return meaning && `${meaning}${place ? `: ${place}` : ''} (${message}).`;
}
