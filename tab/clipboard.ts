/** One text in both its forms: a word processor takes the HTML, a plain field the text. */
export interface Copied {
  readonly text: string;
  readonly html: string;
}

const blobOf = (type: string, words: string): Blob => new Blob([words], { type });

/** The old way, which needs no permission of the page that holds the frame; answers whether it worked. */
function copyByEvent({ text, html }: Copied): boolean {
  let isSet = false;
  const fill = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
    event.preventDefault();
    isSet = true;
  };
  document.addEventListener('copy', fill);
  try {
    return document.execCommand('copy') && isSet;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', fill);
  }
}

/** Puts a text on the clipboard, with its HTML; answers whether that worked. Teams does not let every frame do so. */
export async function copy(words: Copied): Promise<boolean> {
  try {
    const item = { 'text/plain': blobOf('text/plain', words.text), 'text/html': blobOf('text/html', words.html) };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    return copyByEvent(words);
  }
}
