import { mayAgree } from '../../shared/family-page/answers.ts';
import { mostLetters } from '../../shared/family-page/told.ts';
import { familyText as t } from '../../shared/family-page/text.ts';
import { londonDate, longDate } from '../../shared/kernel/time.ts';
import type { FamilyView } from '../features/family-page/see-page.ts';
import { escaped } from './escaped.ts';
import { button, familyLayout, formTo, paragraphs, turnBox, urgentBox } from './family-layout.ts';

const s = t.status;

const section = (id: string, title: string, inside: string): string =>
  `<section aria-labelledby="${id}"><h2 id="${id}">${escaped(title)}</h2>${inside}</section>`;

function steps({ stands }: FamilyView): string {
  const words = { done: s.done, now: s.now, next: s.next };
  const lines = (stands?.steps ?? []).map(
    ({ says, state, on }) =>
      `<li class="${state}"${state === 'now' ? ' aria-current="step"' : ''}><strong>${escaped(says)}</strong><span class="quiet">${escaped([words[state], on && s.on(on)].filter(Boolean).join(', '))}</span></li>`,
  );
  return section('stands', s.title, `<ol class="steps">${lines.join('')}</ol>`);
}

function agreed({ stands }: FamilyView): string {
  const lines = stands?.agreed ?? [];
  const said = lines.map(
    ({ kind, words }) =>
      `${kind ? `<h3>${escaped(kind)}</h3>` : ''}${words ? `<p class="words">${escaped(words)}</p>` : ''}`,
  );
  return section('agreed', s.what, said.join('') || `<p class="quiet">${escaped(s.nothingYet)}</p>`);
}

const ring = ({ page, schoolName, sendco, therapist }: FamilyView): string =>
  section(
    'ring',
    s.ring,
    paragraphs([
      page.ring || s.ringSchool(schoolName),
      ...(sendco ? [s.sendco(sendco)] : []),
      ...(therapist ? [s.therapist(therapist)] : []),
    ]),
  );

/** One purpose: what was said, whether it counts, and the way back. */
function consentLine({ sight, page }: FamilyView, word: FamilyView['sight']['words'][number], address: string): string {
  const { purpose, state, on } = word;
  const counts = state === 'given' ? (sight.standings[purpose].holds ? s.counts : s.countsNot) : '';
  const said = `${s.said[state]}${on ? `, ${longDate(on)}` : ''}. ${counts}`.trim();
  const back =
    state === 'given'
      ? `<details><summary>${escaped(t.withdraw.press)}<span class="unseen">: ${escaped(t.purposes[purpose])}</span></summary>${paragraphs(
          [t.withdraw.effect, ...(purpose === 'discuss' && !page.isOwn ? [t.withdraw.nameGone] : []), t.withdraw.still],
        )}${formTo(address, 'withdraw', `<input type="hidden" name="purpose" value="${purpose}">${button(t.withdraw.yes)}`)}</details>`
      : '';
  return `<div class="consent"><strong>${escaped(t.purposes[purpose])}</strong><p>${escaped(said)}</p>${back}</div>`;
}

function consents(view: FamilyView, address: string): string {
  const { sight, page } = view;
  const answers = sight.told?.answers ?? {};
  const why = !sight.mayDecide
    ? [t.talkAboutChoices]
    : !mayAgree(answers, page.isOwn)
      ? [answers.understood === 'talk' ? t.talkFirst : t.noResponsibility]
      : page.isOwn
        ? [t.ownAnswers]
        : [];
  const words = sight.words.filter(({ state }) => state !== 'not-asked');
  const lines = words.map((word) => consentLine(view, word, address)).join('');
  return section('yours', s.yours, `${paragraphs(why)}${lines || `<p class="quiet">${escaped(s.none)}</p>`}`);
}

function seen({ seen: lines }: FamilyView): string {
  const items = lines.map(
    ({ day, who, what, count }) =>
      `<li><strong>${escaped(who)}</strong> ${escaped([what, s.times(count)].filter(Boolean).join(', '))}<br><span class="quiet">${escaped(longDate(day))}</span></li>`,
  );
  const inside = items.length
    ? `<ul class="seen">${items.join('')}</ul>`
    : `<p class="quiet">${escaped(s.seenNone)}</p>`;
  return section('seen', s.seen, `${paragraphs([s.seenIntro], 'quiet')}${inside}`);
}

function changed({ sight, page }: FamilyView, address: string, keptWords: string): string {
  const before = sight.voices
    .toReversed()
    .map(({ at, text }) => `<dt>${escaped(longDate(londonDate(at)))}</dt><dd>${escaped(text ?? '')}</dd>`)
    .join('');
  const label = page.isOwn ? t.changed.own : t.changed.ask;
  const inside = `<div class="field"><label for="changed">${escaped(label)}</label><textarea id="changed" name="text" maxlength="${mostLetters}" dir="auto">\n${escaped(keptWords)}</textarea></div>${keptWords ? '<input type="hidden" name="read" value="yes">' : ''}${button(t.changed.send)}`;
  return section(
    'change',
    t.changed.title,
    `${paragraphs([t.changed.intro], 'quiet')}${formTo(address, 'changed', inside)}${before ? `<h3>${escaped(t.changed.before)}</h3><dl>${before}</dl>` : ''}`,
  );
}

/** What was just done, said on top of the page that is drawn anew. */
export const noteOf = (code: string | null): string =>
  ({
    sent: t.sentTitle,
    again: t.sentAlready,
    withdrawn: t.withdraw.done,
    changed: t.changed.thanks,
    empty: t.changed.empty,
  })[code ?? ''] ?? '';

interface StatusDrawing {
  readonly note?: string;
  /** What has changed, as it was typed: its writer reads first where to turn, and may send it then. */
  readonly keptWords?: string;
}

/** How things stand, for the person whose page it is. Rows G20, H08, I18, Q04. */
export function statusPage(view: FamilyView, word: string, { note = '', keptWords = '' }: StatusDrawing): string {
  const { page } = view;
  const title = page.isOwn ? t.ownTitle : t.title(view.sight.firstName);
  const body = [
    note ? `<p class="box" role="status">${escaped(note)}</p>` : '',
    ...(keptWords ? [turnBox(page.isOwn), changed(view, word, keptWords)] : []),
    page.sent ? paragraphs([t.sent(londonDate(page.sent.at))]) : '',
    steps(view),
    agreed(view),
    ring(view),
    consents(view, word),
    keptWords ? '' : changed(view, word, ''),
    seen(view),
    urgentBox(),
    formTo(word, 'leave', button(t.leave)),
  ];
  return familyLayout({ title, school: view.schoolName, body: body.join('\n') });
}
