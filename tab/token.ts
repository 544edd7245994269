/** Asks for a token; `again` says that the last one was refused. */
export type TokenSource = (again?: boolean) => Promise<string>;

/** Long enough for the requests of one page to share a token, short enough that a person's leaving shows at once. */
export const memoMilliseconds = 50_000;

/** Remembers a token for less than a minute; a failed question is never remembered. */
export function tokenMemo(ask: () => Promise<string>, now: () => number): TokenSource {
  let kept: { readonly at: number; readonly token: Promise<string> } | undefined;
  return (again = false) => {
    if (kept && !again && now() - kept.at < memoMilliseconds) return kept.token;
    const asked = { at: now(), token: ask() };
    kept = asked;
    asked.token.catch(() => {
      if (kept === asked) kept = undefined;
    });
    return asked.token;
  };
}
