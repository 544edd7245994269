import type { SupportAnswer } from '../../../shared/support/contract.ts';
import type { Left } from '../../components/left-words.tsx';
import { changedIn, formName, type KeptForm } from './typed-support.ts';

/** Forms about one thing of the record, by the first word of their place. */
const ofOne = /^(spell|found|mistake|outcome|end)-(.+)$/;
/** Forms that begin something, or move the review: shown as long as support goes on. */
const ofOpen = ['new-spell', 'new-outcome', 'new-question', 'new-voice', 'new-review', 'move-review'];

/** Whether the page shows a form of this place: not once the other side took out what it is about, or closed support. */
function hasPlace({ record, may }: Pick<SupportAnswer, 'record' | 'may'>, place: string): boolean {
  const [, , about] = ofOne.exec(place) ?? [];
  if (!about) return may.write || !ofOpen.includes(place);
  const { spells = [], assessments = [], voices = [], outcomes = [] } = record ?? {};
  const there = [...spells, ...assessments, ...voices].filter(({ gone }) => !gone);
  return may.write && [...there, ...outcomes].some(({ id }) => id === about);
}

/** What somebody had begun to write in forms of this child that have no place any more, field by field. */
export function withoutForm(
  answer: Pick<SupportAnswer, 'record' | 'may'>,
  child: string,
  forms: readonly (readonly [form: string, kept: KeptForm])[],
): Left[] {
  const ofChild = formName(child, '');
  return forms
    .filter(([form]) => form.startsWith(ofChild) && !hasPlace(answer, form.slice(ofChild.length)))
    .flatMap(([form, kept]) =>
      changedIn(kept).map((name) => {
        const [label, words] = kept.said?.[name] ?? [name, kept.typed[name] ?? ''];
        return { form, label, words };
      }),
    );
}
