import { cannotWait, inWords } from '../../shared/family-page/answers.ts';
import { answersOf } from '../../shared/family-page/decide.ts';
import { partsFor, type FieldName, type Question } from '../../shared/family-page/questions.ts';
import { answerInWords, asked } from '../../shared/family-page/question-text.ts';
import { familyText as t } from '../../shared/family-page/text.ts';
import type { Answers } from '../../shared/family-page/told.ts';
import type { FamilyView } from '../features/family-page/see-page.ts';
import { escaped } from './escaped.ts';
import { picture } from './family-pictures.ts';
import { button, familyLayout, formTo, paragraphs, turnBox, urgentBox } from './family-layout.ts';

/** What a form is drawn with beside the answers. */
export interface FormDrawing {
  readonly word: string;
  /** Names this form among those of other devices. */
  readonly form: string;
  readonly fix?: Partial<Record<FieldName, string>>;
  /** Said on top: it is saved, or something else was written on another device. */
  readonly note?: string;
}

const titleOf = ({ page, sight }: FamilyView): string => (page.isOwn ? t.ownTitle : t.title(sight.firstName));

const errorOf = (name: FieldName, wrong: string | undefined): string =>
  wrong ? `<span class="error" id="${name}-error">${escaped(wrong)}</span>` : '';

const hintOf = (name: FieldName, hint: string): string =>
  hint ? `<span class="hint" id="${name}-hint">${escaped(hint)}</span>` : '';

/** What a reader of the screen hears after the question. */
const describedBy = (name: FieldName, hint: string, wrong: string | undefined): string => {
  const ids = [hint && `${name}-hint`, wrong && `${name}-error`].filter(Boolean).join(' ');
  return `${ids ? ` aria-describedby="${ids}"` : ''}${wrong ? ' aria-invalid="true"' : ''}`;
};

function choices({ name, kind, values }: Question, said: string): string {
  const type = kind === 'several' ? 'checkbox' : 'radio';
  const chosen = said.split(',');
  const ticks = values.map(
    (value) =>
      `<label class="tick"><input type="${type}" name="${name}" value="${value}"${chosen.includes(value) ? ' checked' : ''}>${picture(value)}${escaped(answerInWords(name, value))}</label>`,
  );
  // Without a script a form that has no tick sends nothing: this says that there is none.
  return `${kind === 'several' ? `<input type="hidden" name="${name}" value="">` : ''}${ticks.join('')}`;
}

function field(question: Question, isOwn: boolean, answers: Answers, wrong: string | undefined): string {
  const { name, kind, most, autocomplete } = question;
  const { ask, hint } = asked(name, isOwn);
  const said = answers[name] ?? '';
  const about = describedBy(name, hint, wrong);
  if (question.values.length)
    return `<fieldset class="field" id="${name}"${about}><legend>${picture(name)}${escaped(ask)}</legend>${hintOf(name, hint)}${errorOf(name, wrong)}${choices(question, said)}</fieldset>`;
  const type = autocomplete ?? 'text';
  const input =
    kind === 'text'
      ? `<textarea id="${name}" name="${name}" maxlength="${most}" dir="auto"${about}>\n${escaped(said)}</textarea>`
      : `<input id="${name}" name="${name}" type="${type}" maxlength="${most}" value="${escaped(said)}" autocomplete="${autocomplete ?? 'off'}" dir="auto"${about}>`;
  return `<div class="field"><label for="${name}">${picture(name)}${escaped(ask)}</label>${hintOf(name, hint)}${errorOf(name, wrong)}${input}</div>`;
}

function fixes(fix: Partial<Record<FieldName, string>>): string {
  const entries = Object.entries(fix);
  if (!entries.length) return '';
  const links = entries.map(([name, says]) => `<li><a href="#${name}">${escaped(says)}</a></li>`).join('');
  return `<div class="fix" role="alert" tabindex="-1" autofocus><h2>${escaped(t.fix)}</h2><ul>${links}</ul></div>`;
}

/** The questionnaire, with all that was typed so far. Row G07. */
export function formPage(view: FamilyView, { word, form, fix = {}, note }: FormDrawing): string {
  const { page } = view;
  const answers = answersOf(page);
  const [turn] = cannotWait(answers);
  const sections = partsFor(page.isOwn).map(
    ({ name, questions }) =>
      `<section aria-labelledby="part-${name}"><h2 id="part-${name}">${escaped(t.parts[name])}</h2>${paragraphs(t.partHints[name] ?? [], 'quiet')}${
        name === 'agree' && !page.isOwn ? paragraphs([t.onlyParents], 'quiet') : ''
      }${questions.map((question: Question) => field(question, page.isOwn, answers, fix[question.name]) + (question.name === turn ? turnBox(page.isOwn) : '')).join('')}</section>`,
  );
  const hidden = `<input type="hidden" name="form" value="${escaped(form)}"><input type="hidden" name="seen" value="${page.rev}">`;
  const buttons = `<div class="buttons">${button(t.check, true)}<button type="submit" formaction="/family/${escaped(word)}/save">${escaped(t.saveLater)}</button></div>`;
  const body = [
    note ? `<p class="box" role="status">${escaped(note)}</p>` : '',
    fixes(fix),
    paragraphs(page.isOwn ? t.ownIntro : t.intro),
    paragraphs([t.goesWhere, t.until(page.until), ...(page.ring ? [t.helpLine(page.ring)] : [])], 'quiet'),
    urgentBox(),
    formTo(
      word,
      'check',
      `${hidden}${sections.join('')}${turn ? '' : turnBox(page.isOwn, true)}${buttons}<p class="state" id="state" role="status"></p>`,
      ` data-save="/family/${escaped(word)}/save" novalidate autocomplete="on"`,
    ),
    formTo(word, 'leave', button(t.leave)),
  ];
  return familyLayout({ title: titleOf(view), school: view.schoolName, body: body.join('\n'), saves: true });
}

/** Everything once more before it goes, since it goes once. WCAG 3.3.4. */
export function checkPage(view: FamilyView, { word }: Pick<FormDrawing, 'word'>): string {
  const { page } = view;
  const said = inWords(answersOf(page), page.isOwn, answerInWords).map(
    ({ part, lines }) =>
      `<section><h2>${escaped(t.parts[part])}</h2>${
        lines.length
          ? `<dl>${lines.map(({ name, says }) => `<dt>${escaped(asked(name, page.isOwn).ask)}</dt><dd dir="auto">${escaped(says)}</dd>`).join('')}</dl>`
          : `<p class="quiet">${escaped(t.notAnswered)}</p>`
      }</section>`,
  );
  const body = [
    cannotWait(answersOf(page)).length ? turnBox(page.isOwn) : '',
    paragraphs([t.checkIntro]),
    ...said,
    formTo(word, 'send', `<div class="buttons">${button(t.send, true)}</div>`),
    `<p><a href="/family/${escaped(word)}">${escaped(t.back)}</a></p>`,
  ];
  return familyLayout({ title: t.checkTitle, school: view.schoolName, body: body.join('\n') });
}
