import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
    file.split(path.sep).join('/'),
  );
}

/** `METHOD /path` of everything that answers below `/api/v1/studies/[study]`, as the files say. */
export function studyRoutes(): string[] {
  const folder = 'app/api/v1/studies/[study]';
  return filesBelow(folder)
    .filter((file) => /(^|\/)route\.tsx?$/.test(file))
    .flatMap((file) => {
      const code = readFileSync(path.join(root, folder, file), 'utf8');
      const methods = [
        ...code.matchAll(
          /\bexport (?:const|async function|function) (GET|POST|PATCH|PUT|DELETE|HEAD|OPTIONS)\b/g,
        ),
      ];
      return methods.map(([, method = '']) => `${method} /${file.replace(/\/?route\.tsx?$/, '')}`);
    })
    .sort();
}

/** The pages below `/studies/[study]`, without what only groups folders. */
export function studyPages(): string[] {
  return filesBelow('app/(app)/studies/[study]')
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`.replace(/\/\([^)]+\)/g, ''))
    .sort();
}

/** Files that would be server actions. */
export function serverActions(): string[] {
  return ['app', 'components', 'lib'].flatMap((folder) =>
    filesBelow(folder)
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .filter((file) => /['"]use server['"]/.test(readFileSync(path.join(root, folder, file), 'utf8'))),
  );
}

/** The bracketed names of a route, in order. */
export function paramsOf(route: string): string[] {
  return [...route.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name);
}

export function fill(route: string, values: Readonly<Record<string, string>>): string {
  return route.replace(/\[(\w+)\]/g, (_, name: string) => values[name] ?? `no-${name}`);
}
