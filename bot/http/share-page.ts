import type { FrameworkContent } from '../../shared/balanced-system/content.ts';
import { levelsTopDown, strandOf, strands } from '../../shared/balanced-system/framework.ts';
import { shareText } from '../../shared/grid-share/text.ts';
import type { SharedCell, SharedEntry } from '../../shared/grid-share/view.ts';
import type { SharedPage } from '../features/grid-share/open-page.ts';
import { escaped } from './escaped.ts';
import { shareStyle } from './share-style.ts';

const t = shareText.page;

const item = ({ kind, text, about }: SharedEntry): string =>
  `<li>${kind === 'gap' ? `<strong>${t.gap}:</strong> ` : ''}${escaped(text)}${about.length ? `<small>${escaped(about.join(' · '))}</small>` : ''}</li>`;
const items = (entries: readonly SharedEntry[]): string => `<ul>${entries.map(item).join('')}</ul>`;

/** The scoping layout. The roles are said because a table that is drawn as blocks on a phone loses them. */
function table(content: FrameworkContent, { schoolName, cells }: SharedPage): string {
  const head = strands.map((each) => `<th scope="col" role="columnheader">${escaped(content.strands[each].name)}</th>`);
  const cellOf = ({ cell, entries }: SharedCell): string =>
    `<td role="cell"><span class="where">${escaped(content.strands[strandOf(cell)].name)}</span>${entries.length ? items(entries) : `<span class="quiet">${t.nothing}</span>`}</td>`;
  const rows = levelsTopDown.map(
    (level) =>
      `<tr role="row"><th scope="row" role="rowheader">${escaped(content.levels[level].name)}</th>${cells
        .filter((each) => each.level === level)
        .map(cellOf)
        .join('')}</tr>`,
  );
  return `<table role="table"><caption>${escaped(t.caption(schoolName))}</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${t.level}</th>${head.join('')}</tr></thead><tbody role="rowgroup">${rows.join('')}</tbody></table>`;
}

/** For parents: what the school does, in everybody's words, one heading after the other; what is empty is left out. */
function plainParts({ cells }: SharedPage): string {
  const parts = strands.flatMap((strand) => {
    const here = cells.filter(({ cell, entries }) => strandOf(cell) === strand && entries.length > 0);
    if (here.length === 0) return [];
    const levels = here.map(({ level, entries }) => `<h3>${shareText.plain.levels[level]}</h3>${items(entries)}`);
    return [`<section><h2>${shareText.plain.strands[strand]}</h2>${levels.join('')}</section>`];
  });
  return parts.join('') || `<p>${t.nothingForParents}</p>`;
}

/** A page of the grid as HTML: no script, nothing fetched, nothing that is not in `SharedPage`. Rows C10, E14. */
export function sharePage(content: FrameworkContent, page: SharedPage): string {
  const { audience, schoolName, confirmedOn, until } = page;
  const isStaff = audience === 'staff';
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${escaped(`${t.title[audience]} – ${schoolName}`)}</title>
<style>${shareStyle}</style>
</head>
<body>
<main${isStaff ? '' : ' class="narrow"'}>
<h1>${t.title[audience]}</h1>
<p class="school">${escaped(schoolName)}</p>
<p>${t.intro[audience]}</p>
${confirmedOn ? `<p class="quiet">${t.confirmed(confirmedOn)}</p>` : ''}
${isStaff ? table(content, page) : plainParts(page)}
<footer>
<p>${t.ask[audience]}</p>
${isStaff ? `<p class="quiet">${t.foot(until)}</p><p class="quiet">${escaped(content.notice)}</p>` : ''}
</footer>
</main>
</body>
</html>
`;
}
