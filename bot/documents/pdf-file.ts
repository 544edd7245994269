import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Block, Paper, Part } from '../../shared/documents/paper.ts';
import { documentsText } from '../../shared/documents/text.ts';
import { footLine, look, pointsOf, sizesOf, type Sizes } from './look.ts';
import { pdfmake, signsOfFont } from './pdf-font.ts';
import { printable } from './pdf-signs.ts';
import { breaking, pdfTable } from './pdf-table.ts';
import { isSmall, together } from './pdf-together.ts';

const hex = (colour: string): string => `#${colour}`;
const a4 = { width: 595.28, height: 841.89 };
const side = pointsOf(look.margin.side);
const wholeWidth = (landscape: boolean): number => (landscape ? a4.height : a4.width) - 2 * side;

const stylesOf = (size: Sizes): NonNullable<TDocumentDefinitions['styles']> => ({
  title: { fontSize: size.title, bold: true, color: hex(look.accent) },
  about: { fontSize: size.about, color: hex(look.quiet), margin: [0, 0, 0, 8] },
  heading1: { fontSize: size.heading1, bold: true, color: hex(look.accent), margin: [0, 12, 0, 4] },
  heading2: { fontSize: size.heading2, bold: true, color: hex(look.accent), margin: [0, 8, 0, 3] },
  plain: { margin: [0, 0, 0, 3] },
  large: { fontSize: size.large, margin: [0, 0, 0, 3] },
  quiet: { fontSize: size.small, color: hex(look.quiet), margin: [0, 0, 0, 3] },
  label: { fontSize: size.small, bold: true, color: hex(look.accent) },
  cell: { fontSize: size.cell },
  note: { fontSize: size.small, color: hex(look.quiet), margin: [0, 1, 0, 0] },
});

const banner = (said: string, agreed: boolean): Content => ({
  table: {
    widths: ['*'],
    body: [
      [
        {
          text: said,
          bold: true,
          color: hex(agreed ? look.agreedInk : look.draftInk),
          fillColor: hex(agreed ? look.agreedFill : look.draftFill),
        },
      ],
    ],
  },
  layout: {
    hLineWidth: () => 0,
    vLineWidth: (column: number) => (column === 0 ? 3 : 0),
    vLineColor: () => hex(agreed ? look.agreedInk : look.draftInk),
    paddingLeft: () => 8,
    paddingTop: () => 5,
    paddingBottom: () => 5,
  },
  margin: [0, 2, 0, 8],
});

const ruled = (lines: number, whole: number): Content => ({
  canvas: Array.from({ length: lines }, (_, n) => ({
    type: 'line' as const,
    x1: 0,
    x2: whole,
    y1: (n + 1) * 20,
    y2: (n + 1) * 20,
    lineWidth: 0.5,
    lineColor: hex(look.line),
  })),
  margin: [0, 0, 0, 6],
});

/** One block; a heading is a bookmark too. */
function drawn(block: Block, whole: number): Content {
  switch (block.kind) {
    case 'heading':
      return {
        text: block.text,
        style: `heading${block.level}`,
        headlineLevel: block.level,
        outline: true,
        outlineText: block.text,
        ...breaking(block.text),
      } as Content;
    case 'text':
      return { text: block.text, style: block.tone, ...breaking(block.text) };
    case 'banner':
      return banner(block.text, block.agreed);
    case 'list':
      return { ul: block.items.map((item) => ({ text: item, ...breaking(item) })), margin: [0, 0, 0, 5] };
    case 'room':
      return ruled(block.lines, whole);
    case 'table':
      return pdfTable(block, whole);
  }
}

/** A part in its groups; each part but the first begins a page, turned as it asks. */
const drawnPart = ({ blocks, landscape }: Part, isFirst: boolean): Content[] =>
  together(blocks).map((group, index) => ({
    stack: group.map((block) => drawn(block, wholeWidth(landscape))),
    unbreakable: group.every(isSmall),
    ...(index === 0 && !isFirst
      ? { pageBreak: 'before' as const, pageOrientation: landscape ? ('landscape' as const) : ('portrait' as const) }
      : {}),
  }));

function definition(paper: Paper, note: string | undefined): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageOrientation: paper.parts[0]?.landscape ? 'landscape' : 'portrait',
    pageMargins: [side, pointsOf(look.margin.top), side, pointsOf(look.margin.bottom)],
    language: 'en-GB',
    version: '1.7',
    displayTitle: true,
    info: {
      title: `${paper.title}: ${paper.about}`,
      author: documentsText.theBot,
      creator: documentsText.theBot,
      producer: documentsText.theBot,
      creationDate: new Date(paper.madeAt),
      modDate: new Date(paper.madeAt),
    },
    defaultStyle: { font: 'Roboto', fontSize: sizesOf(paper).text, color: hex(look.ink), lineHeight: 1.12 },
    styles: stylesOf(sizesOf(paper)),
    content: [
      { text: paper.title, style: 'title' },
      { text: paper.about, style: 'about' },
      ...(note ? [{ text: note, style: 'quiet' }] : []),
      ...paper.parts.flatMap((part, index) => drawnPart(part, index === 0)),
    ],
    footer: (page, pages) => ({
      columns: [
        { text: footLine(paper), width: '*' },
        { text: documentsText.footer.page(page, pages), width: 'auto' },
      ],
      columnGap: 10,
      fontSize: 8,
      color: hex(look.quiet),
      margin: [side, 14, side, 0],
    }),
    // A heading alone at the foot of a page goes over to what it heads.
    pageBreakBefore: (node, nodes) => Boolean(node.headlineLevel) && nodes.getFollowingNodesOnPage().length === 0,
  };
}

let has: Promise<(sign: string) => boolean> | undefined;

/** A paper as PDF with its typeface inside: A4, language and title set, bookmarks, page numbers. */
export async function pdfFile(paper: Paper): Promise<Uint8Array> {
  has ??= signsOfFont();
  const { paper: signs, changed } = printable(paper, await has);
  return pdfmake.createPdf(definition(signs, changed ? documentsText.unprintableNote : undefined)).getBuffer();
}
