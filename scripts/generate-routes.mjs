import fs from 'node:fs';
import path from 'node:path';
import { projectPath } from './project.mjs';

const FOLDER = 'app/api/v1';

/**
 * The path of every route file below `/api/v1`, as it stands in the tree: `/studies/[study]`.
 * @returns {string[]}
 */
export function routePaths() {
  return fs
    .readdirSync(projectPath(FOLDER), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\/route\.tsx?$/.test(`/${file}`))
    .map((file) => `/${path.posix.dirname(file)}`)
    .sort();
}

/**
 * Writes `generated/api-routes.ts`, which holds every handler of the interface by its path: what describes the interface
 * cannot forget one.
 * @returns {boolean} whether it was not so yet
 */
export function generateRoutes() {
  const paths = routePaths();
  const code = [
    ...paths.map((route, i) => `import * as route${i} from '@/${FOLDER}${route}/route';`),
    '',
    'export const apiRoutes = {',
    ...paths.map((route, i) => `  '${route}': route${i},`),
    '};',
    '',
  ].join('\n');
  const file = projectPath('generated', 'api-routes.ts');
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === code) return false;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, code);
  return true;
}
