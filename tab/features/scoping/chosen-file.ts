import { formText, mostFileMegabytes } from '../../../shared/scoping/form-text.ts';

/** What of a file can be told before it is sent: its name and its size. */
export function refusalOf({ name, size }: Pick<File, 'name' | 'size'>): string | undefined {
  if (!/\.docx$/i.test(name)) return formText.refused['not-word'];
  return size > mostFileMegabytes * 1024 * 1024 ? formText.refused['too-large'] : undefined;
}

/** A file in base64, without what a data address says in front of it. Rejects when it cannot be read. */
export const base64Of = (file: Blob): Promise<string> =>
  new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => failed(reader.error ?? new Error('the file cannot be read'));
    reader.readAsDataURL(file);
  });
