import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  TabStopType,
  TextRun,
  convertMillimetersToTwip,
  type ISectionOptions,
  type Table,
} from 'docx';
import type { Block, Paper, Part, Tone } from '../../shared/documents/paper.ts';
import { documentsText } from '../../shared/documents/text.ts';
import { halfPoints, numbering, stylesOf, bullets } from './word-styles.ts';
import { footLine, look, sizesOf } from './look.ts';
import { wordTable } from './word-table.ts';

/** A4 in twips. */
const a4 = { width: 11_906, height: 16_838 };
const margin = {
  left: convertMillimetersToTwip(look.margin.side),
  right: convertMillimetersToTwip(look.margin.side),
  top: convertMillimetersToTwip(look.margin.top),
  bottom: convertMillimetersToTwip(look.margin.bottom),
  footer: convertMillimetersToTwip(9),
};
const wholeWidth = (landscape: boolean): number => (landscape ? a4.height : a4.width) - margin.left - margin.right;

const toneStyle: Record<Tone, string | undefined> = { plain: undefined, large: 'Large', quiet: 'Quiet' };

const air = (agreed: boolean) => ({
  style: BorderStyle.SINGLE,
  size: 4,
  space: 4,
  color: agreed ? look.agreedFill : look.draftFill,
});

const banner = (said: string, agreed: boolean): Paragraph =>
  new Paragraph({
    shading: { type: ShadingType.CLEAR, fill: agreed ? look.agreedFill : look.draftFill, color: 'auto' },
    border: {
      left: { style: BorderStyle.SINGLE, size: 24, space: 6, color: agreed ? look.agreedInk : look.draftInk },
      // The fill reaches to the border, so borders of its own colour are the air around the words.
      top: air(agreed),
      bottom: air(agreed),
    },
    indent: { left: 120 },
    spacing: { before: 60, after: 140 },
    children: [new TextRun({ text: said, bold: true, color: agreed ? look.agreedInk : look.draftInk })],
  });

const line = { style: BorderStyle.SINGLE, size: 4, space: 1, color: look.line };

const ruled = (): Paragraph =>
  new Paragraph({
    // Word takes like paragraphs as one box, so the lines within it are its `between`.
    border: { bottom: line, between: line },
    spacing: { before: 0, after: 0, line: 400, lineRule: 'exact' },
  });

/** One block in Word's own things. A table is followed by a small gap, or two would grow together. */
function drawn(block: Block, whole: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          text: block.text,
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
        }),
      ];
    case 'text': {
      const style = toneStyle[block.tone];
      return [new Paragraph({ text: block.text, ...(style ? { style } : {}) })];
    }
    case 'banner':
      return [banner(block.text, block.agreed)];
    case 'list':
      return block.items.map((item) => new Paragraph({ text: item, numbering: { reference: bullets, level: 0 } }));
    case 'room':
      return Array.from({ length: block.lines }, ruled);
    case 'table':
      return [
        wordTable(block, whole),
        new Paragraph({ spacing: { before: 0, after: 0, line: 160, lineRule: 'exact' } }),
      ];
  }
}

const footer = (paper: Paper, whole: number): Footer => {
  const [page, of] = documentsText.footer.of;
  const small = { size: halfPoints(look.size.small), color: look.quiet };
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: whole }],
        children: [
          new TextRun({ text: footLine(paper), ...small }),
          new TextRun({ children: ['\t', page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES], ...small }),
        ],
      }),
    ],
  });
};

function section(paper: Paper, part: Part, first: boolean): ISectionOptions {
  const whole = wholeWidth(part.landscape);
  const title = [
    new Paragraph({ text: paper.title, heading: HeadingLevel.TITLE }),
    new Paragraph({ text: paper.about, style: 'Subtitle' }),
  ];
  return {
    properties: {
      page: {
        size: { ...a4, orientation: part.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin,
      },
    },
    footers: { default: footer(paper, whole) },
    children: [...(first ? title : []), ...part.blocks.flatMap((block) => drawn(block, whole))],
  };
}

/** A paper as .docx: A4, British English, heading styles, header rows, page numbers. */
export async function wordFile(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    title: `${paper.title}: ${paper.about}`,
    subject: paper.standing,
    creator: documentsText.theBot,
    lastModifiedBy: documentsText.theBot,
    description: '',
    styles: stylesOf(sizesOf(paper)),
    numbering,
    sections: paper.parts.map((part, index) => section(paper, part, index === 0)),
  });
  return Packer.toBuffer(document);
}
