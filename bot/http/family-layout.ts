import { createHash } from 'node:crypto';
import { familyText as t } from '../../shared/family-page/text.ts';
import { escaped } from './escaped.ts';
import { familyScript } from './family-script.ts';
import { familyStyle } from './family-style.ts';
import { commonHeaders } from './headers.ts';

const hash = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

/** Nothing from anywhere else, one style, one script, and forms that come back here. */
export const familyHeaders = {
  ...commonHeaders,
  'content-type': 'text/html; charset=utf-8',
  'x-robots-tag': 'noindex, nofollow',
  'content-security-policy': `default-src 'none'; style-src ${hash(familyStyle)}; script-src ${hash(familyScript)}; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
};

/** Whole paragraphs. */
export const paragraphs = (lines: readonly string[], kind = ''): string =>
  lines.map((line) => `<p${kind ? ` class="${kind}"` : ''}>${escaped(line)}</p>`).join('');

/** A form that comes back to one of the page's own addresses. */
export const formTo = (word: string, act: string, inside: string, more = ''): string =>
  `<form method="post" action="/family/${escaped(word)}/${act}"${more}>${inside}</form>`;

export const button = (words: string, isMain = false): string =>
  `<button type="submit"${isMain ? ' class="main"' : ''}>${escaped(words)}</button>`;

/** What must not wait for anybody to read this page. Hazard H-02. */
export const urgentBox = (): string =>
  `<section class="urgent" aria-labelledby="urgent"><h2 id="urgent">${escaped(t.urgentTitle)}</h2><ul>${t.urgent
    .map((line) => `<li>${escaped(line)}</li>`)
    .join('')}</ul></section>`;

/** Where to turn, for somebody whose words must not wait; `isHidden` until the script sees that they have written such. */
export const turnBox = (isOwn: boolean, isHidden = false): string =>
  `<div class="fix turn" id="turn" role="alert"${isHidden ? ' hidden' : ''}><h2>${escaped(t.turn.title)}</h2><ul>${[
    ...(isOwn ? t.turn.own : []),
    ...t.turn.lines,
  ]
    .map((line) => `<li>${escaped(line)}</li>`)
    .join('')}</ul><p>${escaped(t.turn.kept)}</p></div>`;

/** A page of the family's own, as HTML. `saves`: the form on it is saved as it is typed. */
export function familyLayout({ title, school, body, saves = false }: FamilyDrawing): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${escaped(t.name)}</title>
<style>${familyStyle}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${school ? `<p class="school">${escaped(school)}</p>` : ''}
${body}
</main>
${saves ? `<script>${familyScript}</script>` : ''}
</body>
</html>
`;
}

export interface FamilyDrawing {
  readonly title: string;
  /** Whose page it is; left out before the birthday was right. */
  readonly school?: string;
  readonly body: string;
  readonly saves?: boolean;
}
