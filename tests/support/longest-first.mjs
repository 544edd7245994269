// Jest's order of test files: those that mostly wait, and take longest, begin first, so that the short ones fill the
// gaps and no worker is left alone with a long one at the end.
const longest = [
  'survives-a-kill',
  'e2e/tab.',
  'conversation/requests',
  'e2e/',
  'storage/',
  'conversation/',
  'package/',
  'api/',
];

const rank = ({ path }) => {
  const found = longest.findIndex((part) => path.replaceAll('\\', '/').includes(part));
  return found < 0 ? longest.length : found;
};

export default class LongestFirst {
  sort(tests) {
    return [...tests].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
  }
  shard(tests) {
    return tests;
  }
  allFailedTests(tests) {
    return tests;
  }
  cacheResults() {}
}
