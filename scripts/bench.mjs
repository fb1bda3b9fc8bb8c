import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { Complaint, projectPath, projectRoot, runScript } from './project.mjs';

/** `npm run bench -- <name> …` runs scripts/bench/<name>.mjs. */
await runScript(async () => {
  const folder = projectPath('scripts', 'bench');
  const names = fs.existsSync(folder)
    ? fs.readdirSync(folder).flatMap((file) => (file.endsWith('.mjs') ? [file.slice(0, -'.mjs'.length)] : []))
    : [];
  const [name, ...rest] = process.argv.slice(2);
  if (!name || !names.includes(name)) {
    throw new Complaint(`npm run bench -- <name>, one of: ${names.join(', ') || 'none yet'}`);
  }
  const { status } = spawnSync(process.execPath, [projectPath('scripts', 'bench', `${name}.mjs`), ...rest], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  return status ?? 1;
});
