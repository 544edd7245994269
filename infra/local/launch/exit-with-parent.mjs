// Preloaded into every child of scripts/start.ts. Its stdin is a pipe that the launcher holds open; when the launcher is
// gone, however it ended (kill -9 too), the pipe closes and the child ends itself and all it started.
// It is unref'ed, so that it never keeps alive a child whose work is done.
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  // A thread of the child loads this too, and what it calls stdin ends at once.
  process.stdin.on('error', leave).on('end', leave).on('close', leave).resume();
  process.stdin.unref?.();
}

let leaving = false;
function leave() {
  if (leaving) return;
  leaving = true;
  // The child leads its own process group (Windows has none: there the child alone ends).
  signalGroup('SIGTERM');
  setTimeout(() => {
    signalGroup('SIGKILL');
    process.exit(1);
  }, 3000).unref();
}

function signalGroup(signal) {
  try {
    process.kill(process.platform === 'win32' ? process.pid : -process.pid, signal);
  } catch {
    process.exit(1);
  }
}
