// Runs before `npm start` and `npm test`, on whatever Node the machine has (18 or newer): plain old JavaScript only.
// Installs exactly what package-lock.json says, once for each content of that file.
const { createHash } = require('node:crypto');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const root = path.join(__dirname, '..');
const stamp = path.join(root, 'node_modules', '.installed');
const wanted = createHash('sha256')
  .update(readFileSync(path.join(root, 'package-lock.json')))
  .digest('hex');
const current = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';

if (current !== wanted) {
  const fresh = !existsSync(path.join(root, 'node_modules'));
  console.log(
    fresh ? 'Installing what is needed (about a minute, once) ...' : 'Bringing the installed packages up to date ...',
  );
  const npm = process.env.npm_execpath;
  if (!npm) {
    console.error('Run this through npm: npm start, or npm test.');
    process.exit(1);
  }
  // `npm ci` would delete the Node that is running this when it came from node_modules, so only a fresh clone uses it.
  const args = [
    fresh ? 'ci' : 'install',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-save',
    '--loglevel=error',
  ];
  const start = Date.now();
  const node = process.env.npm_node_execpath || process.execPath;
  const done = spawnSync(node, [npm, ...args], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) {
    console.error('The packages could not be installed; the lines above say why.');
    process.exit(done.status || 1);
  }
  writeFileSync(stamp, wanted);
  console.log(`Installed in ${Math.round((Date.now() - start) / 1000)} s.`);
}
