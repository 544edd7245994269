import { createRequire } from 'node:module';
import path from 'node:path';
import pdfmake from 'pdfmake';
import type { TFontDictionary } from 'pdfmake/interfaces.js';

const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts/Roboto');
const file = (name: string): string => path.join(folder, `Roboto-${name}.ttf`);

/** The typeface that comes with the package; it is put into each file. */
const fonts: TFontDictionary = {
  Roboto: {
    normal: file('Regular'),
    bold: file('Medium'),
    italics: file('Italic'),
    bolditalics: file('MediumItalic'),
  },
};

pdfmake.setFonts(fonts);
// A paper is made of our own blocks: nothing is fetched, and no file is read but the typeface.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((asked) => path.dirname(asked) === folder);

interface Laid {
  readonly fontCache: {
    readonly Roboto: { readonly normal: { readonly font: { hasGlyphForCodePoint(code: number): boolean } } };
  };
}

/** Whether the typeface has a sign. Asked of the typeface itself, once loaded. */
export async function signsOfFont(): Promise<(sign: string) => boolean> {
  const laid = (await pdfmake.createPdf({ content: 'a' }).getStream()) as unknown as Laid;
  const { font } = laid.fontCache.Roboto.normal;
  return (sign) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
}

export { pdfmake };
