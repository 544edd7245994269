import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ChildPlan } from './child.ts';
import { root } from './settings.ts';

const stamp = path.join(root, 'tab', 'dist', '.built-from');

/** Every file the built tab depends on, in a fixed order. */
function sources(): string[] {
  const found = [path.join(root, 'package-lock.json')];
  for (const folder of ['tab', 'shared']) {
    for (const entry of readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      if (entry.isFile() && !file.startsWith(path.dirname(stamp) + path.sep)) found.push(file);
    }
  }
  return found.sort();
}

/** A hash of names and contents: a checkout or a copy changes times, not what would be built. */
export function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const file of sources()) hash.update(path.relative(root, file)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

/** Is what lies in tab/dist built from exactly these sources? */
export const tabIsBuilt = (hash: string): boolean => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;

/** Called when the build has ended well. */
export const markTabBuilt = (hash: string): void => writeFileSync(stamp, hash);

export const tabBuildPlan = (env: NodeJS.ProcessEnv): ChildPlan => ({
  title: 'The build of the tab',
  name: 'tab-build',
  args: [path.join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--config', 'tab/vite.config.ts'],
  cwd: root,
  env: { ...env, NODE_ENV: 'production' },
  ready: null,
  patience: 180,
});
