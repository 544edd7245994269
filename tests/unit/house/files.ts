import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '../../..');

/** Every file of the repository that git knows or would take, from the root, with forward slashes. */
export const allFiles: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\n')
  .filter(Boolean);

export const read = (file: string): string => {
  try {
    return readFileSync(path.join(root, file), 'utf8');
  } catch {
    return ''; // deleted and not yet committed
  }
};

/** The files we write by hand under these folders (all of them when none is named), tests left out. */
export const ourCode = (...folders: string[]): string[] =>
  allFiles.filter(
    (file) =>
      /\.(ts|tsx|mts|js|mjs|cjs|css|html)$/.test(file) &&
      !file.startsWith('tests/') &&
      (folders.length === 0 || folders.some((folder) => file.startsWith(`${folder}/`))),
  );
