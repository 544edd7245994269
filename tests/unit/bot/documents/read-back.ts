import { unzipSync, strFromU8 } from 'fflate';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** A Word file as another program reads it. */
export async function readWord(content: Uint8Array) {
  const { value: html, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(content) });
  const all = (tag: string): string[] =>
    [...html.matchAll(new RegExp(`<${tag}[ >].*?</${tag}>`, 'gs'))].map(([found]) => plain(found));
  const parts = unzipSync(content);
  return {
    html,
    problems: messages.filter((each) => each.type === 'error'),
    text: plain(html),
    headings: [...html.matchAll(/<h([12])[ >].*?<\/h\1>/gs)].map(([found]) => plain(found)),
    cells: [...html.matchAll(/<t([hd])[ >].*?<\/t\1>/gs)].map(([found]) => plain(found)),
    headCells: all('th'),
    xml: (name: string): string => strFromU8(parts[name] ?? new Uint8Array()),
    parts: Object.keys(parts),
  };
}

/** Letters only, since a PDF has no spaces where a line was broken. */
export const letters = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** A PDF as another program reads it. */
export async function readPdf(content: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(content));
  const { text } = await extractText(pdf, { mergePages: false });
  const { info } = await pdf.getMetadata();
  return {
    pages: text,
    letters: letters(text.join('\n')),
    info: info as unknown as Readonly<Record<string, unknown>>,
    outline: ((await pdf.getOutline()) ?? []).map((each) => each.title),
  };
}
