import fs from 'node:fs';
import path from 'node:path';
import { Complaint } from './project.mjs';
import { explainSystemError } from './system-errors.mjs';

/**
 * Says by name which folder cannot be written to, before anything half-done fails in the middle.
 * @param {string} folder made when it is missing
 * @param {string} name what it is for
 */
export function requireWritable(folder, name) {
  const probe = path.join(folder, `.writable-${process.pid}`);
  try {
    // Where the parent is there: `recursive` hides the reason of a refusal.
    if (!fs.existsSync(folder))
      fs.mkdirSync(folder, { recursive: !fs.existsSync(path.dirname(folder)), mode: 0o700 });
    fs.writeFileSync(probe, 'x');
  } catch (error) {
    throw new Complaint(
      `${name} cannot be written to. ${explainSystemError(error) ?? /** @type {Error} */ (error).message}`,
    );
  } finally {
    if (fs.existsSync(probe)) fs.rmSync(probe);
  }
}
