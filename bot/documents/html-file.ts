import { documentsText } from '../../shared/documents/text.ts';
import type { Block, Cell, Paper } from '../../shared/documents/paper.ts';
import { escaped } from '../http/escaped.ts';
import type { TakeAway } from '../ports/documents.ts';

const style = `body{max-width:48rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h2{margin-top:2.5rem;border-bottom:1px solid}.quiet{opacity:.75;font-size:.9rem}.large{font-size:1.25rem}
table{width:100%;border-collapse:collapse;margin:.5rem 0 1rem}th[scope=row]{width:30%}th,td{padding:.25rem .5rem .25rem 0;border-bottom:1px solid #8888;text-align:left;vertical-align:top}
:root{color-scheme:light dark}`;

const paragraph = (line: string, kind = ''): string => `<p${kind && ` class="${kind}"`}>${escaped(line)}</p>`;
const lines = (all: readonly string[]): string => all.map(escaped).join('<br>');

const cellOf =
  (tag: 'td' | 'th') =>
  ({ label, lines: said, notes = [], span }: Cell): string => {
    const isHead = tag === 'th' || (said.length === 0 && label !== undefined);
    const name = isHead ? 'th' : 'td';
    const scope = tag === 'th' ? ' scope="col"' : isHead ? ' scope="row"' : '';
    const small = label && !isHead ? `<span class="quiet">${escaped(label)}</span><br>` : '';
    const text = isHead ? lines([...(label ? [label] : []), ...said]) : lines(said);
    const beside = notes.length ? `<br><span class="quiet">${lines(notes)}</span>` : '';
    return `<${name}${scope}${span ? ` colspan="${span}"` : ''}>${small}${text}${beside}</${name}>`;
  };

function blockOf(block: Block): string {
  if (block.kind === 'heading') return `<h${block.level + 1}>${escaped(block.text)}</h${block.level + 1}>`;
  if (block.kind === 'text') return paragraph(block.text, block.tone === 'plain' ? '' : block.tone);
  if (block.kind === 'banner') return paragraph(block.text, 'large');
  if (block.kind === 'list') return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
  if (block.kind === 'room') return '<br>'.repeat(block.lines);
  const head = block.head.length ? `<thead><tr>${block.head.map(cellOf('th')).join('')}</tr></thead>` : '';
  const rows = block.rows.map((row) => `<tr>${row.map(cellOf('td')).join('')}</tr>`).join('\n');
  return `<table>${head}<tbody>${rows}</tbody></table>`;
}

/** A paper as one page of HTML that asks for nothing else, so that it opens anywhere and can be kept. */
export function htmlFile(paper: Paper): TakeAway {
  const body = paper.parts.flatMap(({ blocks }) => blocks.map(blockOf)).join('\n');
  const content = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(paper.title)}</title><style>${style}</style></head>
<body><main><h1>${escaped(paper.title)}</h1>
${paragraph(paper.about, 'large')}${paragraph(`${paper.standing}. ${documentsText.moment(paper.madeAt)}.`, 'quiet')}
${body}</main></body></html>
`;
  return { name: `${paper.name}.html`, mediaType: 'text/html', content };
}
