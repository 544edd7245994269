const mostTries = 100;

/**
 * A short wait, up to 16 ms, of another length for each writer and try. Without it those who post at once keep step,
 * and the same one loses every time.
 */
const giveWay = (who: string, tries: number): Promise<void> => {
  const ms = [...who].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9_973, tries) % 17;
  return new Promise((done) => setTimeout(done, ms));
};

/** Tries a write of the ledger until it answers something; undefined when the ledger stays too busy. `who` tells writers apart. */
export async function retrying<T>(who: string, once: () => Promise<T | undefined>): Promise<T | undefined> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const answer = await once();
    if (answer !== undefined) return answer;
    await giveWay(who, tries);
  }
  return undefined;
}
