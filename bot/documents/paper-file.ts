import type { PaperFormat } from '../../shared/documents/files.ts';
import type { Paper } from '../../shared/documents/paper.ts';
import type { TakeAway } from '../ports/documents.ts';

/**
 * A paper as a file. The libraries that write Word and PDF are loaded with the first file, so that a server that starts
 * pays nothing for them.
 */
export async function paperFile(paper: Paper, format: PaperFormat): Promise<TakeAway> {
  if (format === 'word') {
    const { wordFile } = await import('./word-file.ts');
    return {
      name: `${paper.name}.docx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      content: await wordFile(paper),
    };
  }
  const { pdfFile } = await import('./pdf-file.ts');
  return { name: `${paper.name}.pdf`, mediaType: 'application/pdf', content: await pdfFile(paper) };
}
