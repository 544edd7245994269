import type { Audience } from '../../../shared/grid-share/share.ts';
import type { Copied } from '../../clipboard.ts';
import { sharePageText } from './text.ts';

const escaped = (said: string): string => said.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** Two sentences and the link, to paste into a staff channel, an e-mail or a newsletter. Row C10. */
export function briefingOf(audience: Audience, school: string, url: string): Copied {
  const words = sharePageText.message[audience](school);
  return {
    text: `${words}\n${url}`,
    html: `<p>${escaped(words)}<br><a href="${escaped(url)}">${escaped(url)}</a></p>`,
  };
}
