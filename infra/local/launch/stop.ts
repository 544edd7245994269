import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Child } from './child.ts';

const windows = process.platform === 'win32';

/** Sends a signal to the child's whole group; false when nobody of it is left. 0 only asks. */
function signal(child: Child, name: NodeJS.Signals | 0): boolean {
  const { pid } = child.process;
  if (pid === undefined) return false;
  if (windows) {
    if (child.process.exitCode !== null) return false;
    if (name !== 0) spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { windowsHide: true });
    return true;
  }
  try {
    process.kill(-pid, name);
    return true;
  } catch {
    return false;
  }
}

/** Ends children and all they started: politely, then after `grace` milliseconds for certain. */
export async function stopAll(children: readonly Child[], grace = 3000): Promise<void> {
  let left = children.filter((child) => signal(child, 'SIGTERM'));
  const until = performance.now() + grace;
  while (left.length > 0 && performance.now() < until) {
    await pause(25);
    left = left.filter((child) => signal(child, 0));
  }
  for (const child of left) signal(child, 'SIGKILL');
}
