import fs from 'node:fs';
import path from 'node:path';

/**
 * The routes of the application as the folders below `app` name them. Metrics and the log speak of a request by its route, never by
 * what is in its path: an address may hold a token of an invitation, and the address of a study says its title.
 *
 * @typedef {{children: Map<string, Node>, param?: {name: string, node: Node}, rest?: string, isRoute?: boolean}} Node
 */

const ROUTE_FILE = /^(page|route)\.[jt]sx?$/;
const ID = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64})$/i;
const UNKNOWN = 'unknown';

/** @param {string} folder `app`, or one below @returns {Node} */
export function readRoutes(folder) {
  /** @type {Node} */
  const node = { children: new Map() };
  grow(node, folder);
  return node;
}

/** @param {Node} node @param {string} folder */
function grow(node, folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const below = path.join(folder, entry.name);
    if (!entry.isDirectory()) node.isRoute ||= ROUTE_FILE.test(entry.name);
    // a folder in brackets only groups
    else if (entry.name.startsWith('(')) grow(node, below);
    else if (entry.name.startsWith('[...')) node.rest = entry.name;
    else if (entry.name.startsWith('[')) node.param = { name: entry.name, node: readRoutes(below) };
    else grow(childOf(node, entry.name), below);
  }
}

/** Two groups may hold folders of one name. @param {Node} node @param {string} name */
function childOf(node, name) {
  const child = node.children.get(name) ?? { children: new Map() };
  node.children.set(name, child);
  return child;
}

/**
 * @param {Node} routes
 * @param {string} pathname
 * @returns {{route: string, path: string}} `path` is the route with its ids, and nothing else of what stood in its place
 */
export function routeOf(routes, pathname) {
  if (pathname.startsWith('/_next/')) return { route: '/_next', path: '/_next' };
  /** @type {Node} */
  let node = routes;
  let route = '';
  let shown = '';
  for (const part of pathname.split('/').filter(Boolean)) {
    const child = node.children.get(part);
    if (!child && !node.param) {
      if (!node.rest) return { route: UNKNOWN, path: UNKNOWN };
      return { route: `${route}/${node.rest}`, path: `${shown}/${node.rest}` };
    }
    const name = child ? part : (node.param?.name ?? '');
    route += `/${name}`;
    shown += `/${!child && ID.test(part) ? part : name}`;
    node = child ?? node.param?.node ?? node;
  }
  return node.isRoute ? { route: route || '/', path: shown || '/' } : { route: UNKNOWN, path: UNKNOWN };
}
