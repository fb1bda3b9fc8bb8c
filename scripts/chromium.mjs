import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { Complaint, projectPath } from './project.mjs';

/** The browser of the tests: `CHROMIUM_PATH`, else an installed one, else Playwright's own, else Debian's package. */

/** The same engine without the windows around it: in one minute it does the work of one and a half. */
const SHELL = 'chromium-headless-shell';
const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  path.join(process.env.ProgramFiles ?? '', 'Google/Chrome/Application/chrome.exe'),
  path.join(process.env['ProgramFiles(x86)'] ?? '', 'Google/Chrome/Application/chrome.exe'),
];

/** @returns {string | undefined} */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = [
    ...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))),
    ...PLACES,
    chromium.executablePath(),
  ];
  return candidates.find((file) => path.isAbsolute(file) && fs.existsSync(file));
}

/** @param {string} name */
const installPackage = (name) => succeeds('apt-get', ['install', '-y', name]);

/** @param {string} command @param {string[]} args */
const succeeds = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const isDebianRoot = () => process.getuid?.() === 0 && fs.existsSync('/etc/debian_version');

/** Finds the browser, getting one when there is none. @returns {string} its program */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const cli = projectPath('node_modules', '@playwright', 'test', 'cli.js');
  const installed =
    succeeds(process.execPath, [cli, 'install', 'chromium']) ||
    (isDebianRoot() &&
      succeeds('apt-get', ['update']) &&
      (installPackage(SHELL) || installPackage('chromium')));
  const now = installed ? findChromium() : undefined;
  if (now) return now;
  throw new Complaint('There is no Chromium to test with. Install Chromium or Chrome, or set CHROMIUM_PATH.');
}
