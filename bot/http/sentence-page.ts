import type { Request, Response } from 'restify';
import { documentsText } from '../../shared/documents/text.ts';
import { problemStatus, type Problem } from '../../shared/kernel/problem.ts';
import { escaped } from './escaped.ts';
import { commonHeaders } from './headers.ts';

/** A browser that shows pages asks for one by name; a program takes anything. */
export const wantsPage = (request: Request): boolean => (request.header('accept') ?? '').includes('text/html');

/** A refusal as a page of one sentence, readable on a phone. */
export function sendSentence(response: Response, { code, sentence }: Problem): void {
  const page = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${documentsText.theBot}</title>
<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}</style>
<main><p>${escaped(sentence)}</p></main>
</html>
`;
  response.sendRaw(problemStatus[code], page, {
    ...commonHeaders,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'content-type': 'text/html; charset=utf-8',
  });
}
