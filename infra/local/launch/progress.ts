const colourful = process.stdout.isTTY === true && !process.env['NO_COLOR'];
const green = (text: string): string => (colourful ? `\u001b[32m${text}\u001b[0m` : text);
const bold = (text: string): string => (colourful ? `\u001b[1m${text}\u001b[0m` : text);

/** Seconds since `from` (as performance.now() gave it), as '1.4 s'. */
export const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/** Waits for one step and says when it is done and how long it took; `say` may tell more about what came out of it. */
export async function step<T>(title: string, work: Promise<T>, say: (result: T) => string = () => ''): Promise<T> {
  const from = performance.now();
  const result = await work;
  const more = say(result);
  console.log(`${green('✓')} ${title.padEnd(32)} ${seconds(from).padStart(7)}${more ? `   ${more}` : ''}`);
  return result;
}

/** The last lines of a start: `ready` first, so that scripts can wait for it, then the addresses. */
export function announce(from: number, frontPage: string, addresses: readonly (readonly [string, string])[]): void {
  const width = Math.max(...addresses.map(([title]) => title.length));
  console.log(`ready in ${seconds(from)}: open ${bold(frontPage)}`);
  for (const [title, url] of addresses) console.log(`  ${title.padEnd(width)}  ${url}`);
  console.log('Ctrl-C ends all of it.');
}
